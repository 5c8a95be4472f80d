import { notFound, type MailWay } from '@firebreak/domain';
import { Inject, Injectable } from '@nestjs/common';
import type { Env } from '../config/env.js';
import { ENV } from '../config/env.token.js';
import { NoticeChoicesService } from '../notice-choices/notice-choices.service.js';
import { TenantDb } from '../tenancy/tenant-db.js';
import { StopTokens } from './stop-tokens.js';

/** The addresses that end mails of a sort. */
export interface StopAddresses {
  /** The page for people; opening it changes nothing. */
  readonly page: string;
  /** Where a mail program's own POST goes. */
  readonly post: string;
}

/** Ends our mails to a person without a sign-in. */
@Injectable()
export class MailStopsService {
  constructor(
    @Inject(ENV) private readonly env: Env,
    private readonly tokens: StopTokens,
    private readonly choices: NoticeChoicesService,
    private readonly db: TenantDb,
  ) {}

  /** The addresses for mails of this sort to a person of the running transaction's organisation. */
  addressesFor(userId: string, way: MailWay): StopAddresses {
    const token = this.tokens.write({ organizationId: this.db.organizationId, userId, way });
    const { publicUrl } = this.env;
    return { page: `${publicUrl}/stop-mails#${token}`, post: `${publicUrl}/api/v1/mail-stops/${token}` };
  }

  /** Stops the mails or lets them come again, and says of which sort they are. Throws `not-found`. */
  async set(token: string, isStopped: boolean): Promise<MailWay> {
    const mails = this.tokens.read(token);
    if (!mails) throw notFound();
    const { organizationId, userId, way } = mails;
    await this.db.run(organizationId, () => this.choices.setStopped(userId, way, isStopped));
    return way;
  }
}
