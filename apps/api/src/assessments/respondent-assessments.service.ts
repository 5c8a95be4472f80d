import { DomainError, type AssessmentEvent, type TrailAction } from '@firebreak/domain';
import { Injectable } from '@nestjs/common';
import type { RespondentPrincipal } from '../identity/principal.js';
import { FindingsService } from '../findings/findings.service.js';
import { JudgementsService } from '../judgements/judgements.service.js';
import type { SubmittedAnswer } from '../judgements/submitted-answer.js';
import { TenantDb } from '../tenancy/tenant-db.js';
import { TrailService } from '../trail/trail.service.js';
import { AnswerSigningService, type Signature } from './answer-signing.service.js';
import type { Assessment } from './assessment.entity.js';
import { refuseEvent } from './assessment-events.js';
import { AssessmentsRepository } from './assessments.repository.js';
import { AssessmentsService, type ReviewedAssessment } from './assessments.service.js';
import { InvitationsRepository } from './invitations.repository.js';
import type { PreviousAnswers } from './previous-answer.js';
import { PreviousAnswersRepository } from './previous-answers.repository.js';
import type { Submission } from './submission.entity.js';

/** What an invited respondent may do with the one assessment that the invitation leads to. */
@Injectable()
export class RespondentAssessmentsService {
  constructor(
    private readonly assessments: AssessmentsRepository,
    private readonly reviewed: AssessmentsService,
    private readonly signing: AnswerSigningService,
    private readonly previous: PreviousAnswersRepository,
    private readonly invitations: InvitationsRepository,
    private readonly judgements: JudgementsService,
    private readonly findings: FindingsService,
    private readonly trail: TrailService,
    private readonly db: TenantDb,
  ) {}

  /** The assessment with its questions; a colleague gets those of the sections that were handed over, and no others. */
  async get({ assessmentId, measures }: RespondentPrincipal): Promise<ReviewedAssessment> {
    const reviewed = await this.reviewed.get(assessmentId);
    if (measures === null) return reviewed;
    return { ...reviewed, questions: reviewed.questions.filter(({ measure }) => measures.includes(measure)) };
  }

  /** Whether something of an assessment is this respondent's to see: of a colleague's, only what belongs to a question. */
  async isTheirs(
    respondent: RespondentPrincipal,
    { assessmentId, questionId }: { readonly assessmentId: string | null; readonly questionId: string | null },
  ): Promise<boolean> {
    if (assessmentId !== respondent.assessmentId) return false;
    if (respondent.measures === null) return true;
    const { questions } = await this.get(respondent);
    return questions.some(({ id }) => id === questionId);
  }

  /**
   * What the vendor signed before, in other assessments, and never what the buyer filled in; nothing before the one-time code is given. The address must
   * have been invited to answer it then, or the buyer said that this respondent may see it.
   */
  async listPreviousAnswers(
    { assessmentId, verified, email, measures }: RespondentPrincipal,
    { showsPrevious }: { readonly showsPrevious: boolean },
  ): Promise<PreviousAnswers> {
    if (!verified) return new Map();
    const isShownAll = measures === null && showsPrevious;
    return this.previous.listOfVendor(assessmentId, this.db.now, isShownAll ? null : email);
  }

  /** Keeps the assessment for an answer. Throws `invalid-state` when it takes none any more. */
  async lockForAnswer(respondent: RespondentPrincipal): Promise<Assessment> {
    return this.lockFor(respondent, 'answer');
  }

  /**
   * Keeps the assessment for a file. Once the answers are signed, proof is still taken for questions with a finding that
   * is not closed. Throws `invalid-state` otherwise.
   */
  async lockForProof(respondent: RespondentPrincipal, questionId: string | null): Promise<Assessment> {
    const assessment = await this.lock(respondent);
    const isMending = questionId !== null && (await this.findings.isBeingMended(assessment.id, questionId));
    if (!isMending) refuseEvent(assessment, 'answer');
    return assessment;
  }

  /** Keeps the assessment for signing, so that no answer slips in between reading and signing. Throws `invalid-state`, `forbidden` for a colleague. */
  async lockForSubmission(respondent: RespondentPrincipal): Promise<void> {
    refuseColleague(respondent);
    await this.lockFor(respondent, 'submit');
  }

  /** Tells the trail of an answer, and marks the first time that answering has begun. */
  async noteAnswer(
    respondent: RespondentPrincipal,
    assessment: Assessment,
    details: Readonly<Record<string, unknown>>,
  ): Promise<void> {
    await this.record('answer.saved', respondent, assessment, details);
    await this.invitations.noteStarted(respondent.invitationId);
    const status = refuseEvent(assessment, 'answer');
    if (status !== assessment.status) await this.assessments.update(assessment.id, { status });
  }

  /** Tells the trail of a reply to the reviewer. */
  noteReply(
    respondent: RespondentPrincipal,
    assessment: Assessment,
    details: Readonly<Record<string, unknown>>,
  ): Promise<void> {
    return this.record('answer.discussed', respondent, assessment, details);
  }

  /** Signs the answers: from here on they count. Throws `invalid-state` when there is nothing to sign. */
  async submit(respondent: RespondentPrincipal, signature: Signature, answers: SubmittedAnswer[]): Promise<Submission> {
    const assessment = await this.lockFor(respondent, 'submit');
    const signer = { invitationId: respondent.invitationId, userId: null };
    const submission = await this.signing.sign(assessment, signature, answers, signer);
    const { number, signedByName, signedByTitle } = submission;
    await this.record('assessment.submitted', respondent, assessment, {
      number,
      signedByName,
      signedByTitle,
      answers: answers.length,
    });
    await this.judgements.refresh(assessment.vendorId, 'answers_submitted');
    return submission;
  }

  private record(
    action: TrailAction,
    { email, invitationId }: RespondentPrincipal,
    { id, vendorId }: Assessment,
    details: Readonly<Record<string, unknown>>,
  ): Promise<void> {
    return this.trail.record({
      action,
      subject: ['assessments', id],
      vendorId,
      details: { respondentEmail: email, invitationId, ...details },
    });
  }

  private async lockFor(respondent: RespondentPrincipal, event: AssessmentEvent): Promise<Assessment> {
    const assessment = await this.lock(respondent);
    refuseEvent(assessment, event);
    return assessment;
  }

  private async lock({ assessmentId }: RespondentPrincipal): Promise<Assessment> {
    const assessment = await this.assessments.lock(assessmentId);
    if (!assessment) throw new DomainError('unauthenticated', 'Open the link from the invitation again.');
    return assessment;
  }
}

/** Throws `forbidden` for a colleague: who was invited by the buyer signs, and hands sections over. */
export function refuseColleague({ measures }: RespondentPrincipal): void {
  if (measures !== null)
    throw new DomainError('forbidden', 'Only the person whom the buyer invited may do this; you answer your sections.');
}
