import { FINDING_LIMITS } from '@firebreak/domain';
import { Day, Int, OneOf, Text } from '../../http/fields.js';

/** What a vendor may say: when it will be mended, that it is, or anything else. */
export const VENDOR_NOTE_KINDS = ['plan', 'fix', 'comment'] as const;

/** Something said about a finding by the vendor. */
export class NoteOwnFindingDto {
  @OneOf(VENDOR_NOTE_KINDS) kind: (typeof VENDOR_NOTE_KINDS)[number];
  @Text({ max: FINDING_LIMITS.textCharacters, multiline: true }) text: string;
  @Day({ optional: true, description: 'With a plan, and only there.' }) plannedOn?: string;
  @Int({ min: 1, max: 4, optional: true, description: 'The level reached; with a fix, and only there.' })
  level?: 1 | 2 | 3 | 4;
}
