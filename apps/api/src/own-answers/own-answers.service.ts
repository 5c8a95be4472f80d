import {
  DomainError,
  notFound,
  PROOFS,
  sourceIssues,
  strongestProof,
  validateAnswer,
  type InputIssue,
} from '@firebreak/domain';
import { Injectable } from '@nestjs/common';
import { OwnAssessmentsService } from '../assessments/own-assessments.service.js';
import type { ReviewedAssessment } from '../assessments/assessments.service.js';
import type { Submission } from '../assessments/submission.entity.js';
import type { StaffPrincipal } from '../identity/principal.js';
import type { SubmittedAnswer } from '../judgements/submitted-answer.js';
import type { Question } from '../questionnaires/question.entity.js';
import { TenantDb } from '../tenancy/tenant-db.js';
import type { FinishOwnAnswersDto } from './dto/finish-own-answers.dto.js';
import type { SaveOwnAnswerDto } from './dto/save-own-answer.dto.js';
import type { OwnAnswer } from './own-answer.entity.js';
import { OwnAnswersRepository, type SignedOwnAnswer } from './own-answers.repository.js';
import { presentOwnAnswer } from './own-answers.presenter.js';

/** A questionnaire with what the organisation's people filled in. */
export interface FilledInAssessment extends ReviewedAssessment {
  readonly answers: readonly SignedOwnAnswer[];
}

/** Filling in a questionnaire about a vendor that does not answer. */
@Injectable()
export class OwnAnswersService {
  constructor(
    private readonly assessments: OwnAssessmentsService,
    private readonly answers: OwnAnswersRepository,
    private readonly db: TenantDb,
  ) {}

  /** The questions and what was filled in so far. Throws `not-found` also for an assessment that the vendor answers. */
  async get(assessmentId: string): Promise<FilledInAssessment> {
    return { ...(await this.assessments.get(assessmentId)), answers: await this.answers.list(assessmentId) };
  }

  /**
   * Saves one answer over the version that it replaces, null for a first one. Throws `not-found` for a question that is
   * not asked, `invalid-state` once the answers are finished, `stale` with the other answer when somebody was faster.
   */
  async save(
    staff: StaffPrincipal,
    assessmentId: string,
    questionId: string,
    replaced: number | null,
    input: SaveOwnAnswerDto,
  ): Promise<SignedOwnAnswer> {
    const assessment = await this.assessments.lockForAnswer(assessmentId);
    const { questions } = await this.assessments.get(assessmentId);
    const question = questions.find(({ id }) => id === questionId);
    if (!question) throw notFound();
    refuseIncomplete(input, question, this.db.today);
    const { level, unknown = false, comment = null } = input;
    const answer: OwnAnswer = {
      organizationId: staff.organizationId,
      assessmentId,
      questionId,
      level,
      unknown,
      notApplicableReason: input.notApplicableReason?.trim() ? input.notApplicableReason : null,
      comment,
      source: unknown ? null : (input.source ?? null),
      proof: unknown ? null : (input.proof ?? 'self_attested'),
      userId: staff.userId,
      answeredAt: this.db.now,
      version: (replaced ?? 0) + 1,
    };
    const isSaved =
      replaced === null ? await this.answers.insertFirst(answer) : await this.answers.update(answer, replaced);
    if (!isSaved) await this.refuseStale(assessmentId, questionId);
    const { source, proof, notApplicableReason, version } = answer;
    await this.assessments.noteAnswer(assessment, {
      question: question.key,
      level,
      unknown,
      notApplicableReason,
      sourceKind: source?.kind ?? null,
      source: source?.title ?? null,
      address: source?.address ?? null,
      seenOn: source?.seenOn ?? null,
      proof,
      comment,
      version,
    });
    return { ...answer, answeredBy: { name: staff.name, email: staff.email } };
  }

  /** Finishes with what is saved: from here on it counts, as the vendor's own word until somebody else grants more. */
  async finish(staff: StaffPrincipal, assessmentId: string, input: FinishOwnAnswersDto): Promise<Submission> {
    const assessment = await this.assessments.lockForFinish(assessmentId);
    const { questions, answers } = await this.get(assessmentId);
    const keys = new Map(questions.map(({ id, key }) => [id, key]));
    const signed = answers.flatMap((answer) => {
      const questionKey = keys.get(answer.questionId);
      return questionKey === undefined ? [] : [toSubmitted(answer, questionKey)];
    });
    return this.assessments.finish(staff, assessment, { name: staff.name, ...input }, signed);
  }

  private async refuseStale(assessmentId: string, questionId: string): Promise<never> {
    const current = await this.answers.find(assessmentId, questionId);
    throw new DomainError(
      'stale',
      'Somebody answered this question in the meantime.',
      [],
      current ? { current: presentOwnAnswer(current) } : {},
    );
  }
}

function toSubmitted(answer: SignedOwnAnswer, questionKey: string): SubmittedAnswer {
  const { level, unknown, notApplicableReason, comment, answeredAt, answeredBy, source, proof } = answer;
  return {
    questionKey,
    level,
    unknown,
    notApplicableReason,
    comment,
    answeredAt: answeredAt.toISOString(),
    answeredBy,
    ...(source === null ? {} : { source }),
    ...(proof === null ? {} : { claimedProof: proof }),
  };
}

function refuseIncomplete(input: SaveOwnAnswerDto, question: Question, today: string): void {
  const { unknown, source, proof } = input;
  const issues: InputIssue[] = validateAnswer(input, question).map(({ pointer, code }) => issue(pointer, code));
  if (unknown !== true && !source) issues.push(issue('/source', 'required'));
  if (unknown === true && source) issues.push(issue('/source', 'nothing_was_found'));
  if (source) issues.push(...sourceIssues(source, today).map(({ pointer, code }) => issue(`/source${pointer}`, code)));
  if (source && proof && PROOFS.indexOf(proof) > PROOFS.indexOf(strongestProof(source.kind)))
    issues.push(issue('/proof', 'more_than_the_source_gives'));
  if (issues.length > 0) throw new DomainError('invalid-input', 'The answer is not complete.', issues);
}

function issue(pointer: string, code: string): InputIssue {
  return { pointer, code, detail: code.replaceAll('_', ' ') };
}
