import { Injectable } from '@nestjs/common';
import { AssessmentsService, type ReviewedAssessment } from './assessments.service.js';
import type { PreviousAnswers } from './previous-answer.js';
import { PreviousAnswersRepository } from './previous-answers.repository.js';

/** An assessment beside what the vendor had signed before it. */
export interface ComparedAssessment extends ReviewedAssessment {
  readonly previousAnswers: PreviousAnswers;
}

/** What a reviewer reads before deciding about answers. */
@Injectable()
export class AssessmentReviewService {
  constructor(
    private readonly assessments: AssessmentsService,
    private readonly previous: PreviousAnswersRepository,
  ) {}

  /** One assessment beside what was signed before its answers; nothing is compared until they are signed. Throws `not-found`. */
  async get(id: string): Promise<ComparedAssessment> {
    const reviewed = await this.assessments.get(id);
    const { submission } = reviewed;
    const previousAnswers = submission ? await this.previous.list(id, submission.submittedAt) : new Map();
    return { ...reviewed, previousAnswers };
  }
}
