import { Injectable, type OnModuleInit } from '@nestjs/common';
import { JobHandlers } from '../jobs/job-handlers.js';
import { TenantDb } from '../tenancy/tenant-db.js';
import { PortalSessionsRepository } from './portal-sessions.repository.js';

/** Respondents' sessions that have expired are of no use to anybody. */
@Injectable()
export class PortalJobs implements OnModuleInit {
  constructor(
    private readonly handlers: JobHandlers,
    private readonly sessions: PortalSessionsRepository,
    private readonly db: TenantDb,
  ) {}

  onModuleInit(): void {
    this.handlers.add('forget-portal-sessions', (_, { organizationId }) =>
      this.db.run(organizationId, () => this.sessions.deleteExpired(this.db.now)),
    );
  }
}
