import { AUDIT_LIMITS } from '@firebreak/domain';
import { Day, Text } from '../../http/fields.js';
import { LocalAddress } from '../../http/local-address.js';

/** What an auditor asks of procurement. */
export class AskAuditeeDto {
  @LocalAddress({ max: AUDIT_LIMITS.aboutCharacters }) about: string;
  @Text({ max: AUDIT_LIMITS.titleCharacters, description: 'How that page is called.' }) aboutTitle: string;
  @Text({ max: AUDIT_LIMITS.textCharacters, multiline: true }) text: string;
  @Day({ optional: true, nullable: true }) dueOn?: string | null;
}
