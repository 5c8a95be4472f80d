import { CURRENCIES, LOCALES, ORGANIZATION_LIMITS, PEOPLE_LIMITS, type Currency, type Locale } from '@firebreak/domain';
import { OneOf } from '../../http/fields.js';
import { LinkToken, NewPassword, PersonName } from '../../http/person-fields.js';

/** An organisation and the person who administers it, by a link. */
export class FoundOrganizationDto {
  @LinkToken() token: unknown;
  @PersonName({ max: ORGANIZATION_LIMITS.nameCharacters }) organizationName: string;
  @OneOf(CURRENCIES, { description: 'ISO 4217; the risk model has a rate for these.' }) currency: Currency;
  @OneOf(LOCALES) locale: Locale;
  @PersonName({ max: PEOPLE_LIMITS.nameCharacters }) name: string;
  @NewPassword() password: string;
}
