import { Injectable } from '@nestjs/common';
import { OrganizationsService } from '../organizations/organizations.service.js';
import { TenantDb } from '../tenancy/tenant-db.js';
import { DAILY_TASKS } from './job-handlers.js';
import { JobsService } from './jobs.service.js';

/** Gives every organisation its daily tasks. */
@Injectable()
export class DailyTasks {
  constructor(
    private readonly organizations: OrganizationsService,
    private readonly jobs: JobsService,
    private readonly db: TenantDb,
  ) {}

  /** Done twice, the second job takes the place of the first. */
  async add(): Promise<void> {
    for (const organizationId of await this.organizations.listIds()) {
      await this.db.run(organizationId, async () => {
        for (const task of DAILY_TASKS) await this.jobs.add(task, {}, { key: task });
      });
    }
  }
}
