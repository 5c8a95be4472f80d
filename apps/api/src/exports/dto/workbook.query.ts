import { LOCALES, type Locale } from '@firebreak/domain';
import { OneOf } from '../../http/fields.js';

/** In which language a workbook explains itself; a link cannot say it in a header. */
export class WorkbookQuery {
  @OneOf(LOCALES, { optional: true, description: 'That of the request unless given.' }) locale?: Locale;
}
