import { Module } from '@nestjs/common';
import { AccessScopesModule } from '../access-scopes/access-scopes.module.js';
import { AssessmentsModule } from '../assessments/assessments.module.js';
import { FindingsModule } from '../findings/findings.module.js';
import { JudgementsModule } from '../judgements/judgements.module.js';
import { OrganizationsModule } from '../organizations/organizations.module.js';
import { RiskModelsModule } from '../risk-models/risk-models.module.js';
import { RiskModule } from '../risk/risk.module.js';
import { VendorsModule } from '../vendors/vendors.module.js';
import { OnePagersController } from './one-pagers.controller.js';
import { PortfolioPageService } from './portfolio-page.service.js';
import { VendorPageService } from './vendor-page.service.js';

/** The portfolio and a vendor, each on one printed page. */
@Module({
  imports: [
    AccessScopesModule,
    AssessmentsModule,
    FindingsModule,
    JudgementsModule,
    OrganizationsModule,
    RiskModelsModule,
    RiskModule,
    VendorsModule,
  ],
  controllers: [OnePagersController],
  providers: [PortfolioPageService, VendorPageService],
})
export class OnePagersModule {}
