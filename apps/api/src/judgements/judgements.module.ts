import { Module } from '@nestjs/common';
import { JobsModule } from '../jobs/jobs.module.js';
import { QuestionnairesModule } from '../questionnaires/questionnaires.module.js';
import { RiskModelsModule } from '../risk-models/risk-models.module.js';
import { JudgementJobs } from './judgement.jobs.js';
import { JudgementsController } from './judgements.controller.js';
import { JudgementsRepository } from './judgements.repository.js';
import { JudgementsService } from './judgements.service.js';
import { VendorFactsRepository } from './vendor-facts.repository.js';
import { VendorStandingService } from './vendor-standing.service.js';
import { WhatIfService } from './what-if.service.js';

/** The verdict about a vendor. */
@Module({
  imports: [JobsModule, QuestionnairesModule, RiskModelsModule],
  controllers: [JudgementsController],
  providers: [
    JudgementsRepository,
    VendorFactsRepository,
    JudgementsService,
    VendorStandingService,
    WhatIfService,
    JudgementJobs,
  ],
  exports: [JudgementsService, VendorStandingService],
})
export class JudgementsModule {}
