import { Injectable, type OnModuleInit } from '@nestjs/common';
import { JobHandlers } from '../jobs/job-handlers.js';
import { today } from '../judgements/today.js';
import { CheckpointMailsService } from './checkpoint-mails.service.js';

/** Once a day, auditors whose turn it is are handed the newest checkpoint. */
@Injectable()
export class CheckpointsJobs implements OnModuleInit {
  constructor(
    private readonly handlers: JobHandlers,
    private readonly mails: CheckpointMailsService,
  ) {}

  onModuleInit(): void {
    this.handlers.add('hand-over-checkpoints', (_, { organizationId, signal }) =>
      this.mails.sendDue(organizationId, today(), signal),
    );
  }
}
