import { ASSESSMENT_LIMITS } from '@firebreak/domain';
import { Text } from '../../http/fields.js';

/** Why answers go back to the vendor. */
export class ReturnAssessmentDto {
  @Text({ max: ASSESSMENT_LIMITS.decisionCommentCharacters, multiline: true, description: 'Shown to the vendor.' })
  comment: string;
}
