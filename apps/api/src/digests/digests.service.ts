import { digestPeriod, type DigestPeriod } from '@firebreak/domain';
import { Inject, Injectable } from '@nestjs/common';
import type { Env } from '../config/env.js';
import { ENV } from '../config/env.token.js';
import { isPlainName } from '../http/plain-name.js';
import { MailService } from '../mail/mail.service.js';
import { OrganizationsService } from '../organizations/organizations.service.js';
import { RecurrenceService } from '../recurrence/recurrence.service.js';
import { TenantDb } from '../tenancy/tenant-db.js';
import type { User } from '../users/user.entity.js';
import { UsersService } from '../users/users.service.js';
import { DIGEST_LETTERS } from './digest-letters.js';
import { DIGEST_PARTS, DigestsRepository, type DigestItem } from './digests.repository.js';

const MOST_NAMES = 10;

/** One mail about what is new, instead of one about each. */
@Injectable()
export class DigestsService {
  constructor(
    @Inject(ENV) private readonly env: Env,
    private readonly digests: DigestsRepository,
    private readonly recurrence: RecurrenceService,
    private readonly users: UsersService,
    private readonly organizations: OrganizationsService,
    private readonly mail: MailService,
    private readonly db: TenantDb,
  ) {}

  /** Sends everybody the digest of this day, in one small transaction each. Throws when told to stop. */
  async sendDue(organizationId: string, today: string, signal: AbortSignal): Promise<void> {
    const users = await this.db.run(organizationId, () => this.users.list());
    for (const { id } of users) {
      signal.throwIfAborted();
      await this.db.run(organizationId, () => this.send(id, today));
    }
  }

  /** The lock and the occasion of the mail make that it happens once, whoever else is at it. */
  private async send(userId: string, today: string): Promise<void> {
    const user = await this.users.lock(userId);
    if (!user || user.digest === 'none' || user.disabledAt !== null || user.passwordHash === null) return;
    const period = digestPeriod(user.digest, today);
    if (!period) return;
    const occasion = `digest:${userId}:${period.until}`;
    if (await this.mail.isPosted(occasion)) return;
    const parts = partsOf(await this.listWaiting(user, period));
    if (parts.length === 0) return;
    const { name: organizationName } = await this.organizations.current();
    const letter = DIGEST_LETTERS[user.locale]({
      organizationName,
      personName: user.name,
      digest: user.digest,
      period,
      parts,
      url: `${this.env.publicUrl}/`,
    });
    await this.mail.post({ to: user.email, ...letter, occasion });
  }

  private async listWaiting(user: User, period: DigestPeriod): Promise<DigestItem[]> {
    const items = await this.digests.listWaiting(user, period, await this.recurrence.listDueDays(period.until));
    const failed = await this.mail.findFailed(items.flatMap(({ mailId }) => mailId ?? []));
    return items.filter(({ mailId }) => mailId === null || failed.has(mailId));
  }
}

/** The parts in which something is new; a vendor is named once in each. */
function partsOf(items: readonly DigestItem[]) {
  return DIGEST_PARTS.map((part) => {
    const waiting = items.filter((item) => item.part === part);
    const fresh = [...new Set(waiting.filter(({ isNew }) => isNew).map(({ vendorName }) => vendorName))];
    const names = fresh.filter((name) => isPlainName(name)).slice(0, MOST_NAMES);
    return { part, names, more: fresh.length - names.length, waiting: waiting.length };
  }).filter(({ names, more }) => names.length + more > 0);
}
