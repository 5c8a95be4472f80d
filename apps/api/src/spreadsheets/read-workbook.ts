import { contentIssue, invalidInput } from '@firebreak/domain';
import { addressOf, runApart, type ReadingLimits } from './run-apart.js';

/** What stands in a cell: its text, or that a formula stands there; null when it is empty. */
export type SheetCell = string | { readonly formula: true } | null;

/** The cells of one sheet, by row and column. */
export type SheetRows = readonly (readonly SheetCell[])[];

/** One sheet of a workbook. */
export interface Sheet {
  readonly name: string;
  readonly rows: SheetRows;
}

/** How much of each sheet is read, such as `A1:Z100`, and within which bounds. */
export interface WorkbookLimits extends ReadingLimits {
  readonly range: string;
}

const PARSER = addressOf('hucre/xlsx');

/** Gives plain texts; nothing is computed, a formula's last result is not looked at. */
const PROGRAM = `
  const { parentPort, workerData } = require('node:worker_threads');
  const textOf = (value) => (value instanceof Date ? value.toISOString().slice(0, 10) : String(value));
  const cellOf = (value, type) => {
    if (type === 'formula') return { formula: true };
    return value === null || value === undefined ? null : textOf(value);
  };
  import(workerData.parser)
    .then(({ readXlsx }) => readXlsx(workerData.bytes, { range: workerData.range }))
    .then(({ sheets }) =>
      sheets.map(({ name, rows, cells }) => ({
        name,
        rows: rows.map((row, at) =>
          Array.from(row, (value, column) => cellOf(value, cells?.get(at + ',' + column)?.type)),
        ),
      })),
    )
    .then((sheets) => parentPort.postMessage(sheets))
    .catch(() => parentPort.postMessage(null));
`;

/**
 * The sheets of an XLSX workbook, read within bounds of time and memory. Throws `invalid-input` with the code
 * `no-workbook`, `archive-limit` or `encrypted` for anything else, whatever its bytes.
 */
export async function readWorkbook(
  bytes: Uint8Array,
  limits: WorkbookLimits,
  signal?: AbortSignal,
): Promise<readonly Sheet[]> {
  const issue = contentIssue('xlsx', bytes);
  if (issue === 'archive-limit' || issue === 'encrypted') throw refused(issue);
  const data = { bytes, parser: PARSER, range: limits.range };
  const sheets = issue === null ? await runApart<readonly Sheet[]>(PROGRAM, data, limits, { signal }) : null;
  if (sheets === null) throw refused('no-workbook');
  return sheets;
}

function refused(code: 'no-workbook' | 'archive-limit' | 'encrypted'): Error {
  return invalidInput('', code, 'Send an XLSX workbook without a password.');
}
