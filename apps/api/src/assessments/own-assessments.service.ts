import { ASSESSMENT_LIMITS, notFound, type AssessmentEvent, type Locale, type TrailAction } from '@firebreak/domain';
import { Injectable } from '@nestjs/common';
import type { StaffPrincipal } from '../identity/principal.js';
import { JudgementsService } from '../judgements/judgements.service.js';
import type { SubmittedAnswer } from '../judgements/submitted-answer.js';
import { TenantDb } from '../tenancy/tenant-db.js';
import { TrailService } from '../trail/trail.service.js';
import { AnswerSigningService, type Signature } from './answer-signing.service.js';
import type { Assessment } from './assessment.entity.js';
import { refuseEvent } from './assessment-events.js';
import type { AssessmentRow } from './assessment-list.repository.js';
import { AssessmentOpeningService } from './assessment-opening.service.js';
import { AssessmentsRepository } from './assessments.repository.js';
import { AssessmentsService, type ReviewedAssessment } from './assessments.service.js';
import type { Submission } from './submission.entity.js';

const DAY_MILLISECONDS = 86_400_000;

/** Questionnaires that the buyer fills in itself: no invitation, no mail, no link. */
@Injectable()
export class OwnAssessmentsService {
  constructor(
    private readonly opening: AssessmentOpeningService,
    private readonly assessments: AssessmentsRepository,
    private readonly reviewed: AssessmentsService,
    private readonly signing: AnswerSigningService,
    private readonly judgements: JudgementsService,
    private readonly trail: TrailService,
    private readonly db: TenantDb,
  ) {}

  /** Freezes the questions that apply to the vendor now, to be filled in by the organisation's people. */
  async begin(
    staff: StaffPrincipal,
    vendorId: string,
    questionnaireId: string,
    locale: Locale,
  ): Promise<AssessmentRow> {
    const due = new Date(this.db.now.getTime() + ASSESSMENT_LIMITS.daysToFillIn * DAY_MILLISECONDS);
    const { assessment, asked } = await this.opening.open(staff, vendorId, questionnaireId, {
      filledInBy: 'buyer',
      respondentEmail: staff.email,
      respondentName: staff.name,
      locale,
      showsPrevious: false,
      dueOn: due.toISOString().slice(0, 10),
      checkPhrase: '',
    });
    await this.record('own_answers.begun', assessment, { questions: asked });
    return (await this.reviewed.get(assessment.id)).assessment;
  }

  /** The assessment with its questions. Throws `not-found` also for one that the vendor answers. */
  async get(id: string): Promise<ReviewedAssessment> {
    const found = await this.reviewed.get(id);
    if (found.assessment.filledInBy !== 'buyer') throw notFound();
    return found;
  }

  /** Keeps the assessment for an answer or a file. Throws `not-found`, and `invalid-state` when it takes none any more. */
  lockForAnswer(id: string): Promise<Assessment> {
    return this.lockFor(id, 'answer');
  }

  /** Tells the trail of an answer to an assessment that is locked, and marks that answering has begun. */
  async noteAnswer(assessment: Assessment, details: Readonly<Record<string, unknown>>): Promise<void> {
    await this.record('own_answers.saved', assessment, details);
    const status = refuseEvent(assessment, 'answer');
    if (status !== assessment.status) await this.assessments.update(assessment.id, { status });
  }

  /** Keeps the assessment for finishing, so that no answer slips in between reading and signing. */
  lockForFinish(id: string): Promise<Assessment> {
    return this.lockFor(id, 'submit');
  }

  /** Finishes with the statement of a member of staff: from here on the answers count. */
  async finish(
    staff: StaffPrincipal,
    assessment: Assessment,
    signature: Signature,
    answers: SubmittedAnswer[],
  ): Promise<Submission> {
    const signer = { invitationId: null, userId: staff.userId };
    const submission = await this.signing.sign(assessment, signature, answers, signer);
    const { number, signedByTitle } = submission;
    await this.record('own_answers.finished', assessment, { number, signedByTitle, answers: answers.length });
    await this.judgements.refresh(assessment.vendorId, 'answers_submitted');
    return submission;
  }

  /** Opens finished or accepted answers again; what was finished last counts until it is finished anew. */
  async reopen(staff: StaffPrincipal, id: string): Promise<AssessmentRow> {
    const assessment = await this.lockFor(id, 'reopen');
    await this.assessments.update(id, {
      status: refuseEvent(assessment, 'reopen'),
      decidedBy: staff.userId,
      decidedAt: this.db.now,
      decisionComment: null,
    });
    await this.record('own_answers.reopened', assessment, {});
    return (await this.reviewed.get(id)).assessment;
  }

  private async lockFor(id: string, event: AssessmentEvent): Promise<Assessment> {
    const assessment = await this.assessments.lock(id);
    if (assessment?.filledInBy !== 'buyer') throw notFound();
    refuseEvent(assessment, event);
    return assessment;
  }

  private record(
    action: TrailAction,
    { id, vendorId }: Assessment,
    details: Readonly<Record<string, unknown>>,
  ): Promise<void> {
    return this.trail.record({ action, subject: ['assessments', id], vendorId, details });
  }
}
