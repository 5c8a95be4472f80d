import { ASSESSMENT_LIMITS } from '@firebreak/domain';
import { ApiProperty } from '@nestjs/swagger';
import { Flag, Id, Instant, Text } from '../http/fields.js';
import type { SignedMessage } from './answer-messages.repository.js';

/** What one side said to the other about one answer. */
export class AnswerMessageView {
  @Id() id: string;
  @Id() questionId: string;
  @Flag({ description: 'Written by the buyer; otherwise by the vendor.' }) fromBuyer: boolean;
  @Text({ max: 254, description: 'By name, or by the address that was invited.' }) writtenBy: string;
  @Text({ max: ASSESSMENT_LIMITS.messageCharacters, multiline: true }) text: string;
  @Instant() writtenAt: string;
}

/** All messages of an assessment, oldest first. */
export class AnswerMessagesView {
  @ApiProperty({ type: [AnswerMessageView] }) items: AnswerMessageView[];
}

/** Shows messages. */
export function presentMessages(messages: readonly SignedMessage[]): AnswerMessagesView {
  return {
    items: messages.map(({ id, questionId, isOurs, writtenBy, text, createdAt }) => ({
      id,
      questionId,
      fromBuyer: isOurs,
      writtenBy,
      text,
      writtenAt: createdAt.toISOString(),
    })),
  };
}
