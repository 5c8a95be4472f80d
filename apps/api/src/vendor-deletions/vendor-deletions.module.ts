import { Module } from '@nestjs/common';
import { JobsModule } from '../jobs/jobs.module.js';
import { NoticesModule } from '../notices/notices.module.js';
import { OrganizationsModule } from '../organizations/organizations.module.js';
import { VendorsModule } from '../vendors/vendors.module.js';
import { ArchivedVendorsRepository } from './archived-vendors.repository.js';
import { RetentionService } from './retention.service.js';
import { VendorDeletionsController } from './vendor-deletions.controller.js';
import { VendorDeletionsJobs } from './vendor-deletions.jobs.js';
import { VendorDeletionsRepository } from './vendor-deletions.repository.js';
import { VendorDeletionsService } from './vendor-deletions.service.js';
import { VendorHoldsController } from './vendor-holds.controller.js';
import { VendorHoldsRepository } from './vendor-holds.repository.js';
import { VendorHoldsService } from './vendor-holds.service.js';

/** How long archived vendors are kept, what keeps them, and how they are deleted for good. */
@Module({
  imports: [VendorsModule, OrganizationsModule, NoticesModule, JobsModule],
  controllers: [VendorHoldsController, VendorDeletionsController],
  providers: [
    ArchivedVendorsRepository,
    VendorHoldsRepository,
    VendorHoldsService,
    VendorDeletionsRepository,
    VendorDeletionsService,
    RetentionService,
    VendorDeletionsJobs,
  ],
  exports: [VendorDeletionsService],
})
export class VendorDeletionsModule {}
