import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { ANSWER_IMPORT_LIMITS, ANSWER_SHEET_LIMITS, contentIssue, invalidInput } from '@firebreak/domain';

/** What stands in a cell: its text, or that a formula stands there; null when it is empty. */
export type SheetCell = string | { readonly formula: true } | null;

/** The cells of one sheet, by row and column, as far as a questionnaire reaches. */
export type SheetRows = readonly (readonly SheetCell[])[];

/** Rows beyond the questions leave room for what a spreadsheet program puts above the headings. */
const RANGE = `A1:Z${ANSWER_IMPORT_LIMITS.answers + 100}`;
const PARSER = pathToFileURL(createRequire(import.meta.url).resolve('hucre/xlsx')).href;

/** Runs on a thread of its own and gives plain texts; nothing is computed, a formula's last result is not looked at. */
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
      sheets.map(({ rows, cells }) =>
        rows.map((row, at) => Array.from(row, (value, column) => cellOf(value, cells?.get(at + ',' + column)?.type))),
      ),
    )
    .then((sheets) => parentPort.postMessage(sheets))
    .catch(() => parentPort.postMessage(null));
`;

/**
 * The sheets of an XLSX workbook, read within bounds of time and memory. Throws `invalid-input` with the code
 * `no-workbook`, `archive-limit` or `encrypted` for anything else, whatever its bytes.
 */
export async function readWorkbook(bytes: Uint8Array): Promise<readonly SheetRows[]> {
  const issue = contentIssue('xlsx', bytes);
  if (issue === 'archive-limit' || issue === 'encrypted') throw refused(issue);
  const sheets = issue === null ? await readApart(bytes) : null;
  if (sheets === null) throw refused('no-workbook');
  return sheets;
}

function readApart(bytes: Uint8Array): Promise<readonly SheetRows[] | null> {
  const worker = new Worker(PROGRAM, {
    eval: true,
    workerData: { bytes, parser: PARSER, range: RANGE },
    resourceLimits: { maxOldGenerationSizeMb: ANSWER_SHEET_LIMITS.readMegabytes },
    execArgv: [],
    env: {},
  });
  return new Promise<readonly SheetRows[] | null>((resolve) => {
    const timer = setTimeout(() => resolve(null), ANSWER_SHEET_LIMITS.readMilliseconds);
    worker.once('message', resolve);
    worker.once('error', () => resolve(null));
    worker.once('exit', () => {
      clearTimeout(timer);
      resolve(null);
    });
  }).finally(() => void worker.terminate());
}

function refused(code: 'no-workbook' | 'archive-limit' | 'encrypted'): Error {
  return invalidInput('', code, 'Send an XLSX workbook without a password.');
}
