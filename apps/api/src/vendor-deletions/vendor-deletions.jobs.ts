import { Injectable, type OnModuleInit } from '@nestjs/common';
import { JobHandlers } from '../jobs/job-handlers.js';
import { today } from '../judgements/today.js';
import { RetentionService } from './retention.service.js';

/** Once a day, archived vendors go whose time is over. */
@Injectable()
export class VendorDeletionsJobs implements OnModuleInit {
  constructor(
    private readonly handlers: JobHandlers,
    private readonly retention: RetentionService,
  ) {}

  onModuleInit(): void {
    this.handlers.add('delete-due-vendors', (_, { organizationId, signal }) =>
      this.retention.run(organizationId, today(), signal),
    );
  }
}
