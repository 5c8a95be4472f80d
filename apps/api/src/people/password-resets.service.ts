import { Injectable } from '@nestjs/common';
import { TenantDb, VISITOR } from '../tenancy/tenant-db.js';
import { isAccessOver } from '../users/user-access.js';
import { UsersService } from '../users/users.service.js';
import { PersonalLinksService } from './personal-links.service.js';

/** New passwords for people who forgot theirs. */
@Injectable()
export class PasswordResetsService {
  constructor(
    private readonly users: UsersService,
    private readonly links: PersonalLinksService,
    private readonly db: TenantDb,
  ) {}

  /**
   * Mails a link to everybody whom the address means, who has a password and whose access has not ended. The answer waits for one look-up, which
   * takes the same time whether it finds somebody or not; the rest happens afterwards, so that nobody can tell by the clock.
   */
  async request(email: string): Promise<void> {
    for (const { organizationId, userId, passwordHash, accessUntil } of await this.users.findAddressed(email)) {
      if (passwordHash === null || isAccessOver(accessUntil, new Date())) continue;
      const offer = async (): Promise<void> => {
        const user = await this.users.lock(userId);
        if (user) await this.links.offerReset(user);
      };
      this.db.runApart(organizationId, offer, { actor: VISITOR });
    }
  }
}
