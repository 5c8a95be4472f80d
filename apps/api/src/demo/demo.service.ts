import { randomBytes } from 'node:crypto';
import type { Role } from '@firebreak/domain';
import { Inject, Injectable } from '@nestjs/common';
import { v7 as createId } from 'uuid';
import type { Env } from '../config/env.js';
import { ENV } from '../config/env.token.js';
import { WITHOUT_SESSION, type StaffPrincipal } from '../identity/principal.js';
import { JobsService } from '../jobs/jobs.service.js';
import { OrganizationsService } from '../organizations/organizations.service.js';
import { QuestionnairesService } from '../questionnaires/questionnaires.service.js';
import { TenantDb } from '../tenancy/tenant-db.js';
import { UsersService } from '../users/users.service.js';
import { DemoPortfolioService } from './demo-portfolio.service.js';
import { DEMO_ORGANIZATIONS, type DemoOrganization, type DemoPerson } from './demo-organizations.js';

/** What filling the demo did. */
export interface DemoFill {
  /** The demo users' password when it is known: random at the first fill, or DEMO_PASSWORD; null afterwards. */
  readonly password: string | null;
}

const FOUNDED_DAYS_AGO = 400;

/** Fills the demo organisations on the first run. */
@Injectable()
export class DemoService {
  constructor(
    @Inject(ENV) private readonly env: Env,
    private readonly db: TenantDb,
    private readonly organizations: OrganizationsService,
    private readonly users: UsersService,
    private readonly questionnaires: QuestionnairesService,
    private readonly portfolio: DemoPortfolioService,
    private readonly jobs: JobsService,
  ) {}

  /** Fills an empty database; afterwards only DEMO_PASSWORD, when it is set, has an effect. */
  async fill(): Promise<DemoFill> {
    const existing = await this.organizations.listIds();
    if (existing.length > 0) {
      if (this.env.demoPassword !== null) await this.resetPasswords(existing, this.env.demoPassword);
      return { password: this.env.demoPassword };
    }
    const password = this.env.demoPassword ?? randomBytes(9).toString('base64url');
    for (const organization of DEMO_ORGANIZATIONS) await this.fillOrganization(organization, password);
    return { password };
  }

  private async fillOrganization(organization: DemoOrganization, password: string): Promise<void> {
    const organizationId = createId();
    const now = new Date();
    const staff = new Map<Role, StaffPrincipal>();
    // The organisation is as old as its oldest supplier, so that the past can be asked for.
    const founded = new Date(now.getTime() - FOUNDED_DAYS_AGO * 86_400_000);
    const found = async (): Promise<void> => {
      const { name, currency } = organization;
      await this.organizations.create({ name, currency, locale: 'en', isDemo: true, now });
      await this.questionnaires.addLibrary(now);
      for (const person of organization.people)
        staff.set(person.role, await this.addPerson(organizationId, person, password, now));
    };
    await this.db.run(organizationId, found, { now: founded });
    const procurement = staff.get('procurement');
    if (!procurement) throw new Error('Every demo organisation has somebody who keeps the register.');
    await this.portfolio.fill(
      { procurement, admin: staff.get('admin') ?? procurement },
      organization.vendors,
      organization.requests,
      now,
    );
    // The past was told to nobody; what waits now is.
    await this.db.run(organizationId, () => this.jobs.add('tell-what-waits', {}, { key: 'tell-what-waits' }));
  }

  private async addPerson(
    organizationId: string,
    person: DemoPerson,
    password: string,
    now: Date,
  ): Promise<StaffPrincipal> {
    const userId = await this.users.create({ ...person, locale: 'en', password, now });
    return { ...WITHOUT_SESSION, organizationId, userId, ...person };
  }

  private async resetPasswords(organizationIds: readonly string[], password: string): Promise<void> {
    for (const organizationId of organizationIds) {
      await this.db.run(organizationId, async () => {
        if (!(await this.organizations.current()).isDemo) return;
        for (const user of await this.users.list()) await this.users.setPassword(user.id, password);
      });
    }
  }
}
