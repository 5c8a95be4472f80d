import { Injectable, type OnModuleInit } from '@nestjs/common';
import { JobHandlers } from '../jobs/job-handlers.js';
import { TenantDb } from '../tenancy/tenant-db.js';
import { ApiTokensService } from './api-tokens.service.js';

/** Expired tokens are shown for a while, so that whoever uses one sees why it is refused. */
@Injectable()
export class ApiTokenJobs implements OnModuleInit {
  constructor(
    private readonly handlers: JobHandlers,
    private readonly tokens: ApiTokensService,
    private readonly db: TenantDb,
  ) {}

  onModuleInit(): void {
    this.handlers.add('forget-api-tokens', (_, { organizationId }) =>
      this.db.run(organizationId, () => this.tokens.forgetExpired()),
    );
  }
}
