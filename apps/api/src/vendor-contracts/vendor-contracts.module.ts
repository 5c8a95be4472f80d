import { Module } from '@nestjs/common';
import { JobsModule } from '../jobs/jobs.module.js';
import { VendorsModule } from '../vendors/vendors.module.js';
import { VendorContractsController } from './vendor-contracts.controller.js';
import { VendorContractsJobs } from './vendor-contracts.jobs.js';
import { VendorContractsRepository } from './vendor-contracts.repository.js';
import { VendorContractsService } from './vendor-contracts.service.js';

/** Contracts with vendors. */
@Module({
  imports: [VendorsModule, JobsModule],
  controllers: [VendorContractsController],
  providers: [VendorContractsRepository, VendorContractsService, VendorContractsJobs],
  exports: [VendorContractsService],
})
export class VendorContractsModule {}
