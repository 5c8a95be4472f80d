import { Module } from '@nestjs/common';
import { AssessmentsModule } from '../assessments/assessments.module.js';
import { FindingsModule } from '../findings/findings.module.js';
import { IdentityModule } from '../identity/identity.module.js';
import { JobsModule } from '../jobs/jobs.module.js';
import { MailModule } from '../mail/mail.module.js';
import { OrganizationsModule } from '../organizations/organizations.module.js';
import { ReceiptsModule } from '../receipts/receipts.module.js';
import { SigningModule } from '../signing/signing.module.js';
import { AnswerImportController } from './answer-import/answer-import.controller.js';
import { AnswerImportService } from './answer-import/answer-import.service.js';
import { AnswerPackController } from './answer-pack/answer-pack.controller.js';
import { AnswerPackService } from './answer-pack/answer-pack.service.js';
import { AnswerSheetController } from './answer-sheet/answer-sheet.controller.js';
import { AnswerSheetService } from './answer-sheet/answer-sheet.service.js';
import { AnswersRepository } from './answers.repository.js';
import { ColleaguesController } from './colleagues.controller.js';
import { ColleaguesService } from './colleagues.service.js';
import { PortalAccessService } from './portal-access.service.js';
import { PortalSessionsRepository } from './portal-sessions.repository.js';
import { PortalController } from './portal.controller.js';
import { PortalFindingsController } from './portal-findings.controller.js';
import { PortalFindingsService } from './portal-findings.service.js';
import { PortalMessagesController } from './portal-messages.controller.js';
import { PortalJobs } from './portal.jobs.js';
import { PortalService } from './portal.service.js';

/** The vendor's side. */
@Module({
  imports: [
    AssessmentsModule,
    FindingsModule,
    IdentityModule,
    JobsModule,
    MailModule,
    OrganizationsModule,
    ReceiptsModule,
    SigningModule,
  ],
  controllers: [
    PortalController,
    ColleaguesController,
    PortalMessagesController,
    PortalFindingsController,
    AnswerImportController,
    AnswerPackController,
    AnswerSheetController,
  ],
  providers: [
    ColleaguesService,
    AnswersRepository,
    PortalSessionsRepository,
    PortalAccessService,
    PortalService,
    PortalFindingsService,
    PortalJobs,
    AnswerImportService,
    AnswerPackService,
    AnswerSheetService,
  ],
  exports: [PortalService, PortalFindingsService],
})
export class PortalModule {}
