import { ANSWER_SOURCES, SOURCE_LIMITS, type AnswerSource, type AnswerSourceKind } from '@firebreak/domain';
import { Day, OneOf, Text } from '../../http/fields.js';

/** What the buyer took an answer from. */
export class AnswerSourceDto implements AnswerSource {
  @OneOf(ANSWER_SOURCES) kind: AnswerSourceKind;
  @Text({ max: SOURCE_LIMITS.titleCharacters, description: 'What it is called, or who was spoken to.' }) title: string;
  @Text({ max: SOURCE_LIMITS.addressCharacters, nullable: true, description: 'http or https; needed of a trust page.' })
  address: string | null;
  @Day({ description: 'When it was looked at; not in the future.' }) seenOn: string;
  @Day({ nullable: true }) periodFrom: string | null;
  @Day({ nullable: true, description: 'What a report covers ends, or a certificate runs out; needed of both.' })
  periodTo: string | null;
}
