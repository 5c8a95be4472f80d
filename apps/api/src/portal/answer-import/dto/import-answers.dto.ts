import { ANSWER_IMPORT_LIMITS, ANSWER_ORIGINS, type AnswerOrigin } from '@firebreak/domain';
import { Id, OneOf, Text } from '../../../http/fields.js';
import { ListOf } from '../../../http/nested.js';
import { SaveAnswerDto } from '../../dto/save-answer.dto.js';

/** One answer that was confirmed. */
export class ImportedAnswerDto extends SaveAnswerDto {
  @Id() questionId: string;
  @Text({ max: 20, nullable: true, description: 'Of the answer that it replaces; null for a first answer.' })
  etag: string | null;
}

/** Answers that were confirmed, to be saved together or not at all. */
export class ImportAnswersDto {
  @ListOf(() => ImportedAnswerDto, { max: ANSWER_IMPORT_LIMITS.answers }) answers: ImportedAnswerDto[];

  @OneOf(ANSWER_ORIGINS, { optional: true, description: 'What they were read from, as the trail is to tell it.' })
  from?: AnswerOrigin;
}
