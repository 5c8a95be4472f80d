import { Injectable, type OnModuleInit } from '@nestjs/common';
import { JobHandlers } from '../jobs/job-handlers.js';
import { today } from '../judgements/today.js';
import { VendorContractsService } from './vendor-contracts.service.js';

/** Once a day, contracts of which nobody gave notice in time go on by themselves. */
@Injectable()
export class VendorContractsJobs implements OnModuleInit {
  constructor(
    private readonly handlers: JobHandlers,
    private readonly contracts: VendorContractsService,
  ) {}

  onModuleInit(): void {
    this.handlers.add('renew-contracts', (_, { organizationId, signal }) =>
      this.contracts.renewDue(organizationId, today(), signal),
    );
  }
}
