import { ASSESSMENT_LIMITS } from '@firebreak/domain';
import { Text } from '../../http/fields.js';

/** What a member of staff states when finishing; the name is that of whoever is signed in. */
export class FinishOwnAnswersDto {
  @Text({ max: ASSESSMENT_LIMITS.signatureCharacters }) title: string;
  @Text({ max: ASSESSMENT_LIMITS.statementCharacters, multiline: true }) statement: string;
}
