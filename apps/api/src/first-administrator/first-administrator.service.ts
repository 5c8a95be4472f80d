import { invalidInput, isPersonalPassword, notFound } from '@firebreak/domain';
import { Injectable } from '@nestjs/common';
import { v7 as createId } from 'uuid';
import type { Browser } from '../identity/browser.js';
import { hashToken } from '../identity/secret-token.js';
import { OrganizationsService } from '../organizations/organizations.service.js';
import { QuestionnairesService } from '../questionnaires/questionnaires.service.js';
import { SessionsService, type OpenedSession } from '../sessions/sessions.service.js';
import { TenantDb, VISITOR } from '../tenancy/tenant-db.js';
import { UsersService } from '../users/users.service.js';
import type { BecomeFirstAdministratorDto } from './dto/become-first-administrator.dto.js';
import { FirstAdministratorRepository } from './first-administrator.repository.js';

/** The first organisation of an empty register, with its administrator and its questionnaire. */
@Injectable()
export class FirstAdministratorService {
  constructor(
    private readonly link: FirstAdministratorRepository,
    private readonly organizations: OrganizationsService,
    private readonly questionnaires: QuestionnairesService,
    private readonly users: UsersService,
    private readonly sessions: SessionsService,
    private readonly db: TenantDb,
  ) {}

  /** Makes all of it in one transaction and signs the person in. Throws `not-found` for a link that is not good, whatever the reason. */
  async become(input: BecomeFirstAdministratorDto, browser: Browser): Promise<OpenedSession> {
    const { token, organizationName, currency, locale, name, email, password } = input;
    if (isPersonalPassword(password, { email, name }))
      throw invalidInput('/password', 'too-personal', 'Choose a password that is not your own name or address.');
    const found = async (): Promise<OpenedSession> => {
      // Before anything is made: of two at the same moment the second waits here and finds the link used up.
      if (typeof token !== 'string' || !(await this.link.take(hashToken(token)))) throw notFound();
      const { now } = this.db;
      await this.organizations.create({ name: organizationName, currency, locale, isDemo: false, now });
      await this.questionnaires.addLibrary(now);
      const userId = await this.users.create({ email, name, role: 'admin', locale, password, now });
      return this.sessions.open(userId, browser);
    };
    return this.db.run(createId(), found, { actor: { ...VISITOR, name } });
  }
}
