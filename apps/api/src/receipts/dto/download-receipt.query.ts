import { LOCALES, type Locale } from '@firebreak/domain';
import { OneOf } from '../../http/fields.js';

/** The forms in which a receipt is handed out: to be checked by programs, and to be read. */
const RECEIPT_FORMS = ['json', 'pdf'] as const;
export type ReceiptForm = (typeof RECEIPT_FORMS)[number];

/** Which form of a receipt to download; a link cannot say in a header which language it wants. */
export class DownloadReceiptQuery {
  @OneOf(RECEIPT_FORMS, { optional: true, description: '`json` unless given.' }) form?: ReceiptForm;
  @OneOf(LOCALES, { optional: true, description: 'Of the PDF; that of the request unless given.' }) locale?: Locale;
}
