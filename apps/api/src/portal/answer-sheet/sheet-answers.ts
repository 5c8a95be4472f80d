import { ANSWER_IMPORT_LIMITS, ANSWER_SHEET_LIMITS, LEVELS, LOCALES, type Level } from '@firebreak/domain';
import { colToLetter } from 'hucre/xlsx';
import { textIssue } from '../../http/json-body.js';
import type { Question } from '../../questionnaires/question.entity.js';
import type { IncomingAnswer } from '../answer-import/incoming-answer.js';
import type { ImportIssue } from '../answer-import/import-preview.js';
import type { SheetCell, SheetRows } from '../../spreadsheets/read-workbook.js';
import { SHEET_COLUMNS, SHEET_WORDS, type SheetColumn } from './sheet-words.js';

/** How far a workbook is read: rows beyond the questions leave room for what a program puts above the headings. */
export const SHEET_BOUNDS = { ...ANSWER_SHEET_LIMITS, range: `A1:Z${ANSWER_IMPORT_LIMITS.answers + 100}` } as const;

/** Why what stands in a cell cannot be taken. */
export const CELL_ISSUES = ['choose_from_list', 'formula', 'bad_characters', 'unknown_question'] as const;
export type CellIssue = (typeof CELL_ISSUES)[number] | ImportIssue;

/** What is wrong with one cell, such as `F14`. */
export interface CellFault {
  readonly cell: string;
  readonly issue: CellIssue;
  readonly questionKey: string | null;
}

/** An answer of a sheet, and the cells that it was read from. */
export interface SheetAnswer {
  readonly incoming: IncomingAnswer;
  readonly cells: Readonly<Record<SheetColumn, string>>;
}

/** What a sheet says. */
export interface SheetAnswers {
  readonly answers: readonly SheetAnswer[];
  readonly faults: readonly CellFault[];
}

type Choice = Pick<IncomingAnswer, 'level' | 'unknown'> & { readonly isNotApplicable: boolean };

/** Columns that are needed to read answers back. */
const READ: readonly SheetColumn[] = ['key', 'answer', 'reason', 'comment'];

/** Reads the answers from the sheet that holds the questions; null when none of the sheets does. */
export function readSheetAnswers(sheets: readonly SheetRows[], questions: readonly Question[]): SheetAnswers | null {
  for (const rows of sheets) {
    const heading = findHeading(rows);
    if (heading) return readRows(rows, heading, new Map(questions.map((question) => [question.key, question])));
  }
  return null;
}

interface Heading {
  readonly row: number;
  readonly at: Readonly<Record<SheetColumn, number>>;
}

/** Headings are found by their words, in either language, wherever a program has moved them. */
function findHeading(rows: SheetRows): Heading | null {
  for (const [row, cells] of rows.entries()) {
    const words = cells.map((cell) => (typeof cell === 'string' ? plain(cell) : ''));
    for (const locale of LOCALES) {
      const { columns } = SHEET_WORDS[locale];
      const places = SHEET_COLUMNS.map((column) => [column, words.indexOf(plain(columns[column]))] as const);
      const at = Object.fromEntries(places) as Record<SheetColumn, number>;
      if (READ.every((column) => at[column] >= 0)) return { row, at };
    }
  }
  return null;
}

function readRows(
  rows: SheetRows,
  { row: headingRow, at }: Heading,
  byKey: ReadonlyMap<string, Question>,
): SheetAnswers {
  const answers: SheetAnswer[] = [];
  const faults: CellFault[] = [];
  for (const [index, row] of rows.entries()) {
    if (index <= headingRow) continue;
    const read = (column: SheetColumn): SheetCell => row[at[column]] ?? null;
    const entries = { answer: read('answer'), reason: read('reason'), comment: read('comment') };
    if (Object.values(entries).every(isBlank)) continue;
    const names = SHEET_COLUMNS.map(
      (column) => [column, `${colToLetter(Math.max(0, at[column]))}${index + 1}`] as const,
    );
    const cells = Object.fromEntries(names) as Record<SheetColumn, string>;
    const key = read('key');
    const question = typeof key === 'string' ? byKey.get(key.normalize('NFKC').trim()) : undefined;
    if (!question) {
      faults.push({ cell: cells.key, issue: 'unknown_question', questionKey: null });
      continue;
    }
    const inRow = (Object.keys(entries) as (keyof typeof entries)[]).flatMap((column) => {
      const issue = column === 'answer' ? choiceIssue(entries.answer, question) : textCellIssue(entries[column]);
      return issue ? [{ cell: cells[column], issue, questionKey: question.key }] : [];
    });
    const choice = choiceOf(entries.answer, question);
    if (choice?.isNotApplicable && isBlank(entries.reason))
      inRow.push({ cell: cells.reason, issue: 'reason_too_short', questionKey: question.key });
    if (inRow.length > 0 || choice === null) faults.push(...inRow);
    else answers.push({ incoming: incomingOf(question.key, choice, entries), cells });
  }
  return { answers, faults };
}

function incomingOf(
  questionKey: string,
  { level, unknown }: Choice,
  { reason, comment }: { readonly reason: SheetCell; readonly comment: SheetCell },
): IncomingAnswer {
  return { questionKey, level, unknown, notApplicableReason: textOf(reason), comment: textOf(comment) };
}

function choiceIssue(cell: SheetCell, question: Question): CellIssue | null {
  if (isFormula(cell)) return 'formula';
  return choiceOf(cell, question) === null ? 'choose_from_list' : null;
}

function textCellIssue(cell: SheetCell): CellIssue | null {
  if (isFormula(cell)) return 'formula';
  return cell !== null && textIssue(cell) ? 'bad_characters' : null;
}

/** A number of a level, its words in either language, or both where they agree; null for anything else. */
function choiceOf(cell: SheetCell, question: Question): Choice | null {
  if (typeof cell !== 'string') return null;
  const said = plain(cell);
  for (const locale of LOCALES) {
    const { unknown, notApplicable } = SHEET_WORDS[locale];
    if (said === plain(unknown)) return { level: null, unknown: true, isNotApplicable: false };
    if (said === plain(notApplicable)) return { level: null, unknown: false, isNotApplicable: true };
  }
  const levels = LEVELS.filter((level) => meansLevel(said, question, level));
  const [level] = levels;
  return level === undefined || levels.length > 1 ? null : { level, unknown: false, isNotApplicable: false };
}

function meansLevel(said: string, { options }: Question, level: Level): boolean {
  if (said === String(level)) return true;
  const words = options.find((option) => option.level === level)?.text;
  return LOCALES.some((locale) => {
    const meant = plain(words?.[locale] ?? '');
    return meant !== '' && (said === meant || said === plain(`${level}: ${meant}`));
  });
}

/** Full-width digits and colons, case, typographic apostrophes and spaces make no difference to what was chosen. */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('’', "'")
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ ?: ?/g, ':')
    .trim();
}

const isFormula = (cell: SheetCell): cell is { readonly formula: true } => cell !== null && typeof cell === 'object';
const isBlank = (cell: SheetCell): boolean => cell === null || (typeof cell === 'string' && cell.trim() === '');
const textOf = (cell: SheetCell): string | null => (typeof cell === 'string' && !isBlank(cell) ? cell : null);
