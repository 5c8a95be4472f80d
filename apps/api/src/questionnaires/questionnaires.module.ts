import { Module } from '@nestjs/common';
import { QuestionnairesController } from './questionnaires.controller.js';
import { QuestionnairesRepository } from './questionnaires.repository.js';
import { QuestionnairesService } from './questionnaires.service.js';

/** Templates and their versions. */
@Module({
  controllers: [QuestionnairesController],
  providers: [QuestionnairesRepository, QuestionnairesService],
  exports: [QuestionnairesService],
})
export class QuestionnairesModule {}
