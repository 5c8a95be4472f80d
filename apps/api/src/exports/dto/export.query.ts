import { OneOf } from '../../http/fields.js';
import { SAMPLE_LIMITS } from '@firebreak/domain';
import { SampleSeed } from '../samples/sample-request.js';
import { QueryFlag, QueryInt } from '../../http/query-fields.js';
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
  @SampleSeed({ optional: true, description: 'Gives a sample of the rows; comes with `sampleSize`.' })
  sampleSeed?: string;
  @QueryInt({ min: 1, max: SAMPLE_LIMITS.rows, optional: true, description: 'How many rows; comes with `sampleSeed`.' })
  sampleSize?: number;
}
