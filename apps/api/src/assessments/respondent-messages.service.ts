import { DomainError, notFound } from '@firebreak/domain';
import { Injectable } from '@nestjs/common';
import type { RespondentPrincipal } from '../identity/principal.js';
import { AnswerMessagesService } from './answer-messages.service.js';
import type { SignedMessage } from './answer-messages.repository.js';
import { RespondentAssessmentsService } from './respondent-assessments.service.js';

/** What an invited respondent reads and says about single answers. */
@Injectable()
export class RespondentMessagesService {
  constructor(
    private readonly assessments: RespondentAssessmentsService,
    private readonly messages: AnswerMessagesService,
  ) {}

  /** What was said about the answers that are this respondent's to give; nothing before the one-time code. */
  async list(respondent: RespondentPrincipal): Promise<SignedMessage[]> {
    if (!respondent.verified) return [];
    const { questions } = await this.assessments.get(respondent);
    const theirs = new Set(questions.map(({ id }) => id));
    return (await this.messages.list(respondent.assessmentId)).filter(({ questionId }) => theirs.has(questionId));
  }

  /**
   * Answers a question of the reviewer. Throws `forbidden` before the one-time code, without which nobody has read it,
   * `not-found` where nothing was asked, `invalid-state` once the answers are signed.
   */
  async reply(respondent: RespondentPrincipal, questionId: string, text: string): Promise<void> {
    const assessment = await this.assessments.lockForAnswer(respondent);
    const { questions } = await this.assessments.get(respondent);
    const question = questions.find(({ id }) => id === questionId);
    if (!question) throw notFound();
    if (!respondent.verified) throw new DomainError('forbidden', 'Give the one-time code first.');
    await this.messages.reply(respondent, questionId, text);
    await this.assessments.noteReply(respondent, assessment, { question: question.key });
  }
}
