import type { Locale } from '@firebreak/domain';
import { Injectable } from '@nestjs/common';
import type { Browser } from '../identity/browser.js';
import { refuseGuessable } from '../identity/new-passwords.js';
import { OrganizationsService } from '../organizations/organizations.service.js';
import { QuestionnairesService } from '../questionnaires/questionnaires.service.js';
import { SessionsService, type OpenedSession } from '../sessions/sessions.service.js';
import { TenantDb } from '../tenancy/tenant-db.js';
import { UsersService } from '../users/users.service.js';

/** A new organisation and the person who administers it. */
export interface Foundation {
  readonly organizationName: string;
  readonly currency: string;
  readonly locale: Locale;
  readonly name: string;
  readonly email: string;
  readonly password: string;
}

/** Makes organisations for people, with all that one begins with. */
@Injectable()
export class FoundingService {
  constructor(
    private readonly organizations: OrganizationsService,
    private readonly questionnaires: QuestionnairesService,
    private readonly users: UsersService,
    private readonly sessions: SessionsService,
    private readonly db: TenantDb,
  ) {}

  /**
   * Makes the organisation whose id the running transaction carries, its questionnaires and its administrator, and signs
   * the person in. Throws `invalid-input` for a password that would be guessed soon.
   */
  async found(input: Foundation, browser: Browser): Promise<OpenedSession> {
    const { organizationName, currency, locale, name, email, password } = input;
    refuseGuessable('/password', password, { email, name, organizationName });
    const { now } = this.db;
    await this.organizations.create({ name: organizationName, currency, locale, isDemo: false, now });
    await this.questionnaires.addLibrary(now);
    const userId = await this.users.create({ email, name, role: 'admin', locale, password, now });
    return this.sessions.open(userId, browser);
  }
}
