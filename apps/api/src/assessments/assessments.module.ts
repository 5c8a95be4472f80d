import { Module } from '@nestjs/common';
import { AccessScopesModule } from '../access-scopes/access-scopes.module.js';
import { FindingsModule } from '../findings/findings.module.js';
import { JudgementsModule } from '../judgements/judgements.module.js';
import { MailModule } from '../mail/mail.module.js';
import { OrganizationsModule } from '../organizations/organizations.module.js';
import { QuestionnairesModule } from '../questionnaires/questionnaires.module.js';
import { RatesModule } from '../rates/rates.module.js';
import { RiskModelsModule } from '../risk-models/risk-models.module.js';
import { VendorsModule } from '../vendors/vendors.module.js';
import { AnswerSigningService } from './answer-signing.service.js';
import { AssessmentListRepository } from './assessment-list.repository.js';
import { AnswerMessagesController } from './answer-messages.controller.js';
import { AnswerMessagesRepository } from './answer-messages.repository.js';
import { AnswerMessagesService } from './answer-messages.service.js';
import { AssessmentOpeningService } from './assessment-opening.service.js';
import { AssessmentReviewService } from './assessment-review.service.js';
import { AssessmentsController } from './assessments.controller.js';
import { AssessmentsRepository } from './assessments.repository.js';
import { AssessmentsService } from './assessments.service.js';
import { FindingLettersService } from './finding-letters.service.js';
import { FollowedAssessmentsRepository } from './followed-assessments.repository.js';
import { FollowingController } from './following.controller.js';
import { FollowingService } from './following.service.js';
import { InvitationsController } from './invitations.controller.js';
import { InvitationsRepository } from './invitations.repository.js';
import { InvitationsService } from './invitations.service.js';
import { LinkEndingService } from './link-ending.service.js';
import { OwnAssessmentsService } from './own-assessments.service.js';
import { PinsService } from './pins.service.js';
import { PreviousAnswersRepository } from './previous-answers.repository.js';
import { ReinvitingController } from './reinviting.controller.js';
import { ReinvitingService } from './reinviting.service.js';
import { RespondentAssessmentsService } from './respondent-assessments.service.js';
import { RespondentMessagesService } from './respondent-messages.service.js';
import { SendingPreparationController } from './sending-preparation.controller.js';
import { SendingPreparationRepository } from './sending-preparation.repository.js';
import { SendingPreparationService } from './sending-preparation.service.js';
import { WeakAnswersController } from './weak-answers.controller.js';

/** Sending questionnaires, following them and deciding about the answers. */
@Module({
  imports: [
    VendorsModule,
    AccessScopesModule,
    QuestionnairesModule,
    JudgementsModule,
    FindingsModule,
    OrganizationsModule,
    RiskModelsModule,
    MailModule,
    RatesModule,
  ],
  controllers: [
    SendingPreparationController,
    FollowingController,
    AssessmentsController,
    ReinvitingController,
    InvitationsController,
    AnswerMessagesController,
    WeakAnswersController,
  ],
  providers: [
    AssessmentsRepository,
    AssessmentListRepository,
    InvitationsRepository,
    InvitationsService,
    PinsService,
    AssessmentOpeningService,
    AnswerSigningService,
    FindingLettersService,
    AssessmentsService,
    LinkEndingService,
    ReinvitingService,
    FollowedAssessmentsRepository,
    FollowingService,
    SendingPreparationRepository,
    SendingPreparationService,
    OwnAssessmentsService,
    AnswerMessagesRepository,
    AnswerMessagesService,
    AssessmentReviewService,
    PreviousAnswersRepository,
    RespondentAssessmentsService,
    RespondentMessagesService,
  ],
  exports: [
    AssessmentsService,
    FindingLettersService,
    InvitationsService,
    LinkEndingService,
    OwnAssessmentsService,
    PinsService,
    RespondentAssessmentsService,
    RespondentMessagesService,
  ],
})
export class AssessmentsModule {}
