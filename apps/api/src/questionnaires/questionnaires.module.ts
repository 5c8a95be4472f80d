import { Module } from '@nestjs/common';
import { OrganizationsModule } from '../organizations/organizations.module.js';
import { LibraryService } from './library.service.js';
import { QuestionnaireDraftsController } from './questionnaire-drafts.controller.js';
import { QuestionnaireDraftsService } from './questionnaire-drafts.service.js';
import { QuestionnairesController } from './questionnaires.controller.js';
import { QuestionnairesRepository } from './questionnaires.repository.js';
import { QuestionnairesService } from './questionnaires.service.js';

/** Templates and their versions. */
@Module({
  imports: [OrganizationsModule],
  controllers: [QuestionnairesController, QuestionnaireDraftsController],
  providers: [QuestionnairesRepository, QuestionnairesService, QuestionnaireDraftsService, LibraryService],
  exports: [QuestionnairesService],
})
export class QuestionnairesModule {}
