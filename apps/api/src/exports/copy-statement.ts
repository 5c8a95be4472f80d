import {
  EXPORT_KEYS,
  EXPORT_TABLES,
  isFreeText,
  SAMPLE_SEED,
  type CellType,
  type ExportColumn,
  type ExportTable,
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

/** `data` is exact; `safe` keeps spreadsheets from reading text as a formula. */
export const CSV_VARIANTS = ['data', 'safe'] as const;
export type CsvVariant = (typeof CSV_VARIANTS)[number];

/** What stands between two cells. */
export const CSV_SEPARATORS = ['comma', 'semicolon', 'tab'] as const;
export type CsvSeparator = (typeof CSV_SEPARATORS)[number];

const DELIMITERS: Readonly<Record<CsvSeparator, string>> = { comma: `','`, semicolon: `';'`, tab: String.raw`E'\t'` };

/** A byte order mark, by which spreadsheets know UTF-8. */
export const BYTE_ORDER_MARK = '\uFEFF';

const SOURCES: { readonly [Table in ExportTable]: ExportSource<Table> } = {
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
export function distinctStatement<Table extends ExportTable>(
  table: Table,
  names: readonly ExportColumn<Table>[],
): string {
  const source: ExportSource<Table> = SOURCES[table];
  const cells = names.map((name) => `${source.columns[name]} AS "${name}"`);
  return `SELECT DISTINCT * FROM (SELECT ${cells.join(', ')} ${source.rows}) cells`;
}

/** A random sample that everybody can draw again; see `EXPORT_KEYS` for how. */
export interface Sample {
  readonly seed: string;
  readonly size: number;
}

/** The rows of a file without their order. */
function unorderedRows(table: ExportTable): string {
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

/** The statement that streams a file with its columns in their order, for COPY's own CSV; of a sample in the sample's order. */
export function copyStatement(
  table: ExportTable,
  variant: CsvVariant,
  separator: CsvSeparator,
  sample: Sample | null = null,
): string {
  const { columns } = SOURCES[table];
  const rows =
    sample === null
      ? SOURCES[table].rows
      : `${unorderedRows(table)} ORDER BY ${rankOf(table, sample.seed)} LIMIT ${Math.trunc(sample.size)}`;
  const cells = Object.entries(EXPORT_TABLES[table]).map(([name, type]: [string, CellType]) => {
    const value = cell(type, (columns as Readonly<Record<string, string>>)[name] ?? 'NULL');
    return `${variant === 'safe' && isFreeText(type) ? guarded(value) : value} AS "${name}"`;
  });
  return `COPY (SELECT ${cells.join(', ')} ${rows}) TO STDOUT WITH (FORMAT csv, HEADER, DELIMITER ${DELIMITERS[separator]})`;
}

/** The statement that counts the rows of a file, up to a number, in whatever order is quickest. */
export function countStatement(table: ExportTable, most: number): string {
  return `SELECT count(*)::integer AS rows FROM (SELECT ${unorderedRows(table)} LIMIT ${most}) counted`;
}

/** The statement that gives the rows of a sample in its order: the rank, and the cells as they stand in the exact file. */
export function sampleStatement(table: ExportTable, { seed, size }: Sample): string {
  const columns: Readonly<Record<string, string>> = SOURCES[table].columns;
  const cells = Object.entries(EXPORT_TABLES[table]).map(
    ([name, type]: [string, CellType]) => `(${cell(type, columns[name] ?? 'NULL')})::text`,
  );
  const rank = rankOf(table, seed);
  return `SELECT encode(${rank}, 'hex') AS rank, ARRAY[${cells.join(', ')}] AS cells
    ${unorderedRows(table)} ORDER BY ${rank} LIMIT ${Math.trunc(size)}`;
}
