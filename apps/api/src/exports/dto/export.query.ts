import { OneOf } from '../../http/fields.js';
import { CSV_VARIANTS, type CsvVariant } from '../copy-statement.js';

/** Which variant of a file. */
export class ExportQuery {
  @OneOf(CSV_VARIANTS, { optional: true, description: '`data` is exact; `safe` is for spreadsheets.' })
  variant: CsvVariant = 'data';
}
