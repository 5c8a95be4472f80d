import { Module } from '@nestjs/common';
import { JudgementsModule } from '../judgements/judgements.module.js';
import { OrganizationsModule } from '../organizations/organizations.module.js';
import { SupplierRequestsModule } from '../supplier-requests/supplier-requests.module.js';
import { VendorsModule } from '../vendors/vendors.module.js';
import { VendorDecisionsController } from './vendor-decisions.controller.js';
import { VendorDecisionsRepository } from './vendor-decisions.repository.js';
import { VendorDecisionsService } from './vendor-decisions.service.js';

/** What is decided about vendors, and on which conditions. */
@Module({
  imports: [VendorsModule, JudgementsModule, OrganizationsModule, SupplierRequestsModule],
  controllers: [VendorDecisionsController],
  providers: [VendorDecisionsRepository, VendorDecisionsService],
  exports: [VendorDecisionsService],
})
export class VendorDecisionsModule {}
