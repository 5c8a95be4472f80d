import { Injectable, type OnModuleInit } from '@nestjs/common';
import { JobHandlers } from '../jobs/job-handlers.js';
import { RecurrenceService } from './recurrence.service.js';

/** Once a day, vendors are asked again by themselves where the organisation wants it. */
@Injectable()
export class RecurrenceJobs implements OnModuleInit {
  constructor(
    private readonly handlers: JobHandlers,
    private readonly recurrence: RecurrenceService,
  ) {}

  onModuleInit(): void {
    this.handlers.add('ask-again', (_, { organizationId, signal }) => this.recurrence.askDue(organizationId, signal));
  }
}
