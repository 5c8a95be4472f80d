import { Injectable, type OnModuleInit } from '@nestjs/common';
import { JobHandlers } from '../jobs/job-handlers.js';
import { SupplierRequestsService } from './supplier-requests.service.js';

/** Once a day, it is forgotten who asked for suppliers long ago. */
@Injectable()
export class SupplierRequestsJobs implements OnModuleInit {
  constructor(
    private readonly handlers: JobHandlers,
    private readonly requests: SupplierRequestsService,
  ) {}

  onModuleInit(): void {
    this.handlers.add('forget-requesters', (_, { organizationId, signal }) =>
      this.requests.forgetRequesters(organizationId, signal),
    );
  }
}
