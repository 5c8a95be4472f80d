import { ASSESSMENT_LIMITS } from '@firebreak/domain';
import { Text } from '../../http/fields.js';

/** What a respondent answers the reviewer. */
export class ReplyDto {
  @Text({ max: ASSESSMENT_LIMITS.messageCharacters, multiline: true }) text: string;
}
