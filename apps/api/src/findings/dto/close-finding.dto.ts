import { FINDING_LIMITS, PROOFS, type Proof } from '@firebreak/domain';
import { Int, OneOf, Text } from '../../http/fields.js';

/** What people may say when they close a finding; a better answer closes it by itself. */
export const STAFF_CLOSINGS = ['fixed', 'mistaken'] as const;

/** Why a finding is closed; one that is fixed has a level from then on, one that was a mistake a comment. */
export class CloseFindingDto {
  @OneOf(STAFF_CLOSINGS) closing: (typeof STAFF_CLOSINGS)[number];
  @Int({
    min: 1,
    max: 4,
    optional: true,
    description: 'The level that is reached, above the weak one; for what is fixed.',
  })
  level?: 1 | 2 | 3 | 4;
  @OneOf(PROOFS, { optional: true, description: 'How well it is proven; self_attested unless said.' }) proof?: Proof;
  @Text({ max: FINDING_LIMITS.reasonCharacters, multiline: true, optional: true, nullable: true })
  comment?: string | null;
}
