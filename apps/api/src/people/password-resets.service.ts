import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { TenantDb, VISITOR } from '../tenancy/tenant-db.js';
import { UsersService } from '../users/users.service.js';
import { PersonalLinksService } from './personal-links.service.js';

/** New passwords for people who forgot theirs. */
@Injectable()
export class PasswordResetsService implements OnApplicationShutdown {
  private readonly logger = new Logger(PasswordResetsService.name);
  private readonly running = new Set<Promise<void>>();

  constructor(
    private readonly users: UsersService,
    private readonly links: PersonalLinksService,
    private readonly db: TenantDb,
  ) {}

  async onApplicationShutdown(): Promise<void> {
    await Promise.all(this.running);
  }

  /**
   * Mails a link to everybody whom the address means and who has a password. The answer waits for one look-up, which
   * takes the same time whether it finds somebody or not; the rest happens afterwards, so that nobody can tell by the clock.
   */
  async request(email: string): Promise<void> {
    for (const { organizationId, userId, passwordHash } of await this.users.findAddressed(email)) {
      if (passwordHash !== null) this.offerSoon(organizationId, userId);
    }
  }

  private offerSoon(organizationId: string, userId: string): void {
    const offer = async (): Promise<void> => {
      const user = await this.users.lock(userId);
      if (user) await this.links.offerReset(user);
    };
    const work = this.db
      .run(organizationId, offer, { actor: VISITOR })
      .catch((error: unknown) => this.logger.error(error))
      .finally(() => this.running.delete(work));
    this.running.add(work);
  }
}
