import { ROLES, type Role } from '@firebreak/domain';
import { OneOf } from '../../http/fields.js';

/** Whose eyes to look at the demo with. */
export class VisitDemoDto {
  @OneOf(ROLES) role: Role;
}
