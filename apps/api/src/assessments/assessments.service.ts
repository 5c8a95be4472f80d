import {
  ASSESSMENT_LIMITS,
  DomainError,
  invalidInput,
  isErasedAddress,
  notFound,
  type AssessmentEvent,
  type TrailAction,
} from '@firebreak/domain';
import { Injectable } from '@nestjs/common';
import type { Page } from '../http/paging.js';
import type { StaffPrincipal } from '../identity/principal.js';
import { FindingRuleService } from '../findings/finding-rule.service.js';
import { JudgementsService } from '../judgements/judgements.service.js';
import type { MailOnItsWay } from '../mail/mail.service.js';
import type { Question } from '../questionnaires/question.entity.js';
import { TenantDb } from '../tenancy/tenant-db.js';
import { TrailService } from '../trail/trail.service.js';
import { VendorsService } from '../vendors/vendors.service.js';
import { AssessmentListRepository, type AssessmentRow } from './assessment-list.repository.js';
import { AnswerMessagesService } from './answer-messages.service.js';
import { proofsByKey } from './answer-proofs.js';
import type { Assessment } from './assessment.entity.js';
import { refuseEvent } from './assessment-events.js';
import { AssessmentOpeningService } from './assessment-opening.service.js';
import { AssessmentsRepository } from './assessments.repository.js';
import { createCheckPhrase } from './check-phrase.js';
import type { AcceptAssessmentDto } from './dto/accept-assessment.dto.js';
import type { ListAssessmentsQuery } from './dto/list-assessments.query.js';
import type { ReturnAssessmentDto } from './dto/return-assessment.dto.js';
import type { SendAssessmentDto } from './dto/send-assessment.dto.js';
import { FindingLettersService } from './finding-letters.service.js';
import { InvitationsRepository } from './invitations.repository.js';
import { InvitationsService, type FreshInvitation } from './invitations.service.js';
import { refuseUnfoundedProofs, unfoundIn } from './own-proofs.js';
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
    private readonly opening: AssessmentOpeningService,
    private readonly judgements: JudgementsService,
    private readonly rule: FindingRuleService,
    private readonly letters: FindingLettersService,
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
    refuseDueDate(input.dueOn, this.db.now);
    if (isErasedAddress(input.respondentEmail))
      throw invalidInput('/respondentEmail', 'erased', 'This person was erased: ask somebody else.');
    const { dueOn, respondentEmail, showsPrevious = false } = input;
    const { assessment, vendorName, asked } = await this.opening.open(staff, vendorId, input.questionnaireId, {
      unlessOpen: input.unlessOpen,
      filledInBy: 'vendor',
      respondentEmail,
      respondentName: input.respondentName ?? null,
      locale: input.locale,
      showsPrevious,
      dueOn,
      checkPhrase: createCheckPhrase(),
    });
    await this.record('assessment.sent', assessment, { dueOn, respondentEmail, showsPrevious, questions: asked });
    const invitation = await this.invitations.issue(assessment, vendorName);
    return { assessment: await this.find(assessment.id), invitation };
  }

  /** Takes the answers as they are; the reviewer says how well they are proven, as a whole and one by one. */
  async accept(staff: StaffPrincipal, id: string, input: AcceptAssessmentDto): Promise<AssessmentRow> {
    const assessment = await this.lockFor(id, 'accept');
    const submission = await this.assessments.findLatestSubmission(id);
    if (!submission) throw new DomainError('invalid-state', 'There are no answers to accept.');
    const proof = input.proof ?? 'self_attested';
    const questions = await this.assessments.listQuestions(id);
    const proofs = proofsByKey(questions, input.proofs ?? []);
    if (assessment.filledInBy === 'buyer')
      refuseUnfoundedProofs(staff, submission, input, new Map(questions.map(({ id: of, key }) => [of, key])));
    await this.assessments.setProof({ ...submission, proof, proofs });
    await this.decide(staff, assessment, 'accept', input.comment ?? null);
    await this.record('assessment.accepted', assessment, {
      proof,
      proofs,
      comment: input.comment ?? null,
    });
    await this.judgements.refresh(assessment.vendorId, 'answers_accepted');
    const left = await this.rule.apply({
      id,
      vendorId: assessment.vendorId,
      questions,
      saysNothingOf: unfoundIn(assessment, questions, submission),
    });
    if (left !== null && (input.tellsVendor ?? true)) await this.letters.tellOfFindings(id, left.count, left.lastDueOn);
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
    if (assessment.filledInBy === 'vendor')
      await this.invitations.tellReturned(assessment, row.vendorName, questions.length);
    return row;
  }

  /** Takes the request back: its links and sessions end with it. What the buyer filled in itself is discarded and no longer counts. */
  async revoke(staff: StaffPrincipal, id: string): Promise<void> {
    const assessment = await this.lockFor(id, 'revoke');
    await this.invited.revokeAll(id);
    await this.decide(staff, assessment, 'revoke', assessment.decisionComment);
    if (assessment.filledInBy === 'vendor') return this.record('assessment.revoked', assessment);
    await this.record('own_answers.discarded', assessment);
    await this.judgements.refresh(assessment.vendorId, 'answers_discarded');
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
