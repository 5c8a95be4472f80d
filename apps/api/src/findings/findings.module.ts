import { Module } from '@nestjs/common';
import { JudgementsModule } from '../judgements/judgements.module.js';
import { OrganizationsModule } from '../organizations/organizations.module.js';
import { UsersModule } from '../users/users.module.js';
import { AcceptancesController } from './acceptances.controller.js';
import { AcceptancesRepository } from './acceptances.repository.js';
import { AcceptancesService } from './acceptances.service.js';
import { FindingListRepository } from './finding-list.repository.js';
import { FindingRuleService } from './finding-rule.service.js';
import { FindingsController } from './findings.controller.js';
import { FindingsRepository } from './findings.repository.js';
import { FindingsService } from './findings.service.js';

/** What must get better at vendors, and who lives with which risk until when. */
@Module({
  imports: [UsersModule, JudgementsModule, OrganizationsModule],
  controllers: [FindingsController, AcceptancesController],
  providers: [
    FindingsRepository,
    FindingListRepository,
    FindingsService,
    FindingRuleService,
    AcceptancesRepository,
    AcceptancesService,
  ],
  exports: [AcceptancesService, FindingsService, FindingRuleService],
})
export class FindingsModule {}
