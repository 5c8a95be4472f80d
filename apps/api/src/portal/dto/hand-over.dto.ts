import { ASSESSMENT_LIMITS, LOCALES, MEASURES, type Locale, type Measure } from '@firebreak/domain';
import { OneOf, SomeOf } from '../../http/fields.js';
import { Email, PersonName } from '../../http/person-fields.js';

/** What handing sections to a colleague takes. */
export class HandOverDto {
  @PersonName({ max: ASSESSMENT_LIMITS.respondentNameCharacters }) name: string;
  @Email() email: string;
  @SomeOf(MEASURES, { description: 'The sections; at least one, and of those only that are asked.' })
  measures: Measure[];
  @OneOf(LOCALES, { description: 'Of the mail.' }) locale: Locale;
}
