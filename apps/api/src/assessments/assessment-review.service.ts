import { Injectable } from '@nestjs/common';
import type { WeakAnswer } from '@firebreak/domain';
import { FindingRuleService } from '../findings/finding-rule.service.js';
import { OrganizationsService } from '../organizations/organizations.service.js';
import { RiskModelsService } from '../risk-models/risk-models.service.js';
import { AnswerMessagesService } from './answer-messages.service.js';
import type { SignedMessage } from './answer-messages.repository.js';
import { AssessmentsRepository } from './assessments.repository.js';
import { AssessmentsService, type ReviewedAssessment } from './assessments.service.js';
import type { PreviousAnswers } from './previous-answer.js';
import type { Submission } from './submission.entity.js';
import { unfoundIn } from './own-proofs.js';
import { PreviousAnswersRepository } from './previous-answers.repository.js';

/** An assessment beside what the vendor had signed before it. */
export interface ComparedAssessment extends ReviewedAssessment {
  readonly previousAnswers: PreviousAnswers;
  /** What was signed in the same assessment before it came back; null where it never did. */
  readonly returned: Submission | null;
  /** Weight of a question among those of its measure, by its key; one that is not named has its own. */
  readonly weights: Readonly<Record<string, number>>;
}

/** What a reviewer reads before deciding about answers. */
@Injectable()
export class AssessmentReviewService {
  constructor(
    private readonly assessments: AssessmentsService,
    private readonly submissions: AssessmentsRepository,
    private readonly messages: AnswerMessagesService,
    private readonly previous: PreviousAnswersRepository,
    private readonly organizations: OrganizationsService,
    private readonly models: RiskModelsService,
    private readonly rule: FindingRuleService,
  ) {}

  /** One assessment beside what was signed before its answers; nothing is compared until they are signed. Throws `not-found`. */
  async get(id: string): Promise<ComparedAssessment> {
    const reviewed = await this.assessments.get(id);
    const { submission } = reviewed;
    const previousAnswers = submission ? await this.previous.list(id, submission.submittedAt) : new Map();
    const { modelVersion } = await this.organizations.current();
    const { questionWeights: weights } = await this.models.get(modelVersion);
    const returned = submission ? await this.submissions.findSubmission(id, submission.number - 1) : null;
    return { ...reviewed, previousAnswers, returned, weights };
  }

  /** The answers that accepting them makes findings of, the worst first; none before they are signed. Throws `not-found`. */
  async listWeakAnswers(id: string): Promise<readonly (WeakAnswer & { readonly questionId: string })[]> {
    const { assessment, questions, submission } = await this.assessments.get(id);
    if (submission === null) return [];
    const ids = new Map(questions.map(({ id: questionId, key }) => [key, questionId]));
    const weak = await this.rule.preview(assessment.vendorId, {
      questions,
      saysNothingOf: unfoundIn(assessment, questions, submission),
    });
    return weak.map((answer) => ({ ...answer, questionId: ids.get(answer.questionKey) ?? '' }));
  }

  /** What was asked and said about single answers, oldest first. Throws `not-found`. */
  async listMessages(id: string): Promise<SignedMessage[]> {
    await this.assessments.get(id);
    return this.messages.list(id);
  }
}
