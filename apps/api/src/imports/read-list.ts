import {
  DomainError,
  guessColumns,
  guessHeadingRow,
  invalidInput,
  textOfCell,
  VENDOR_IMPORT_LIMITS,
  type ColumnMapping,
  type ImportCell,
} from '@firebreak/domain';
import type { BytesType } from '../http/bytes-body.js';
import { readDelimited, type Encoding, type Separator } from '../spreadsheets/read-delimited.js';
import { readWorkbook } from '../spreadsheets/read-workbook.js';
import { letterOf, readMapping } from './column-letters.js';
import type { ImportVendorsQuery } from './dto/import-vendors.query.js';
import { NOBODY_WATCHES, percentOf, refuseAbandoned, type ReadingWatch } from './reading-watch.js';

/** Room for a title above the headings, and for the row that is one too many. */
const ROWS = VENDOR_IMPORT_LIMITS.rows + 1_000;
const WORKBOOK_LIMITS = {
  ...VENDOR_IMPORT_LIMITS,
  range: `A1:${letterOf(VENDOR_IMPORT_LIMITS.columns)}${ROWS}`,
};

/** How a list was read. */
export interface Reading {
  readonly encoding: Encoding | null;
  readonly separator: Separator | null;
  /** Names of all sheets of a workbook, and which of them was read, from 0. */
  readonly sheets: readonly string[];
  readonly sheet: number | null;
  /** Counts from 0. */
  readonly headingRow: number;
  readonly columns: ColumnMapping;
}

/** A list of vendors as it stands, and how it was read. */
export interface VendorList {
  readonly reading: Reading;
  readonly headings: readonly string[];
  /** The rows below the headings. */
  readonly rows: readonly (readonly ImportCell[])[];
}

type Cells = Pick<Reading, 'encoding' | 'separator' | 'sheets' | 'sheet'> & {
  readonly cells: readonly (readonly ImportCell[])[];
};

/**
 * Reads a list as it is asked for, and finds out what was not said. Throws `invalid-input`: `choose-encoding` with the
 * candidates beside it where several would do, and what is wrong where it cannot be read or is too large.
 */
export async function readList(
  bytes: Buffer,
  type: BytesType,
  query: ImportVendorsQuery,
  watch: ReadingWatch = NOBODY_WATCHES,
): Promise<VendorList> {
  const isText = type === 'text/csv';
  watch.tell({ step: 'reading', percent: isText ? 0 : null });
  const { cells, ...read } = isText ? await readText(bytes, query, watch) : await readSheet(bytes, query, watch);
  refuseAbandoned(watch);
  const width = Math.max(0, ...cells.map((row) => row.length));
  refuseTooLarge(cells, width);
  const texts = cells.slice(0, 1_000).map((row) => row.map(textOfCell));
  const headingRow = query.headingRow === undefined ? guessHeadingRow(texts) : query.headingRow - 1;
  const found = texts[headingRow];
  if (found === undefined) throw invalidInput('/headingRow', 'no-such-row', 'The list has no such row.');
  const headings = Array.from({ length: width }, (_, column) => found[column] ?? '');
  const columns = query.columns === undefined ? guessColumns(headings) : readMapping(query.columns, width);
  const rows = cells.slice(headingRow + 1);
  if (rows.length > VENDOR_IMPORT_LIMITS.rows) throw tooLarge('too-many-rows', `${VENDOR_IMPORT_LIMITS.rows} rows`);
  return { reading: { ...read, headingRow, columns }, headings, rows };
}

async function readText(
  bytes: Buffer,
  { encoding, separator }: ImportVendorsQuery,
  watch: ReadingWatch,
): Promise<Cells> {
  const onProgress = (done: number, whole: number): void =>
    watch.tell({ step: 'reading', percent: percentOf(done, whole) });
  const options = { ...VENDOR_IMPORT_LIMITS, encoding: encoding ?? null, separator: separator ?? null, rows: ROWS };
  const read = await readDelimited(bytes, options, { onProgress, signal: watch.signal });
  refuseAbandoned(watch);
  if (read === null) throw invalidInput('', 'unreadable', 'The text could not be read in the time there is.');
  if (read.kind === 'rows')
    return { cells: read.rows, encoding: read.encoding, separator: read.separator, sheets: [], sheet: null };
  if (read.kind === 'unclosed-quote')
    throw invalidInput('', 'unclosed-quote', `A quotation mark that is opened near line ${read.line} is never closed.`);
  if (read.kind === 'wrong-encoding') throw invalidInput('/encoding', 'wrong-encoding', 'The bytes are not in it.');
  const { candidates } = read;
  if (candidates.length === 0) throw invalidInput('', 'no-text', 'This is no text, whatever its encoding.');
  const detail = 'The bytes do not tell their encoding: choose it, or save the list as UTF-8.';
  const issue = { pointer: '/encoding', code: 'choose-encoding', detail };
  throw new DomainError('invalid-input', detail, [issue], { candidates });
}

async function readSheet(bytes: Buffer, { sheet = 1 }: ImportVendorsQuery, { signal }: ReadingWatch): Promise<Cells> {
  const sheets = await readWorkbook(bytes, WORKBOOK_LIMITS, signal);
  const read = sheets[sheet - 1];
  if (read === undefined) throw invalidInput('/sheet', 'no-such-sheet', 'The workbook has no such sheet.');
  const names = sheets.map(({ name }) => name);
  return { cells: read.rows, encoding: null, separator: null, sheets: names, sheet: sheet - 1 };
}

function refuseTooLarge(cells: Cells['cells'], width: number): void {
  if (cells.every((row) => row.every((cell) => textOfCell(cell) === '' && typeof cell !== 'object')))
    throw invalidInput('', 'empty', 'Nothing stands in it.');
  if (width > VENDOR_IMPORT_LIMITS.columns)
    throw tooLarge('too-many-columns', `${VENDOR_IMPORT_LIMITS.columns} columns`);
  for (const [row, values] of cells.entries()) {
    const column = values.findIndex(
      (cell) => typeof cell === 'string' && Buffer.byteLength(cell) > VENDOR_IMPORT_LIMITS.cellBytes,
    );
    if (column >= 0)
      throw invalidInput(
        `${letterOf(column)}${row + 1}`,
        'cell-too-large',
        `A cell has at most ${VENDOR_IMPORT_LIMITS.cellBytes} bytes.`,
      );
  }
}

const tooLarge = (code: string, most: string): Error => invalidInput('', code, `A list has at most ${most}.`);
