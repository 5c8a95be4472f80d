import { AUDIT_LIMITS } from '@firebreak/domain';
import { Text } from '../../http/fields.js';

/** Something said about an auditor's request. */
export class WriteAuditMessageDto {
  @Text({ max: AUDIT_LIMITS.textCharacters, multiline: true }) text: string;
}
