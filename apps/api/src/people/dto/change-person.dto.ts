import { PEOPLE_LIMITS, ROLES, type Role } from '@firebreak/domain';
import { Flag, OneOf } from '../../http/fields.js';
import { AccessUntil } from './access-until.js';
import { PersonName } from '../../http/person-fields.js';

/** A change of a person; what is left out stays as it is. */
export class ChangePersonDto {
  @PersonName({ max: PEOPLE_LIMITS.nameCharacters, optional: true }) name?: string;
  @OneOf(ROLES, { optional: true, description: 'Another role ends the sessions of the person.' }) role?: Role;
  @Flag({ optional: true, description: 'True shuts the person out at once, false lets it in again.' })
  disabled?: boolean;
  @AccessUntil() accessUntil?: string | null;
}
