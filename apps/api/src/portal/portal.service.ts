import { DomainError, notFound, validateAnswer, type AnswerOrigin } from '@firebreak/domain';
import { Injectable } from '@nestjs/common';
import type { InvitationFacts } from '../assessments/invited-people.js';
import type { Signature } from '../assessments/answer-signing.service.js';
import { RespondentAssessmentsService } from '../assessments/respondent-assessments.service.js';
import type { Assessment } from '../assessments/assessment.entity.js';
import { refuseEvent } from '../assessments/assessment-events.js';
import type { ReviewedAssessment } from '../assessments/assessments.service.js';
import type { PreviousAnswers } from '../assessments/previous-answer.js';
import type { Submission } from '../assessments/submission.entity.js';
import type { AnswerPrecondition } from '../http/etag.js';
import type { RespondentPrincipal } from '../identity/principal.js';
import { OrganizationsService } from '../organizations/organizations.service.js';
import { ReceiptsService } from '../receipts/receipts.service.js';
import { TenantDb } from '../tenancy/tenant-db.js';
import type { Answer } from './answer.entity.js';
import { nameOfAnswerer, presentAnswer } from './portal.presenter.js';
import { AnswersRepository } from './answers.repository.js';
import type { SaveAnswerDto } from './dto/save-answer.dto.js';

/** What a respondent sees: the questions always, the saved answers only after the one-time code. */
export interface PortalAssessment extends ReviewedAssessment {
  readonly organizationName: string;
  readonly respondent: RespondentPrincipal;
  readonly answers: readonly Answer[];
  readonly previousAnswers: PreviousAnswers;
}

/** An answer, and over which one it is saved. */
export interface AnswerChange {
  readonly questionId: string;
  readonly precondition: AnswerPrecondition;
  readonly input: SaveAnswerDto;
}

/** Answers that were saved together, and whom their authors' names are among. */
export interface SavedAnswers {
  readonly saved: readonly Answer[];
  readonly people: readonly InvitationFacts[];
}

/** Answering one assessment. */
@Injectable()
export class PortalService {
  constructor(
    private readonly assessments: RespondentAssessmentsService,
    private readonly answers: AnswersRepository,
    private readonly organizations: OrganizationsService,
    private readonly receipts: ReceiptsService,
    private readonly db: TenantDb,
  ) {}

  async get(respondent: RespondentPrincipal): Promise<PortalAssessment> {
    const reviewed = await this.assessments.get(respondent);
    const { name } = await this.organizations.current();
    const asked = new Set(reviewed.questions.map(({ id }) => id));
    const answers = await this.answers.list(respondent.assessmentId);
    return {
      ...reviewed,
      organizationName: name,
      respondent,
      answers: answers.filter(({ questionId }) => asked.has(questionId)),
      previousAnswers: await this.assessments.listPreviousAnswers(respondent, reviewed.assessment),
    };
  }

  /**
   * Saves one answer and says whether it was the first to its question.
   * Throws `not-found` for a question that is not asked, `invalid-state` once the answers are signed,
   * `stale` when somebody answered in the meantime: with that answer only after the one-time code.
   */
  async saveAnswer(
    respondent: RespondentPrincipal,
    questionId: string,
    precondition: AnswerPrecondition,
    input: SaveAnswerDto,
  ): Promise<{ answer: Answer; isFirst: boolean; people: readonly InvitationFacts[] }> {
    const locked = await this.assessments.lockForAnswer(respondent);
    const reviewed = await this.assessments.get(respondent);
    const answer = await this.save(respondent, locked, reviewed, { questionId, precondition, input });
    return { answer, isFirst: precondition === 'first', people: reviewed.assessment.invitations };
  }

  /** Saves several answers in the order given. Throws as for one, with `/answers/{index}` as the place. */
  async saveAnswers(
    respondent: RespondentPrincipal,
    changes: readonly AnswerChange[],
    importedFrom?: AnswerOrigin,
  ): Promise<SavedAnswers> {
    let locked = await this.assessments.lockForAnswer(respondent);
    const reviewed = await this.assessments.get(respondent);
    const saved: Answer[] = [];
    for (const [index, change] of changes.entries()) {
      saved.push(
        await this.save(respondent, locked, reviewed, change, importedFrom).catch((error: unknown) => {
          throw error instanceof DomainError ? placed(error, `/answers/${index}`) : error;
        }),
      );
      locked = { ...locked, status: refuseEvent(locked, 'answer') };
    }
    return { saved, people: reviewed.assessment.invitations };
  }

  private async save(
    respondent: RespondentPrincipal,
    locked: Assessment,
    { assessment, questions }: ReviewedAssessment,
    { questionId, precondition, input }: AnswerChange,
    importedFrom?: AnswerOrigin,
  ): Promise<Answer> {
    const question = questions.find((candidate) => candidate.id === questionId);
    if (!question) throw notFound();
    const issues = validateAnswer(input, question);
    if (issues.length > 0) {
      throw new DomainError(
        'invalid-input',
        'The answer is not complete.',
        issues.map(({ pointer, code }) => ({ pointer, code, detail: code.replaceAll('_', ' ') })),
      );
    }
    const answer: Answer = {
      organizationId: respondent.organizationId,
      assessmentId: respondent.assessmentId,
      questionId,
      level: input.level,
      unknown: input.unknown ?? false,
      notApplicableReason: input.notApplicableReason?.trim() ? input.notApplicableReason : null,
      comment: input.comment ?? null,
      invitationId: respondent.invitationId,
      answeredAt: this.db.now,
      version: precondition === 'first' ? 1 : precondition + 1,
    };
    const saved =
      precondition === 'first'
        ? await this.answers.insertFirst(answer)
        : await this.answers.update(answer, precondition);
    if (!saved) await this.refuseStale(respondent, questionId, assessment.invitations);
    const { level, unknown, notApplicableReason, comment, version } = answer;
    const told = { question: question.key, level, unknown, notApplicableReason, comment, version, importedFrom };
    await this.assessments.noteAnswer(respondent, locked, told);
    return answer;
  }

  /** Signs what is saved, and writes the receipt. */
  async submit(respondent: RespondentPrincipal, signature: Signature): Promise<Submission> {
    await this.assessments.lockForSubmission(respondent);
    const reviewed = await this.assessments.get(respondent);
    const { assessment, questions } = reviewed;
    const answers = await this.answers.list(respondent.assessmentId);
    const byQuestion = new Map(answers.map((answer) => [answer.questionId, answer]));
    const signed = questions.flatMap((question) => {
      const answer = byQuestion.get(question.id);
      if (!answer) return [];
      const { level, unknown, notApplicableReason, comment, answeredAt } = answer;
      return [
        {
          questionKey: question.key,
          level,
          unknown,
          notApplicableReason,
          comment,
          answeredAt: answeredAt.toISOString(),
          answeredBy: nameOfAnswerer(answer, assessment.invitations) ?? undefined,
        },
      ];
    });
    const submission = await this.assessments.submit(respondent, signature, signed);
    await this.receipts.issue(reviewed, submission);
    return submission;
  }

  private async refuseStale(
    respondent: RespondentPrincipal,
    questionId: string,
    people: readonly InvitationFacts[],
  ): Promise<never> {
    const current = respondent.verified ? await this.answers.find(respondent.assessmentId, questionId) : null;
    throw new DomainError(
      'stale',
      'This question was answered in the meantime.',
      [],
      current ? { current: presentAnswer(current, people) } : {},
    );
  }
}

/** The same refusal, of one answer among several; a question that is not asked is wrong input then, and no wrong address. */
function placed({ code, message, issues, extensions }: DomainError, place: string): DomainError {
  const inside = issues.map((issue) => ({ ...issue, pointer: place + issue.pointer }));
  const here = { pointer: place, code: code === 'not-found' ? 'unknown-reference' : code, detail: message };
  return new DomainError(
    code === 'not-found' ? 'invalid-input' : code,
    message,
    inside.length > 0 ? inside : [here],
    extensions,
  );
}
