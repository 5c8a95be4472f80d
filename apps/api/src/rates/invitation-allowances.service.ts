import { DomainError } from '@firebreak/domain';
import { Injectable } from '@nestjs/common';
import { TenantDb } from '../tenancy/tenant-db.js';
import { InvitationAllowancesRepository } from './invitation-allowances.repository.js';

/** Keeps organisations that signed themselves up from mailing strangers through us: they invite a few people a day. */
@Injectable()
export class InvitationAllowancesService {
  constructor(
    private readonly allowances: InvitationAllowancesRepository,
    private readonly db: TenantDb,
  ) {}

  /** Counts one invitation. Throws `too-many-invitations` when it is one more than the organisation may send today. */
  async take(): Promise<void> {
    const perDay = await this.allowances.take();
    if (perDay === null) return;
    const tomorrow = new Date(this.db.now).setUTCHours(24, 0, 0, 0);
    const retryAfterSeconds = Math.max(1, Math.ceil((tomorrow - this.db.now.getTime()) / 1_000));
    const detail = `Your organisation is new here and may invite ${perDay} people a day. Go on tomorrow, or ask whoever runs Firebreak for more.`;
    throw new DomainError('too-many-invitations', detail, [], { retryAfterSeconds, invitationsADay: perDay });
  }
}
