import { ANSWER_LIMITS, LEVELS, type Level } from '@firebreak/domain';
import { Flag, OneOf, Text } from '../../http/fields.js';

/** One answer: a level, or unknown, or a reason why it does not apply. */
export class SaveAnswerDto {
  @OneOf(LEVELS, { nullable: true }) level: Level | null;
  @Flag({ optional: true }) unknown?: boolean;
  @Text({
    max: ANSWER_LIMITS.maxNotApplicableReasonCharacters,
    min: 0,
    multiline: true,
    optional: true,
    nullable: true,
  })
  notApplicableReason?: string | null;
  @Text({ max: ANSWER_LIMITS.maxCommentCharacters, min: 0, multiline: true, optional: true, nullable: true }) comment?:
    string | null;
}
