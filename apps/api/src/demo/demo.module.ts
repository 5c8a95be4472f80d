import { Module } from '@nestjs/common';
import { AccessScopesModule } from '../access-scopes/access-scopes.module.js';
import { AssessmentsModule } from '../assessments/assessments.module.js';
import { FindingsModule } from '../findings/findings.module.js';
import { IdentityModule } from '../identity/identity.module.js';
import { InstanceModule } from '../instance/instance.module.js';
import { SessionsModule } from '../sessions/sessions.module.js';
import { JobsModule } from '../jobs/jobs.module.js';
import { JudgementsModule } from '../judgements/judgements.module.js';
import { OffboardingModule } from '../offboarding/offboarding.module.js';
import { OrganizationsModule } from '../organizations/organizations.module.js';
import { PortalModule } from '../portal/portal.module.js';
import { QuestionnairesModule } from '../questionnaires/questionnaires.module.js';
import { UsersModule } from '../users/users.module.js';
import { VendorContractsModule } from '../vendor-contracts/vendor-contracts.module.js';
import { VendorsModule } from '../vendors/vendors.module.js';
import { SupplierRequestsModule } from '../supplier-requests/supplier-requests.module.js';
import { VendorDecisionsModule } from '../vendor-decisions/vendor-decisions.module.js';
import { DemoDecisionsService } from './demo-decisions.service.js';
import { DemoFarewellsService } from './demo-farewells.service.js';
import { DemoFindingsService } from './demo-findings.service.js';
import { DemoPortfolioService } from './demo-portfolio.service.js';
import { DemoService } from './demo.service.js';
import { DemoVisitsController } from './demo-visits.controller.js';
import { DemoVisitsService } from './demo-visits.service.js';

/** The demo organisations. */
@Module({
  imports: [
    OrganizationsModule,
    UsersModule,
    QuestionnairesModule,
    VendorsModule,
    AccessScopesModule,
    AssessmentsModule,
    PortalModule,
    FindingsModule,
    OffboardingModule,
    VendorContractsModule,
    JudgementsModule,
    InstanceModule,
    SessionsModule,
    IdentityModule,
    JobsModule,
    SupplierRequestsModule,
    VendorDecisionsModule,
  ],
  controllers: [DemoVisitsController],
  providers: [
    DemoDecisionsService,
    DemoFarewellsService,
    DemoFindingsService,
    DemoPortfolioService,
    DemoService,
    DemoVisitsService,
  ],
})
export class DemoModule {}
