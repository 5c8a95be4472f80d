import { ASSESSMENT_LIMITS } from '@firebreak/domain';
import { Text } from '../../http/fields.js';

/** Who signs, and what they say. */
export class SubmitDto {
  @Text({ max: ASSESSMENT_LIMITS.signatureCharacters }) name: string;
  @Text({ max: ASSESSMENT_LIMITS.signatureCharacters }) title: string;
  @Text({ max: ASSESSMENT_LIMITS.statementCharacters, multiline: true }) statement: string;
}
