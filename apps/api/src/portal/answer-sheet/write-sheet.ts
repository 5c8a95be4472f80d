import { nameOf, type Level, type Locale } from '@firebreak/domain';
import { colToLetter, writeXlsx, type Cell, type CellStyle, type WriteSheet } from 'hucre/xlsx';
import type { Question } from '../../questionnaires/question.entity.js';
import type { Answer } from '../answer.entity.js';
import type { PortalAssessment } from '../portal.service.js';
import { SHEET_COLUMNS, SHEET_WORDS, type SheetColumn } from './sheet-words.js';

const FONT = { name: 'Calibri', size: 11 } as const;
const TOP = { vertical: 'top', wrapText: true } as const;
const LINE = { style: 'thin', color: { rgb: 'C9CED6' } } as const;
const BORDER = { top: LINE, bottom: LINE, left: LINE, right: LINE } as const;
const HEADING: CellStyle = {
  font: { ...FONT, bold: true, color: { rgb: 'FFFFFF' } },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: '1F3A4D' } },
  alignment: { ...TOP, vertical: 'center' },
};
const TEXT: CellStyle = { font: FONT, alignment: TOP, border: BORDER };
/** Text, so that what looks like a number or a date stays as it was typed. */
const ENTRY: CellStyle = {
  ...TEXT,
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'FFF8DC' } },
  numFmt: '@',
  protection: { locked: false },
};
/** In characters. */
const WIDTHS: Readonly<Record<SheetColumn, number>> = {
  key: 10,
  measure: 18,
  question: 40,
  why: 36,
  levels: 56,
  answer: 34,
  reason: 28,
  comment: 36,
};
const ONE_PAGE_WIDE = { orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 } as const;
const ENTRIES: readonly SheetColumn[] = ['answer', 'reason', 'comment'];
const POINTS_PER_LINE = 15;
/** The most that Excel allows. */
const MOST_POINTS = 409;

/** What stands in the list for a level: its number and its words, which come back together. */
function choiceOf(question: Pick<Question, 'options'>, level: Level, locale: Locale): string {
  const words = question.options.find((option) => option.level === level)?.text[locale] ?? '';
  return `${level}: ${words}`;
}

/** The questions as an XLSX workbook in one language, with the saved answers where they may be read back. */
export function writeSheet(portal: PortalAssessment, wished: Locale | null): Promise<Uint8Array> {
  const { assessment, questions } = portal;
  const locale = wished ?? assessment.locale;
  const answers = portal.respondent.verified ? portal.answers : [];
  return writeXlsx({
    sheets: [guide(portal, locale), questionSheet(questions, answers, locale), choiceSheet(questions, locale)],
    properties: { title: assessment.questionnaireTitle[locale] },
    defaultFont: FONT,
  });
}

function guide({ assessment, organizationName }: PortalAssessment, locale: Locale): WriteSheet {
  const words = SHEET_WORDS[locale];
  const day = new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : 'zh-HK', { dateStyle: 'long', timeZone: 'UTC' });
  const rows = [
    [words.title(organizationName, assessment.vendorName), null],
    [words.facts.questionnaire, assessment.questionnaireTitle[locale]],
    [words.facts.checkPhrase, assessment.checkPhrase],
    [words.facts.due, day.format(new Date(`${assessment.dueOn}T00:00:00Z`))],
    ...words.steps.map((step, index) => [String(index + 1), step]),
  ].map((row) => row.map((cell) => cell && escaped(cell)));
  const name: CellStyle = { font: { ...FONT, bold: true }, alignment: TOP };
  return {
    name: words.guideName,
    columns: [{ width: 26 }, { width: 90 }],
    rows,
    cells: styled(rows, (row, column) => {
      if (row === 0) return { font: { ...FONT, size: 16, bold: true }, alignment: { vertical: 'center' } };
      return column === 0 ? name : { font: FONT, alignment: TOP };
    }),
    rowDefs: new Map(
      rows.map((row, index) => [index, { height: index === 0 ? 30 : linesOf(row[1] ?? '', 90) * POINTS_PER_LINE + 6 }]),
    ),
    view: { showGridLines: false },
    pageSetup: ONE_PAGE_WIDE,
    protection: { sheet: true },
  };
}

function questionSheet(questions: readonly Question[], answers: readonly Answer[], locale: Locale): WriteSheet {
  const words = SHEET_WORDS[locale];
  const byQuestion = new Map(answers.map((answer) => [answer.questionId, answer]));
  const texts = questions.map((question) => rowOf(question, byQuestion.get(question.id), locale));
  const rows = [words.columns, ...texts].map((row) =>
    SHEET_COLUMNS.map((column) => row[column] && escaped(row[column])),
  );
  return {
    name: words.questionsName,
    columns: SHEET_COLUMNS.map((column) => ({ width: WIDTHS[column] })),
    rows,
    cells: styled(rows, (row, column) => {
      if (row === 0) return HEADING;
      return ENTRIES.includes(SHEET_COLUMNS[column] ?? 'key') ? ENTRY : TEXT;
    }),
    rowDefs: new Map([
      [0, { height: 24 }],
      ...texts.map((row, index) => [index + 1, { height: heightOf(row) }] as const),
    ]),
    freezePane: { rows: 1, columns: 1 },
    dataValidations: questions.map((question, index) => {
      const last = colToLetter(choicesOf(question, locale).length - 1);
      return {
        type: 'list',
        formula1: `'${words.choicesName}'!$A$${index + 1}:$${last}$${index + 1}`,
        range: `${colToLetter(SHEET_COLUMNS.indexOf('answer'))}${index + 2}`,
        allowBlank: true,
        // A number alone is understood as well, so the program refuses nothing.
        showErrorMessage: false,
      };
    }),
    pageSetup: { ...ONE_PAGE_WIDE, printTitlesRow: '$1:$1' },
    protection: { sheet: true, formatRows: true, formatColumns: true },
  };
}

/** What each question's list offers, a row a question: an inline list would end at 255 characters. */
function choiceSheet(questions: readonly Question[], locale: Locale): WriteSheet {
  return {
    name: SHEET_WORDS[locale].choicesName,
    hidden: true,
    rows: questions.map((question) => choicesOf(question, locale).map(escaped)),
    protection: { sheet: true },
  };
}

function choicesOf(question: Question, locale: Locale): string[] {
  const words = SHEET_WORDS[locale];
  const levels = question.options.map(({ level }) => choiceOf(question, level, locale));
  return [...levels, words.unknown, ...(question.appliesWhen === 'always' ? [] : [words.notApplicable])];
}

function rowOf(
  question: Question,
  answer: Answer | undefined,
  locale: Locale,
): Readonly<Record<SheetColumn, string | null>> {
  return {
    key: question.key,
    measure: nameOf('measure', question.measure, locale),
    question: question.text[locale],
    why: question.why[locale],
    levels: question.options.map(({ level }) => choiceOf(question, level, locale)).join('\n'),
    answer: answer ? answerWords(question, answer, locale) : null,
    reason: answer?.notApplicableReason ?? null,
    comment: answer?.comment ?? null,
  };
}

function answerWords(question: Question, { level, unknown }: Answer, locale: Locale): string {
  if (level !== null) return choiceOf(question, level, locale);
  return unknown ? SHEET_WORDS[locale].unknown : SHEET_WORDS[locale].notApplicable;
}

function styled(
  rows: readonly (readonly unknown[])[],
  styleAt: (row: number, column: number) => CellStyle,
): Map<string, Partial<Cell>> {
  const cells = rows.flatMap((row, at) =>
    row.map((_, column) => [`${at},${column}`, { style: styleAt(at, column) }] as const),
  );
  return new Map(cells);
}

function heightOf(row: Readonly<Record<SheetColumn, string | null>>): number {
  const lines = Math.max(...SHEET_COLUMNS.map((column) => linesOf(row[column] ?? '', WIDTHS[column])));
  return Math.min(MOST_POINTS, lines * POINTS_PER_LINE + 6);
}

/** Lines of a wrapped text; Chinese characters are twice as wide. */
function linesOf(text: string, width: number): number {
  return text
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil((line.length + wideOf(line)) / (width * 0.95))), 0);
}

const wideOf = (line: string): number => line.match(/[\u2e80-\uffef]/g)?.length ?? 0;

/** What XML or the workbook's own escapes would change comes back as it was (ECMA-376, 22.9.2.19, ST_Xstring). */
function escaped(text: string): string {
  return text.replaceAll(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_').replaceAll('\r', '_x000D_');
}
