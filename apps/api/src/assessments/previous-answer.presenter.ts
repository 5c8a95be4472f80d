import { ANSWER_LIMITS, FILLED_IN_BY, LEVELS, type FilledInBy, type Level } from '@firebreak/domain';
import { Flag, Instant, OneOf, Text } from '../http/fields.js';
import type { PreviousAnswer } from './previous-answer.js';

/** What was signed the last time to the same question, in another assessment. */
export class PreviousAnswerView {
  @OneOf(LEVELS, { nullable: true }) level: Level | null;
  @Flag() unknown: boolean;
  @Text({ max: ANSWER_LIMITS.maxNotApplicableReasonCharacters, nullable: true, multiline: true }) notApplicableReason:
    string | null;
  @Text({ max: ANSWER_LIMITS.maxCommentCharacters, min: 0, nullable: true, multiline: true }) comment: string | null;
  @Instant({ description: 'When it was given.' }) answeredAt: string;
  @Instant({ description: 'When it was signed.' }) submittedAt: string;
  @OneOf(FILLED_IN_BY, { description: 'Always the vendor in the portal.' }) filledInBy: FilledInBy;
}

/** Shows what was signed the last time; it names no other assessment. */
export function presentPreviousAnswer(
  previous: Omit<PreviousAnswer, 'questionId'> | undefined,
): PreviousAnswerView | null {
  if (previous === undefined) return null;
  const { level, unknown, notApplicableReason, comment, answeredAt, submittedAt, filledInBy } = previous;
  return {
    level,
    unknown,
    notApplicableReason,
    comment,
    answeredAt,
    submittedAt: submittedAt.toISOString(),
    filledInBy,
  };
}
