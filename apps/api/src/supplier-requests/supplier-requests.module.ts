import { Module } from '@nestjs/common';
import { AccessScopesModule } from '../access-scopes/access-scopes.module.js';
import { JobsModule } from '../jobs/jobs.module.js';
import { MailModule } from '../mail/mail.module.js';
import { OrganizationsModule } from '../organizations/organizations.module.js';
import { RiskModelsModule } from '../risk-models/risk-models.module.js';
import { VendorsModule } from '../vendors/vendors.module.js';
import { RequestMailsService } from './request-mails.service.js';
import { RequestOutlookService } from './request-outlook.service.js';
import { SupplierRequestsController } from './supplier-requests.controller.js';
import { SupplierRequestsJobs } from './supplier-requests.jobs.js';
import { SupplierRequestsRepository } from './supplier-requests.repository.js';
import { SupplierRequestsService } from './supplier-requests.service.js';

/** Suppliers that somebody in the firm asks for before they are bought. */
@Module({
  imports: [VendorsModule, AccessScopesModule, OrganizationsModule, MailModule, JobsModule, RiskModelsModule],
  controllers: [SupplierRequestsController],
  providers: [
    SupplierRequestsRepository,
    RequestMailsService,
    RequestOutlookService,
    SupplierRequestsService,
    SupplierRequestsJobs,
  ],
  exports: [SupplierRequestsService],
})
export class SupplierRequestsModule {}
