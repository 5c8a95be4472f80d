import { Injectable, type OnModuleInit } from '@nestjs/common';
import { JobHandlers } from '../jobs/job-handlers.js';
import { today } from '../judgements/today.js';
import { DigestsService } from './digests.service.js';

/** Once a day, whoever wants it is told in one mail what is new. */
@Injectable()
export class DigestsJobs implements OnModuleInit {
  constructor(
    private readonly handlers: JobHandlers,
    private readonly digests: DigestsService,
  ) {}

  onModuleInit(): void {
    this.handlers.add('send-digests', (_, { organizationId, signal }) =>
      this.digests.sendDue(organizationId, today(), signal),
    );
  }
}
