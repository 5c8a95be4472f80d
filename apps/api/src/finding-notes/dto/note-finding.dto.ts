import { FINDING_LIMITS } from '@firebreak/domain';
import { OneOf, Text } from '../../http/fields.js';

/** What the buyer's people may say: that what the vendor did does not suffice, or anything else. */
export const STAFF_NOTE_KINDS = ['comment', 'refusal'] as const;

/** Something said about a finding by the buyer. */
export class NoteFindingDto {
  @OneOf(STAFF_NOTE_KINDS) kind: (typeof STAFF_NOTE_KINDS)[number];
  @Text({ max: FINDING_LIMITS.textCharacters, multiline: true }) text: string;
}
