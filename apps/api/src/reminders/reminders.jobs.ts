import { Injectable, type OnModuleInit } from '@nestjs/common';
import { JobHandlers } from '../jobs/job-handlers.js';
import { today } from '../judgements/today.js';
import { RemindersService } from './reminders.service.js';

/** Once a day, respondents are reminded of whom it is time. */
@Injectable()
export class RemindersJobs implements OnModuleInit {
  constructor(
    private readonly handlers: JobHandlers,
    private readonly reminders: RemindersService,
  ) {}

  onModuleInit(): void {
    this.handlers.add('remind-respondents', (_, { organizationId, signal }) =>
      this.reminders.remindDue(organizationId, today(), signal),
    );
  }
}
