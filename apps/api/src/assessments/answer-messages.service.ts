import { ASSESSMENT_LIMITS, DomainError, invalidInput, notFound } from '@firebreak/domain';
import { Injectable } from '@nestjs/common';
import { v7 as createId } from 'uuid';
import type { RespondentPrincipal, StaffPrincipal } from '../identity/principal.js';
import { TenantDb } from '../tenancy/tenant-db.js';
import type { AnswerMessage } from './answer-message.entity.js';
import type { Assessment } from './assessment.entity.js';
import { AnswerMessagesRepository, type SignedMessage } from './answer-messages.repository.js';
import { AssessmentsRepository } from './assessments.repository.js';
import type { AnswerQuestionDto } from './dto/return-assessment.dto.js';

/** What buyer and vendor say to each other about single answers. */
@Injectable()
export class AnswerMessagesService {
  constructor(
    private readonly messages: AnswerMessagesRepository,
    private readonly assessments: AssessmentsRepository,
    private readonly db: TenantDb,
  ) {}

  list(assessmentId: string): Promise<SignedMessage[]> {
    return this.messages.list(assessmentId);
  }

  /** Puts the reviewer's questions to answers. Throws `invalid-input` for a question that was not asked, or named twice. */
  async ask(staff: StaffPrincipal, { id }: Assessment, asked: readonly AnswerQuestionDto[]): Promise<void> {
    const known = new Set((await this.assessments.listQuestions(id)).map((question) => question.id));
    for (const [index, { questionId }] of asked.entries()) {
      const pointer = `/questions/${index}/questionId`;
      if (!known.delete(questionId))
        throw invalidInput(pointer, 'unknown-reference', 'This question was not asked, or is named twice.');
      await this.refuseFull(id, questionId);
    }
    await this.messages.insert(
      asked.map(({ questionId, text }) =>
        this.compose(id, questionId, text, { userId: staff.userId, invitationId: null }),
      ),
    );
  }

  /** Answers the reviewer. Throws `not-found` where the reviewer asked nothing, `quota` when the thread is full. */
  async reply({ assessmentId, invitationId }: RespondentPrincipal, questionId: string, text: string): Promise<void> {
    const thread = (await this.messages.list(assessmentId)).filter((message) => message.questionId === questionId);
    if (thread.length === 0) throw notFound();
    await this.refuseFull(assessmentId, questionId);
    await this.messages.insert([this.compose(assessmentId, questionId, text, { userId: null, invitationId })]);
  }

  private compose(
    assessmentId: string,
    questionId: string,
    text: string,
    writer: Pick<AnswerMessage, 'userId' | 'invitationId'>,
  ): AnswerMessage {
    const { organizationId, now } = this.db;
    return { organizationId, id: createId(), assessmentId, questionId, ...writer, text, createdAt: now };
  }

  private async refuseFull(assessmentId: string, questionId: string): Promise<void> {
    const written = await this.messages.count(assessmentId, questionId);
    if (written >= ASSESSMENT_LIMITS.messagesPerAnswer)
      throw new DomainError('quota', `There are ${written} messages about this answer; speak to each other instead.`);
  }
}
