import { digestPeriod } from '@firebreak/domain';
import { Inject, Injectable } from '@nestjs/common';
import type { Env } from '../config/env.js';
import { ENV } from '../config/env.token.js';
import { MailService } from '../mail/mail.service.js';
import { MailStopsService } from '../mail-stops/mail-stops.service.js';
import { NoticeChoicesService } from '../notice-choices/notice-choices.service.js';
import { OrganizationsService } from '../organizations/organizations.service.js';
import { TenantDb } from '../tenancy/tenant-db.js';
import { UsersService } from '../users/users.service.js';
import { CHECKPOINT_LETTERS } from './checkpoint-letters.js';
import { CheckpointsService } from './checkpoints.service.js';

const RHYTHMS = ['daily', 'weekly'] as const;

/** Hands the newest checkpoint to auditors, each in the rhythm of their choice: in a mailbox nobody here can change it. */
@Injectable()
export class CheckpointMailsService {
  constructor(
    @Inject(ENV) private readonly env: Env,
    private readonly checkpoints: CheckpointsService,
    private readonly choices: NoticeChoicesService,
    private readonly stops: MailStopsService,
    private readonly users: UsersService,
    private readonly organizations: OrganizationsService,
    private readonly mail: MailService,
    private readonly db: TenantDb,
  ) {}

  /** Sends what is due on this day, in one small transaction each. Throws when told to stop. */
  async sendDue(organizationId: string, today: string, signal: AbortSignal): Promise<void> {
    const users = await this.db.run(organizationId, () => this.users.list());
    for (const { id, role } of users) {
      if (role !== 'auditor') continue;
      for (const rhythm of RHYTHMS) {
        signal.throwIfAborted();
        await this.db.run(organizationId, () => this.send(id, rhythm, today));
      }
    }
  }

  /** The lock and the occasion of the mail make that it happens once, whoever else is at it. */
  private async send(userId: string, rhythm: (typeof RHYTHMS)[number], today: string): Promise<void> {
    const user = await this.users.lock(userId);
    if (user?.role !== 'auditor' || user.disabledAt !== null || user.passwordHash === null) return;
    const { kinds, weeklyOn } = await this.choices.mailsIn(userId, rhythm);
    const period = digestPeriod(rhythm, today, weeklyOn);
    if (!period || !kinds.has('checkpoint_handed')) return;
    const occasion = `checkpoint:${rhythm}:${userId}:${period.until}`;
    if (await this.mail.isPosted(occasion)) return;
    const { checkpoint, alarm, fingerprint } = await this.checkpoints.report();
    if (checkpoint === null || fingerprint === null) return;
    const stop = this.stops.addressesFor(userId, rhythm);
    const letter = CHECKPOINT_LETTERS[user.locale]({
      organizationName: (await this.organizations.current()).name,
      personName: user.name,
      size: checkpoint.size,
      signedOn: checkpoint.at.slice(0, 10),
      note: checkpoint.note,
      fingerprint,
      hasAlarm: alarm !== null,
      proofUrl: `${this.env.publicUrl}/trail/proof`,
      stopUrl: stop.page,
    });
    await this.mail.post({ to: user.email, ...letter, occasion, stopUrl: stop.post });
  }
}
