import { LOCALES, type Locale } from '@firebreak/domain';
import { OneOf } from '../../http/fields.js';

/** In which language a page is set; a link cannot say it in a header. */
export class OnePagerQuery {
  @OneOf(LOCALES, { optional: true, description: 'That of the request unless given.' }) locale?: Locale;
}
