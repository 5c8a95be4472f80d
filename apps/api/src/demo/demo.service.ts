import { HKCERT_CORE } from '@firebreak/domain';
import { Inject, Injectable } from '@nestjs/common';
import { randomBytes } from 'node:crypto';
import { v7 as createId } from 'uuid';
import type { Env } from '../config/env.js';
import { ENV } from '../config/env.token.js';
import { OrganizationsService } from '../organizations/organizations.service.js';
import { QuestionnairesService } from '../questionnaires/questionnaires.service.js';
import { TenantDb } from '../tenancy/tenant-db.js';
import { UsersService } from '../users/users.service.js';

/** What filling the demo did. */
export interface DemoFill {
  /** The demo users' password when it is known: random at the first fill, or DEMO_PASSWORD; null afterwards. */
  readonly password: string | null;
}

/** Fills the demo organisations on the first run. */
@Injectable()
export class DemoService {
  constructor(
    @Inject(ENV) private readonly env: Env,
    private readonly db: TenantDb,
    private readonly organizations: OrganizationsService,
    private readonly users: UsersService,
    private readonly questionnaires: QuestionnairesService,
  ) {}

  async fill(): Promise<DemoFill> {
    const existing = await this.organizations.listIds();
    if (existing.length > 0) {
      if (this.env.demoPassword !== null) await this.resetPasswords(existing, this.env.demoPassword);
      return { password: this.env.demoPassword };
    }
    const password = this.env.demoPassword ?? randomBytes(9).toString('base64url');
    await this.fillOrganization('Kai Tak Air & Retail', password, [
      { email: 'admin@demo.test', name: 'Ada Wong', role: 'admin' },
      { email: 'procurement@demo.test', name: 'Paula Chan', role: 'procurement' },
      { email: 'auditor@demo.test', name: 'Aron Lee', role: 'auditor' },
    ]);
    await this.fillOrganization('Other Trading', password, [
      { email: 'procurement@other.test', name: 'Olga Ho', role: 'procurement' },
    ]);
    return { password };
  }

  private async fillOrganization(
    name: string,
    password: string,
    people: readonly { email: string; name: string; role: 'admin' | 'procurement' | 'auditor' }[],
  ): Promise<void> {
    const now = new Date();
    await this.db.run(createId(), async () => {
      await this.organizations.create({ name, currency: 'HKD', locale: 'en', isDemo: true, now });
      await this.questionnaires.publish(HKCERT_CORE, now);
      for (const person of people) await this.users.create({ ...person, locale: 'en', password, now });
    });
  }

  private async resetPasswords(organizationIds: readonly string[], password: string): Promise<void> {
    for (const organizationId of organizationIds) {
      await this.db.run(organizationId, async () => {
        if (!(await this.organizations.current()).isDemo) return;
        for (const user of await this.users.list()) await this.users.setPassword(user.id, password, new Date());
      });
    }
  }
}
