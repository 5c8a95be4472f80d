import { AUDIT_LIMITS } from '@firebreak/domain';
import { Text } from '../../http/fields.js';
import { LocalAddress } from '../../http/local-address.js';

/** A note about a page. */
export class WriteAuditNoteDto {
  @LocalAddress({ max: AUDIT_LIMITS.aboutCharacters }) about: string;
  @Text({ max: AUDIT_LIMITS.titleCharacters, description: 'How that page is called.' }) aboutTitle: string;
  @Text({ max: AUDIT_LIMITS.textCharacters, multiline: true }) text: string;
}

/** Other words for a note. */
export class ChangeAuditNoteDto {
  @Text({ max: AUDIT_LIMITS.textCharacters, multiline: true }) text: string;
}
