import { Injectable, type OnModuleInit } from '@nestjs/common';
import { JobHandlers } from '../jobs/job-handlers.js';
import { JudgementsService } from './judgements.service.js';

/** Answers age: once a day, and after an upgrade of the model, every vendor is judged anew; what an import filled in, too. */
@Injectable()
export class JudgementJobs implements OnModuleInit {
  constructor(
    private readonly handlers: JobHandlers,
    private readonly judgements: JudgementsService,
  ) {}

  onModuleInit(): void {
    this.handlers.add('judge-outdated', (_, { organizationId, signal }) =>
      this.judgements.refreshOutdated(organizationId, signal),
    );
    this.handlers.add('judge-vendors', ({ vendorIds }, { organizationId, signal }) =>
      this.judgements.refreshAll(organizationId, vendorIds, signal),
    );
  }
}
