import {
  ARCHETYPES,
  DAY_ORDERS,
  IMPORT_DECISIONS,
  type Archetype,
  type DayOrder,
  type ImportDecision,
} from '@firebreak/domain';
import { OneOf, Text } from '../../http/fields.js';
import { QueryFlag, QueryInt } from '../../http/query-fields.js';
import { ENCODINGS, SEPARATORS, type Encoding, type Separator } from '../../spreadsheets/read-delimited.js';

const ROWS = 'Rows as a spreadsheet counts them, such as `5,9-12`.';

/** How a list is to be read, and what was decided about its rows; whatever is left out is found out or asked for. */
export class ImportVendorsQuery {
  @QueryFlag({ description: 'Says what would happen; nothing is stored.' }) dryRun?: boolean;
  @Text({ max: 200, optional: true, description: 'For the trail.' }) fileName?: string;
  @Text({ max: 40, optional: true, description: 'A word under which `GET /imports/reading` says how far it is.' })
  reading?: string;
  @OneOf(ENCODINGS, { optional: true }) encoding?: Encoding;
  @OneOf(SEPARATORS, { optional: true }) separator?: Separator;
  @QueryInt({ min: 1, max: 1_000, description: 'Of a workbook; the first unless said.' }) sheet?: number;
  @QueryInt({ min: 1, max: 1_000, description: 'The row of the headings.' }) headingRow?: number;
  @Text({ max: 2_000, min: 0, optional: true, description: 'What columns hold, such as `A:name,C:archetype`.' })
  columns?: string;
  @Text({
    max: 4_000,
    multiline: true,
    optional: true,
    description: 'What words of the list mean, one a line, such as `archetype:Hotline=call_centre_bpo`.',
  })
  words?: string;
  @OneOf(DAY_ORDERS, { optional: true, description: 'Of days such as 3/4/2026.' }) dayOrder?: DayOrder;
  @OneOf(ARCHETYPES, { optional: true, description: 'Of vendors of which the list does not say it.' })
  archetype?: Archetype;
  @OneOf(IMPORT_DECISIONS, { optional: true, description: 'For every row that may be a vendor we have.' })
  duplicates?: ImportDecision;
  @Text({ max: 1_500, optional: true, description: `${ROWS} They fill in what is empty.` }) update?: string;
  @Text({ max: 1_500, optional: true, description: `${ROWS} They are vendors of their own.` }) separate?: string;
  @Text({ max: 1_500, optional: true, description: `${ROWS} They are left out.` }) leaveOut?: string;
}
