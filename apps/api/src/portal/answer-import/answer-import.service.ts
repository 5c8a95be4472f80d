import type { AnswerOrigin } from '@firebreak/domain';
import { Injectable } from '@nestjs/common';
import type { InvitationFacts } from '../../assessments/invited-people.js';
import type { RespondentPrincipal } from '../../identity/principal.js';
import { AnswersRepository } from '../answers.repository.js';
import { PortalService, type AnswerChange, type SavedAnswers } from '../portal.service.js';
import { RespondentAssessmentsService } from '../../assessments/respondent-assessments.service.js';
import type { IncomingAnswer } from './incoming-answer.js';
import { previewImport, type ImportPreview } from './import-preview.js';

/** What an import would do, and whom the authors of what is saved are among. */
export interface ShownImport extends ImportPreview {
  readonly people: readonly InvitationFacts[];
}

/** Answers that come all at once, from elsewhere: shown first, then saved together or not at all. */
@Injectable()
export class AnswerImportService {
  constructor(
    private readonly assessments: RespondentAssessmentsService,
    private readonly answers: AnswersRepository,
    private readonly portal: PortalService,
  ) {}

  /** What would become of each answer. It shows what is saved: for those who gave the one-time code. */
  async preview(respondent: RespondentPrincipal, incoming: readonly IncomingAnswer[]): Promise<ShownImport> {
    const { assessment, questions } = await this.assessments.get(respondent);
    const saved = await this.answers.list(respondent.assessmentId);
    return { ...previewImport(questions, saved, incoming), people: assessment.invitations };
  }

  /**
   * Saves all answers that were confirmed, each over the version that was shown, or none: what is thrown rolls the
   * transaction back. Throws as saving one answer does, with `/answers/{index}` as the place. The trail
   * tells with each answer what it was read from, as far as the vendor's page said so.
   */
  apply(
    respondent: RespondentPrincipal,
    changes: readonly AnswerChange[],
    from: AnswerOrigin | undefined,
  ): Promise<SavedAnswers> {
    return this.portal.saveAnswers(respondent, changes, from);
  }
}
