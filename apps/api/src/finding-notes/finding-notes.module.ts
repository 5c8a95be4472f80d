import { Module } from '@nestjs/common';
import { AssessmentsModule } from '../assessments/assessments.module.js';
import { FindingsModule } from '../findings/findings.module.js';
import { FindingNotesController } from './finding-notes.controller.js';
import { FindingNotesService } from './finding-notes.service.js';

/** What the buyer's people say about findings. */
@Module({
  imports: [AssessmentsModule, FindingsModule],
  controllers: [FindingNotesController],
  providers: [FindingNotesService],
})
export class FindingNotesModule {}
