import { SEVERITIES, type Severity } from '@firebreak/domain';
import { Day, Id, OneOf } from '../../http/fields.js';

/** A change of a finding; what is left out stays as it is. */
export class ChangeFindingDto {
  @Id({ optional: true, nullable: true }) ownerId?: string | null;
  @Day({ optional: true }) dueOn?: string;
  @OneOf(SEVERITIES, { optional: true }) severity?: Severity;
}
