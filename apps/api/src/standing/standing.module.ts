import { Module } from '@nestjs/common';
import { AssessmentsModule } from '../assessments/assessments.module.js';
import { JudgementsModule } from '../judgements/judgements.module.js';
import { OrganizationsModule } from '../organizations/organizations.module.js';
import { PortalStandingController } from './portal-standing.controller.js';
import { StandingController } from './standing.controller.js';
import { StandingService } from './standing.service.js';

/** Where a vendor stands by its own answers. */
@Module({
  imports: [AssessmentsModule, JudgementsModule, OrganizationsModule],
  controllers: [PortalStandingController, StandingController],
  providers: [StandingService],
})
export class StandingModule {}
