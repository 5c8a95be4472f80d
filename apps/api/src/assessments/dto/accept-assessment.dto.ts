import { ASSESSMENT_LIMITS, PROOFS, type Proof } from '@firebreak/domain';
import { OneOf, Text } from '../../http/fields.js';

/** What a reviewer adds when accepting. */
export class AcceptAssessmentDto {
  @OneOf(PROOFS, { optional: true, description: 'How well the answers are proven; self_attested unless said.' })
  proof?: Proof;
  @Text({ max: ASSESSMENT_LIMITS.decisionCommentCharacters, multiline: true, optional: true, nullable: true })
  comment?: string | null;
}
