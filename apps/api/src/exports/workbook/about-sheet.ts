import { exportDictionary, FILE_TABLES, type FileTable, type Locale } from '@firebreak/domain';
import { ABOUT_WORDS } from './about-words.js';
import { fitting, numberCell, serialOf, textCell, type Style } from './sheet-cells.js';
import { sheetHead } from './workbook-parts.js';

/** What the second sheet says of the first. */
export interface TableFacts {
  readonly organization: string;
  readonly instant: Date;
  /** Name and address of whoever took it. */
  readonly takenBy: string;
  readonly rows: number;
  /** How many cells held more than a spreadsheet takes. */
  readonly shortened: number;
}

type Line = readonly ((reference: string) => string)[];

/** In characters. */
const WIDTHS = [34, 100];

const text =
  (style: Style, value: string) =>
  (reference: string): string =>
    textCell(reference, style, fitting(value));
const number =
  (style: Style, value: number) =>
  (reference: string): string =>
    numberCell(reference, style, value);

/** The worksheet that says in one language what a table is, of whom and of when, and what each of its columns means. */
export function aboutSheet(table: FileTable, locale: Locale, facts: TableFacts): string {
  const { title, row, columns } = exportDictionary(locale)[table];
  const meanings: Readonly<Record<string, string>> = columns;
  const words = ABOUT_WORDS[locale];
  const { organization, instant, takenBy, rows, shortened } = facts;
  const lines: Line[] = [
    [text('title', title)],
    [text('text', row)],
    [text('heading', words.organization), text('text', organization)],
    [text('heading', words.instant), number('instant', serialOf(instant.getTime()) ?? 0)],
    [text('heading', words.takenBy), text('text', takenBy)],
    [text('heading', words.rows), number('integer', rows)],
    ...(shortened === 0 ? [] : [[text('heading', words.shortened), number('integer', shortened)]]),
    [text('text', words.notation)],
    [text('heading', words.column), text('heading', words.meaning)],
    ...Object.keys(FILE_TABLES[table]).map((name) => [text('text', name), text('wrapped', meanings[name] ?? '')]),
  ];
  const written = lines.map(
    (cells, index) =>
      `<row r="${index + 1}">${cells.map((cell, column) => cell(`${'AB'[column]}${index + 1}`)).join('')}</row>`,
  );
  return `${sheetHead(WIDTHS, { frozen: false })}${written.join('')}</sheetData></worksheet>`;
}
