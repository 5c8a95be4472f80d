import { LOCALES, type Locale } from '@firebreak/domain';
import { OneOf } from '../../../http/fields.js';

/** Which language to download; a link cannot say it in a header. */
export class DownloadSheetQuery {
  @OneOf(LOCALES, { optional: true, description: 'That of the request, or the sender’s choice, unless given.' })
  locale?: Locale;
}
