import { Injectable } from '@nestjs/common';
import type { RespondentPrincipal } from '../../identity/principal.js';
import type { Answer } from '../answer.entity.js';
import { AnswersRepository } from '../answers.repository.js';
import { PortalService, type AnswerChange } from '../portal.service.js';
import { RespondentAssessmentsService } from '../../assessments/respondent-assessments.service.js';
import type { IncomingAnswer } from './incoming-answer.js';
import { previewImport, type ImportPreview } from './import-preview.js';

/** Answers that come all at once, from elsewhere: shown first, then saved together or not at all. */
@Injectable()
export class AnswerImportService {
  constructor(
    private readonly assessments: RespondentAssessmentsService,
    private readonly answers: AnswersRepository,
    private readonly portal: PortalService,
  ) {}

  /** What would become of each answer. It shows what is saved: for those who gave the one-time code. */
  async preview(respondent: RespondentPrincipal, incoming: readonly IncomingAnswer[]): Promise<ImportPreview> {
    const { questions } = await this.assessments.get(respondent);
    return previewImport(questions, await this.answers.list(respondent.assessmentId), incoming);
  }

  /**
   * Saves all answers that were confirmed, each over the version that was shown, or none: what is thrown rolls the
   * transaction back. Throws as saving one answer does, with `/answers/{index}` as the place.
   */
  async apply(respondent: RespondentPrincipal, changes: readonly AnswerChange[]): Promise<Answer[]> {
    return this.portal.saveAnswers(respondent, changes);
  }
}
