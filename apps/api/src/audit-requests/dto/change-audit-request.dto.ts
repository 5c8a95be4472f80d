import { Day, Flag } from '../../http/fields.js';

/** What an auditor changes of a request. */
export class ChangeAuditRequestDto {
  @Flag({ optional: true, description: 'Closes it, or opens it again.' }) closed?: boolean;
  @Day({ optional: true, nullable: true }) dueOn?: string | null;
}
