import { Id } from '../../http/fields.js';

/** Which questionnaire is filled in. */
export class BeginOwnAnswersDto {
  @Id() questionnaireId: string;
}
