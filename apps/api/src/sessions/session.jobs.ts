import { Injectable, type OnModuleInit } from '@nestjs/common';
import { JobHandlers } from '../jobs/job-handlers.js';
import { TenantDb } from '../tenancy/tenant-db.js';
import { SessionsRepository } from './sessions.repository.js';

/** Sessions that have expired are of no use to anybody. */
@Injectable()
export class SessionJobs implements OnModuleInit {
  constructor(
    private readonly handlers: JobHandlers,
    private readonly sessions: SessionsRepository,
    private readonly db: TenantDb,
  ) {}

  onModuleInit(): void {
    this.handlers.add('forget-sessions', (_, { organizationId }) =>
      this.db.run(organizationId, () => this.sessions.deleteExpired(this.db.now)),
    );
  }
}
