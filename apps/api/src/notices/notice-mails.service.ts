import { noticePath } from '@firebreak/domain';
import { Inject, Injectable } from '@nestjs/common';
import type { Env } from '../config/env.js';
import { ENV } from '../config/env.token.js';
import { isPlainName } from '../http/plain-name.js';
import { MailService } from '../mail/mail.service.js';
import { MailStopsService } from '../mail-stops/mail-stops.service.js';
import { OrganizationsService } from '../organizations/organizations.service.js';
import { UsersService } from '../users/users.service.js';
import { TenantDb } from '../tenancy/tenant-db.js';
import { hasAccess } from '../users/user-access.js';
import { NOTICE_LETTERS } from './notice-letters.js';
import { NoticesRepository } from './notices.repository.js';

const MOST_LINES = 10;

/** One mail about all that somebody wanted to be told at once and was not yet. */
@Injectable()
export class NoticeMailsService {
  constructor(
    @Inject(ENV) private readonly env: Env,
    private readonly notices: NoticesRepository,
    private readonly users: UsersService,
    private readonly organizations: OrganizationsService,
    private readonly stops: MailStopsService,
    private readonly mail: MailService,
    private readonly db: TenantDb,
  ) {}

  /** Writes the mail and remembers that it was written, in the running transaction. */
  async send(userId: string): Promise<void> {
    const user = await this.users.lock(userId);
    const notices = user && hasAccess(user, this.db.now) ? await this.notices.lockUnmailed(userId) : [];
    if (!user || notices.length === 0) return;
    const { publicUrl } = this.env;
    const stop = this.stops.addressesFor(userId, 'at_once');
    const letter = NOTICE_LETTERS[user.locale]({
      organizationName: (await this.organizations.current()).name,
      personName: user.name,
      lines: notices.slice(0, MOST_LINES).map((notice) => ({
        kind: notice.kind,
        vendorName: notice.vendorName !== null && isPlainName(notice.vendorName) ? notice.vendorName : null,
        url: publicUrl + noticePath(notice),
      })),
      more: Math.max(0, notices.length - MOST_LINES),
      noticesUrl: `${publicUrl}/notices`,
      stopUrl: stop.page,
    });
    await this.mail.post({ to: user.email, ...letter, stopUrl: stop.post });
    await this.notices.markMailed(notices.map(({ id }) => id));
  }
}
