import { notFound, type Role } from '@firebreak/domain';
import { Injectable } from '@nestjs/common';
import type { Browser } from '../identity/browser.js';
import { InstanceService } from '../instance/instance.service.js';
import { OrganizationsService } from '../organizations/organizations.service.js';
import { SessionsService, type OpenedSession } from '../sessions/sessions.service.js';
import { TenantDb } from '../tenancy/tenant-db.js';
import { UsersService } from '../users/users.service.js';
import { DEMO_ORGANIZATIONS } from './demo-organizations.js';

/** Looking around in the demo without a password. */
@Injectable()
export class DemoVisitsService {
  constructor(
    private readonly instance: InstanceService,
    private readonly users: UsersService,
    private readonly organizations: OrganizationsService,
    private readonly sessions: SessionsService,
    private readonly db: TenantDb,
  ) {}

  /**
   * Opens a session of the demo's person in a role. Throws `not-found` where there is no demo, and where it is not open:
   * to everybody at this machine, elsewhere only to people of an organisation here.
   */
  async open(role: Role, isMember: boolean, browser: Browser): Promise<OpenedSession> {
    const { demo, demoIsOpen } = await this.instance.describe();
    const person = DEMO_ORGANIZATIONS[0]?.people.find((candidate) => candidate.role === role);
    if (!person || !demo || !(demoIsOpen || isMember)) throw notFound();
    for (const { organizationId, userId } of await this.users.findAddressed(person.email)) {
      const opened = await this.db.run(organizationId, async () =>
        (await this.organizations.current()).isDemo ? this.sessions.open(userId, browser) : null,
      );
      if (opened) return opened;
    }
    throw notFound();
  }
}
