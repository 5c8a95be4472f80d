import { DIGESTS, LOCALES, PEOPLE_LIMITS, type Digest, type Locale } from '@firebreak/domain';
import { OneOf } from '../../http/fields.js';
import { PersonName } from '../../http/person-fields.js';

/** What people may change of themselves; what is left out stays as it is. */
export class ChangeMeDto {
  @PersonName({ max: PEOPLE_LIMITS.nameCharacters, optional: true }) name?: string;
  @OneOf(LOCALES, { optional: true, description: 'The language of mails to you.' }) locale?: Locale;
  @OneOf(DIGESTS, { optional: true, description: 'How often you get a mail about what is new.' }) digest?: Digest;
}
