import {
  EXPORT_KEYS,
  FILE_TABLES,
  isFreeText,
  SAMPLE_SEED,
  type CellType,
  type ExportTable,
  type FileColumn,
  type FileTable,
} from '@firebreak/domain';
import { ACCEPTANCES } from './tables/acceptances.js';
import { ACCESS_SCOPES } from './tables/access-scopes.js';
import { ANSWERS } from './tables/answers.js';
import { ASSESSMENTS } from './tables/assessments.js';
import { AUDIT_EVENTS } from './tables/audit-events.js';
import { EVIDENCE } from './tables/evidence.js';
import type { ExportSource } from './tables/export-source.js';
import { FINDINGS } from './tables/findings.js';
import { JUDGEMENTS } from './tables/judgements.js';
import { PEOPLE } from './tables/people.js';
import { VENDORS } from './tables/vendors.js';
import { CONTROL_COVERAGE } from './tables/control-coverage.js';
import { CRITICAL_SUPPLIERS } from './tables/critical-suppliers.js';
import { OVERDUE_AND_ACCEPTED } from './tables/overdue-and-accepted.js';
import { PERSONAL_DATA } from './tables/personal-data.js';

/** `data` is exact; `safe` keeps spreadsheets from reading text as a formula. */
export const CSV_VARIANTS = ['data', 'safe'] as const;
export type CsvVariant = (typeof CSV_VARIANTS)[number];

/** What stands between two cells. */
export const CSV_SEPARATORS = ['comma', 'semicolon', 'tab'] as const;
export type CsvSeparator = (typeof CSV_SEPARATORS)[number];

const DELIMITERS: Readonly<Record<CsvSeparator, string>> = { comma: `','`, semicolon: `';'`, tab: String.raw`E'\t'` };

/** A byte order mark, by which spreadsheets know UTF-8. */
export const BYTE_ORDER_MARK = '\uFEFF';

const SOURCES: { readonly [Table in FileTable]: ExportSource<Table> } = {
  vendors: VENDORS,
  'access-scopes': ACCESS_SCOPES,
  assessments: ASSESSMENTS,
  answers: ANSWERS,
  evidence: EVIDENCE,
  findings: FINDINGS,
  acceptances: ACCEPTANCES,
  judgements: JUDGEMENTS,
  people: PEOPLE,
  'audit-events': AUDIT_EVENTS,
  'critical-suppliers': CRITICAL_SUPPLIERS,
  'personal-data': PERSONAL_DATA,
  'control-coverage': CONTROL_COVERAGE,
  'overdue-and-accepted': OVERDUE_AND_ACCEPTED,
};

// OWASP "CSV Injection", with the full-width forms that some spreadsheets read alike.
const FORMULA_START = String.raw`^[=+\-@\t\r\n＝＋－＠]`;

const guarded = (sql: string): string =>
  `CASE WHEN (${sql}) ~ E'${FORMULA_START.replaceAll('\\', '\\\\')}' THEN '''' || (${sql}) ELSE ${sql} END`;

/** A value as it stands in a cell; an empty cell is no value. */
function cell(type: CellType, sql: string): string {
  if (type === 'instant') return `to_char(${sql} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
  if (type === 'words' || type === 'texts') return `nullif(array_to_string(${sql}, ';'), '')`;
  return type === 'boolean' ? `(${sql})::text` : sql;
}

/** The statement that gives what stands in columns of a file, each combination once. */
export function distinctStatement<Table extends FileTable>(table: Table, names: readonly FileColumn<Table>[]): string {
  const source: ExportSource<Table> = SOURCES[table];
  const cells = names.map((name) => `${source.columns[name]} AS "${name}"`);
  return `SELECT DISTINCT * FROM (SELECT ${cells.join(', ')} ${source.rows}) cells`;
}

/** A column of a CSV file: how its cells are written, and the SQL of its value. */
export interface CsvColumn {
  readonly name: string;
  readonly type: CellType;
  readonly sql: string;
}

/** The statement that streams rows, as SQL from FROM on, as CSV: for COPY's own writer. */
export function copyRows(
  columns: readonly CsvColumn[],
  rows: string,
  variant: CsvVariant,
  separator: CsvSeparator,
): string {
  const cells = columns.map(({ name, type, sql }) => {
    const value = cell(type, sql);
    return `${variant === 'safe' && isFreeText(type) ? guarded(value) : value} AS "${name}"`;
  });
  return `COPY (SELECT ${cells.join(', ')} ${rows}) TO STDOUT WITH (FORMAT csv, HEADER, DELIMITER ${DELIMITERS[separator]})`;
}

/** The columns of a table in their order, with their sources. */
function columnsOf(table: FileTable): CsvColumn[] {
  const sources = SOURCES[table].columns as Readonly<Record<string, string>>;
  return Object.entries(FILE_TABLES[table]).map(([name, type]) => ({ name, type, sql: sources[name] ?? 'NULL' }));
}

/** The same for a table that can be had as a file. */
export function copyStatement(table: FileTable, variant: CsvVariant, separator: CsvSeparator): string {
  return copyRows(columnsOf(table), SOURCES[table].rows, variant, separator);
}

/** The statement of the same rows for programs: lists as arrays, and instants written as in a file. */
export function rowsStatement(table: FileTable): string {
  const columns = columnsOf(table).map(
    ({ name, type, sql }) => `${type === 'instant' ? cell(type, sql) : sql} AS "${name}"`,
  );
  return `SELECT ${columns.join(', ')} ${SOURCES[table].rows}`;
}

/** The statement that counts the rows of a file, up to a number, in whatever order is quickest. */
export function countStatement(table: FileTable, most: number): string {
  return `SELECT count(*)::integer AS rows FROM (SELECT ${unorderedRows(table)} LIMIT ${most}) counted`;
}

/** A random sample that everybody can draw again; see `EXPORT_KEYS` for how. */
export interface Sample {
  readonly seed: string;
  readonly size: number;
}

/** The rows of a file without their order. */
function unorderedRows(table: FileTable): string {
  const { rows } = SOURCES[table];
  return rows.slice(0, rows.lastIndexOf('ORDER BY'));
}

/** Where a row stands in a sample: SHA-256 of the seed and the row's key. */
function rankOf(table: ExportTable, seed: string): string {
  if (!SAMPLE_SEED.test(seed)) throw new Error('A seed of other letters has no place in a statement.');
  const columns: Readonly<Record<string, string>> = SOURCES[table].columns;
  const key = EXPORT_KEYS[table].map((name) => `(${columns[name] ?? 'NULL'})::text`).join(` || ':' || `);
  return `sha256(convert_to('${seed}:' || ${key}, 'UTF8'))`;
}

/** The rows of a sample in its order, as SQL from FROM on. */
function sampledRows(table: ExportTable, { seed, size }: Sample): string {
  return `${unorderedRows(table)} ORDER BY ${rankOf(table, seed)} LIMIT ${Math.trunc(size)}`;
}

/** The statement that streams a sample as CSV. */
export function copySample(table: ExportTable, variant: CsvVariant, separator: CsvSeparator, sample: Sample): string {
  return copyRows(columnsOf(table), sampledRows(table, sample), variant, separator);
}

/** The statement that gives the rows of a sample in its order: the rank, and the cells as they stand in the exact file. */
export function sampleStatement(table: ExportTable, sample: Sample): string {
  const cells = columnsOf(table).map(({ type, sql }) => `(${cell(type, sql)})::text`);
  return `SELECT encode(${rankOf(table, sample.seed)}, 'hex') AS rank, ARRAY[${cells.join(', ')}] AS cells
    ${sampledRows(table, sample)}`;
}
