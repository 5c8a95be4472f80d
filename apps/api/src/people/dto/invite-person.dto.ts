import { LOCALES, PEOPLE_LIMITS, ROLES, type Locale, type Role } from '@firebreak/domain';
import { OneOf } from '../../http/fields.js';
import { AccessUntil } from './access-until.js';
import { Email, PersonName } from '../../http/person-fields.js';

/** Whom to ask in, and as what. */
export class InvitePersonDto {
  @Email() email: string;
  @PersonName({ max: PEOPLE_LIMITS.nameCharacters }) name: string;
  @OneOf(ROLES) role: Role;
  @OneOf(LOCALES, { optional: true, description: "The language of the mail; the organisation's unless said." })
  locale?: Locale;
  @AccessUntil() accessUntil?: string | null;
}
