import { OneOf } from '../../http/fields.js';
import { QueryFlag } from '../../http/query-fields.js';
import { CSV_SEPARATORS, CSV_VARIANTS, type CsvSeparator, type CsvVariant } from '../copy-statement.js';

/** Which variant of a file, and how it is written. */
export class ExportQuery {
  @OneOf(CSV_VARIANTS, { optional: true, description: '`data` is exact; `safe` is for spreadsheets.' })
  variant: CsvVariant = 'data';
  @OneOf(CSV_SEPARATORS, { optional: true, description: 'What stands between two cells.' })
  separator: CsvSeparator = 'comma';
  @QueryFlag({
    optional: true,
    description: 'Whether the file begins with a byte order mark; unless said, `safe` does and `data` does not.',
  })
  byteOrderMark?: boolean;
}
