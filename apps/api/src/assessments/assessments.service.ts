import {
  applicableQuestions,
  ASSESSMENT_LIMITS,
  DomainError,
  invalidInput,
  nextStatus,
  notFound,
  type AssessmentEvent,
  type TrailAction,
} from '@firebreak/domain';
import { Injectable } from '@nestjs/common';
import { v7 as createId } from 'uuid';
import { AccessScopesService } from '../access-scopes/access-scopes.service.js';
import type { Page } from '../http/paging.js';
import type { StaffPrincipal } from '../identity/principal.js';
import { JudgementsService } from '../judgements/judgements.service.js';
import type { MailOnItsWay } from '../mail/mail.service.js';
import type { Question } from '../questionnaires/question.entity.js';
import type { QuestionnaireVersion } from '../questionnaires/questionnaire.entity.js';
import { QuestionnairesService } from '../questionnaires/questionnaires.service.js';
import { TenantDb } from '../tenancy/tenant-db.js';
import { TrailService } from '../trail/trail.service.js';
import { VendorsService } from '../vendors/vendors.service.js';
import { AssessmentListRepository, type AssessmentRow } from './assessment-list.repository.js';
import { AnswerMessagesService } from './answer-messages.service.js';
import { proofsByKey } from './answer-proofs.js';
import type { Assessment } from './assessment.entity.js';
import { AssessmentsRepository } from './assessments.repository.js';
import { createCheckPhrase } from './check-phrase.js';
import type { AcceptAssessmentDto } from './dto/accept-assessment.dto.js';
import type { ListAssessmentsQuery } from './dto/list-assessments.query.js';
import type { ReturnAssessmentDto } from './dto/return-assessment.dto.js';
import type { SendAssessmentDto } from './dto/send-assessment.dto.js';
import { InvitationsRepository } from './invitations.repository.js';
import { InvitationsService, type FreshInvitation } from './invitations.service.js';
import type { Submission } from './submission.entity.js';

/** An assessment that was just sent, with what is shown this once. */
export interface SentAssessment {
  readonly assessment: AssessmentRow;
  readonly invitation: FreshInvitation;
}

/** An assessment with what was asked and what was signed last. */
export interface ReviewedAssessment {
  readonly assessment: AssessmentRow;
  readonly questions: readonly Question[];
  readonly submission: Submission | null;
}

const LONGEST_DUE_DAYS = 366;

/** Sending questionnaires, following them and deciding about the answers. */
@Injectable()
export class AssessmentsService {
  constructor(
    private readonly assessments: AssessmentsRepository,
    private readonly listed: AssessmentListRepository,
    private readonly invitations: InvitationsService,
    private readonly invited: InvitationsRepository,
    private readonly messages: AnswerMessagesService,
    private readonly vendors: VendorsService,
    private readonly scopes: AccessScopesService,
    private readonly questionnaires: QuestionnairesService,
    private readonly judgements: JudgementsService,
    private readonly trail: TrailService,
    private readonly db: TenantDb,
  ) {}

  list(query: ListAssessmentsQuery): Promise<Page<AssessmentRow>> {
    return this.listed.list(query, this.db.today);
  }

  /** One assessment with its questions and the answers that were signed last. Throws `not-found`. */
  async get(id: string): Promise<ReviewedAssessment> {
    const assessment = await this.find(id);
    return {
      assessment,
      questions: await this.assessments.listQuestions(id),
      submission: await this.assessments.findLatestSubmission(id),
    };
  }

  /** Where the mail with the respondent's invitation stands. Throws `not-found`. */
  async findInvitationMail(id: string): Promise<MailOnItsWay | null> {
    const { respondentEmail } = await this.find(id);
    return this.invitations.findMail(id, respondentEmail);
  }

  /** Freezes the questions that apply to the vendor now and invites the respondent. Without a person the program does it. */
  async send(staff: StaffPrincipal | null, vendorId: string, input: SendAssessmentDto): Promise<SentAssessment> {
    const vendor = await this.vendors.lockForChange(vendorId);
    refuseDueDate(input.dueOn, this.db.now);
    const { version, questions: all } = await this.findPublished(input.questionnaireId);
    if (input.unlessOpen === true) await this.refuseSecond(vendorId, input.questionnaireId);
    const scopes = (await this.scopes.list(vendorId)).filter(
      (scope) => scope.endsOn === null || scope.endsOn >= this.db.today,
    );
    const questions = applicableQuestions(all, { archetype: vendor.archetype, scopes });
    const { now } = this.db;
    const assessment: Assessment = {
      organizationId: this.db.organizationId,
      id: createId(),
      vendorId,
      questionnaireVersionId: version.id,
      status: 'sent',
      respondentEmail: input.respondentEmail,
      respondentName: input.respondentName ?? null,
      locale: input.locale,
      showsPrevious: input.showsPrevious ?? false,
      dueOn: input.dueOn,
      checkPhrase: createCheckPhrase(),
      sentBy: staff?.userId ?? null,
      sentAt: now,
      submittedAt: null,
      decidedBy: null,
      decidedAt: null,
      decisionComment: null,
      remindersPaused: false,
      lastRemindedOn: null,
      version: 1,
      createdAt: now,
      updatedAt: now,
    };
    await this.assessments.insert(
      assessment,
      questions.map((question) => question.id),
    );
    const { dueOn, respondentEmail, showsPrevious } = assessment;
    const told = { dueOn, respondentEmail, showsPrevious, questions: questions.length };
    await this.record('assessment.sent', assessment, told);
    const invitation = await this.invitations.issue(assessment, vendor.name);
    return { assessment: await this.find(assessment.id), invitation };
  }

  /** Takes the answers as they are; the reviewer says how well they are proven, as a whole and one by one. */
  async accept(staff: StaffPrincipal, id: string, input: AcceptAssessmentDto): Promise<AssessmentRow> {
    const assessment = await this.lockFor(id, 'accept');
    const submission = await this.assessments.findLatestSubmission(id);
    if (!submission) throw new DomainError('invalid-state', 'There are no answers to accept.');
    const proof = input.proof ?? 'self_attested';
    const proofs = proofsByKey(await this.assessments.listQuestions(id), input.proofs ?? []);
    await this.assessments.setProof({ ...submission, proof, proofs });
    await this.decide(staff, assessment, 'accept', input.comment ?? null);
    await this.record('assessment.accepted', assessment, {
      proof,
      proofs,
      comment: input.comment ?? null,
    });
    await this.judgements.refresh(assessment.vendorId, 'answers_accepted');
    await this.vendors.planNextReview(assessment.vendorId);
    return this.find(id);
  }

  /** Sends the answers back with a comment, questions about single answers or both; the vendor's link works on. */
  async return(staff: StaffPrincipal, id: string, input: ReturnAssessmentDto): Promise<AssessmentRow> {
    const assessment = await this.lockFor(id, 'return');
    const { comment = null, questions = [] } = input;
    if (!comment && questions.length === 0)
      throw invalidInput('/comment', 'required', 'Say what you ask: as a comment, or about single answers.');
    await this.messages.ask(staff, assessment, questions);
    await this.decide(staff, assessment, 'return', comment);
    await this.record('assessment.returned', assessment, { comment, questions: questions.length });
    const row = await this.find(id);
    await this.invitations.tellReturned(assessment, row.vendorName, questions.length);
    return row;
  }

  /** Takes the request back: its links and sessions end with it. */
  async revoke(staff: StaffPrincipal, id: string): Promise<void> {
    const assessment = await this.lockFor(id, 'revoke');
    await this.invited.revokeAll(id);
    await this.decide(staff, assessment, 'revoke', assessment.decisionComment);
    await this.record('assessment.revoked', assessment);
  }

  private async find(id: string): Promise<AssessmentRow> {
    const row = await this.listed.find(id);
    if (!row) throw notFound();
    return row;
  }

  private async lockFor(id: string, event: AssessmentEvent): Promise<Assessment> {
    const assessment = await this.assessments.lock(id);
    if (!assessment) throw notFound();
    refuseEvent(assessment, event);
    return assessment;
  }

  private async decide(
    staff: StaffPrincipal,
    assessment: Assessment,
    event: AssessmentEvent,
    comment: string | null,
  ): Promise<void> {
    await this.assessments.update(assessment.id, {
      status: refuseEvent(assessment, event),
      decidedBy: staff.userId,
      decidedAt: this.db.now,
      decisionComment: comment,
    });
  }

  private record(
    action: TrailAction,
    { id, vendorId }: Assessment,
    details: Readonly<Record<string, unknown>> = {},
  ): Promise<void> {
    return this.trail.record({ action, subject: ['assessments', id], vendorId, details });
  }

  /** The vendor is locked, so nobody else sends at this moment. */
  private async refuseSecond(vendorId: string, questionnaireId: string): Promise<void> {
    const openId = await this.assessments.findOpen(vendorId, questionnaireId);
    if (openId !== null) {
      throw new DomainError('duplicate', 'The vendor has this questionnaire open already.', [], {
        existing: `/api/v1/assessments/${openId}`,
      });
    }
  }

  private async findPublished(
    questionnaireId: string,
  ): Promise<{ version: QuestionnaireVersion; questions: Question[] }> {
    const known = (await this.questionnaires.list()).find(({ questionnaire }) => questionnaire.id === questionnaireId);
    if (!known) throw invalidInput('/questionnaireId', 'unknown-reference', 'There is no such questionnaire.');
    const { questionnaire, version } = known;
    if (questionnaire.status !== 'published' || version === null)
      throw new DomainError('invalid-state', 'The questionnaire is not published.');
    return { version, questions: (await this.questionnaires.get(questionnaireId)).questions };
  }
}

/** The status after the event. Throws `invalid-state` with the present status when the event is not allowed. */
export function refuseEvent(assessment: Assessment, event: AssessmentEvent): Assessment['status'] {
  const next = nextStatus(assessment.status, event);
  if (next === null) {
    throw new DomainError('invalid-state', `The assessment is ${assessment.status}.`, [], {
      status_now: assessment.status,
    });
  }
  return next;
}

function refuseDueDate(dueOn: string, now: Date): void {
  const earliest = now.toISOString().slice(0, 10);
  const latest = new Date(now.getTime() + LONGEST_DUE_DAYS * 86_400_000).toISOString().slice(0, 10);
  if (dueOn < earliest || dueOn > latest) {
    throw invalidInput(
      '/dueOn',
      'out-of-range',
      `Choose a day from today to ${latest}; answers stay open ${ASSESSMENT_LIMITS.daysOfGrace} days longer.`,
    );
  }
}
