import { isFreeText, type CellType } from '@firebreak/domain';
import * as fc from 'fast-check';
import type { CsvColumn, CsvSeparator } from '../../exports/copy-statement.js';

/** What stands in a cell, as it is written there; null where there is nothing. */
export type Cell = string | null;

/** A table with cells that are hard to write, and how it is to be written. */
export interface GeneratedTable {
  readonly types: readonly CellType[];
  readonly rows: readonly (readonly Cell[])[];
  readonly separator: CsvSeparator;
  readonly byteOrderMark: boolean;
}

const FORMULA_STARTS = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];
// Quotes, separators, line breaks, blanks of several kinds, a guard, COPY's own end, marks of direction and of byte order, letters off the first plane.
const PIECES = [
  ...FORMULA_STARTS,
  '"',
  '""',
  ',',
  ';',
  '\r\n',
  ' ',
  '\u00A0',
  '\u3000',
  "'",
  '\\',
  '\\.',
  '\\N',
  'NULL',
  '#',
  '\u0001',
  '\u200F',
  '\u202E',
  '\u2066',
  '\uFEFF',
  '\u2028',
  '😀',
  '𠮷',
  '供應商',
  'é',
  'a',
  '0',
];

const text = fc.oneof(
  { weight: 4, arbitrary: fc.string({ unit: fc.constantFrom(...PIECES), maxLength: 8 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 8 }) },
);
const BIGGEST = 2n ** 63n - 1n;
// From the year 1 to the year 9999, as the register can store them.
const instant = fc.integer({ min: Date.parse('0001-01-01'), max: Date.parse('9999-12-31') });

/** The kinds of column that the generated tables have, with the cells of each. */
const CELLS = {
  text,
  integer: fc.bigInt({ min: -BIGGEST, max: BIGGEST }).map(String),
  instant: instant.map((at) => new Date(at).toISOString()),
  boolean: fc.constantFrom('true', 'false'),
} as const satisfies Partial<Record<CellType, fc.Arbitrary<string>>>;
const TYPES = Object.keys(CELLS) as (keyof typeof CELLS)[];

/** How the SQL of a value begins as text and becomes what the column holds. */
const CASTS: Readonly<Record<keyof typeof CELLS, string>> = {
  text: 'text',
  integer: 'bigint',
  instant: 'timestamptz',
  boolean: 'boolean',
};

/** Tables of one to eight columns and at most twenty rows. */
export const generatedTables: fc.Arbitrary<GeneratedTable> = fc
  // Half of the columns are texts, where writers go wrong.
  .array(fc.constantFrom(...TYPES, 'text' as const, 'text' as const), { minLength: 1, maxLength: 8 })
  .chain((types) =>
    fc.record({
      types: fc.constant(types),
      rows: fc.array(fc.tuple(...types.map((type) => fc.option(CELLS[type], { freq: 6 }))), { maxLength: 20 }),
      separator: fc.constantFrom('comma', 'semicolon', 'tab'),
      byteOrderMark: fc.boolean(),
    }),
  );

/** The names of the columns, as they stand in the first row. */
export const headerOf = ({ types }: GeneratedTable): string[] => types.map((_, index) => `column_${index}`);

/** The columns and, from FROM on, the rows of a table, as SQL. `quote` makes a literal of a text. */
export function sqlOf(
  table: GeneratedTable,
  quote: (text: string) => string,
): { readonly columns: CsvColumn[]; readonly rows: string } {
  const columns = headerOf(table).map((name, index) => {
    const type = table.types[index] as keyof typeof CELLS;
    return { name, type, sql: `(cells ->> ${index})::${CASTS[type]}` };
  });
  const rows = `FROM jsonb_array_elements(${quote(JSON.stringify(table.rows))}::jsonb) WITH ORDINALITY AS generated (cells, place) ORDER BY place`;
  return { columns, rows };
}

/** The cells as the variant for spreadsheets has them: an apostrophe before text that begins like a formula. */
export function guardedRows({ types, rows }: GeneratedTable): Cell[][] {
  const isRisky = (cell: string, index: number): boolean =>
    isFreeText(types[index] ?? 'id') && FORMULA_STARTS.some((start) => cell.startsWith(start));
  return rows.map((row) => row.map((cell, index) => (cell !== null && isRisky(cell, index) ? `'${cell}` : cell)));
}
