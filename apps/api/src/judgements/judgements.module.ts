import { Module } from '@nestjs/common';
import { OrganizationsModule } from '../organizations/organizations.module.js';
import { JudgementAgeing } from './judgement-ageing.js';
import { JudgementsController } from './judgements.controller.js';
import { JudgementsRepository } from './judgements.repository.js';
import { JudgementsService } from './judgements.service.js';
import { VendorFactsRepository } from './vendor-facts.repository.js';

/** The verdict about a vendor. */
@Module({
  imports: [OrganizationsModule],
  controllers: [JudgementsController],
  providers: [JudgementsRepository, VendorFactsRepository, JudgementsService, JudgementAgeing],
  exports: [JudgementsService],
})
export class JudgementsModule {}
