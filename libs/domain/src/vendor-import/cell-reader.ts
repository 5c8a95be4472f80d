import { VENDOR_IMPORT_LIMITS } from '../limits.js';
import type { Archetype } from '../vocabulary.js';
import { readDay, type DayOrder } from './days.js';
import type { ColumnMapping, ImportField } from './fields.js';
import { meaningKey, type Meanings } from './meanings.js';
import { readFlag, readNumber } from './words.js';

/** What can be wrong with a cell. */
export const CELL_ISSUES = [
  'missing',
  'too_long',
  'control_character',
  'formula',
  'unknown_word',
  'not_a_day',
  'ambiguous_day',
  'not_a_number',
  'out_of_range',
  'not_yes_or_no',
  'not_an_address',
  'unknown_person',
  'name_taken',
] as const;
export type CellIssue = (typeof CELL_ISSUES)[number];

/** One cell that has to be mended; row and column count from 0. */
export interface CellFault {
  readonly row: number;
  readonly column: number;
  readonly field: ImportField;
  readonly issue: CellIssue;
  readonly value: string;
}

/** A cell's text, or that a formula stands there. */
export type ImportCell = string | { readonly formula: true } | null;

/** How the cells of a list are to be understood. */
export interface ReadingRules {
  readonly columns: ColumnMapping;
  readonly headings: readonly string[];
  readonly dayOrder: DayOrder | null;
  /** The kind of vendors of which the list does not say it; null makes that a fault. */
  readonly archetype: Archetype | null;
  readonly meanings: Meanings;
  /** Ids of people by their address in lower case. */
  readonly people: ReadonlyMap<string, string>;
}

/** What lists write where they know nothing. */
const NOTHING = /^(?:-+|–|—|\?+|n\/?a|nil|none|unknown|tbc|tbd|無|不詳|不適用|未知|待定)$/i;
const SEPARATORS = /[;,|\n、;，；]/;
// oxlint-disable-next-line no-control-regex -- control characters are what is looked for
const CONTROL = /[\p{Surrogate}\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/u;

/** The text of a cell: an export's guard against formulas is taken off. */
export function textOfCell(cell: ImportCell | undefined): string {
  return typeof cell === 'string' ? cell.replace(/^'(?=[=+\-@\t\r\0＝＋－＠])/, '').trim() : '';
}

/** Reads the cells of one row and gathers what is wrong with them. */
export class CellReader {
  readonly faults: CellFault[] = [];

  constructor(
    private readonly row: readonly ImportCell[],
    private readonly at: number,
    readonly rules: ReadingRules,
  ) {}

  text(field: ImportField, most: number): string | null {
    const text = oneLine(this.cell(field));
    if (lengthOf(text) > most) this.fault(field, 'too_long', text);
    return text === '' ? null : text;
  }

  day(field: ImportField): string | null {
    const text = this.known(field);
    if (text === '') return null;
    const day = readDay(text, this.rules.dayOrder);
    if (day === null || day === 'ambiguous') this.fault(field, day === null ? 'not_a_day' : 'ambiguous_day', text);
    return day;
  }

  number(field: ImportField, least: number, most: number): number | null {
    const text = this.known(field);
    if (text === '') return null;
    const number = readNumber(text);
    if (number === null) this.fault(field, 'not_a_number', text);
    else if (number < least || number > most) this.fault(field, 'out_of_range', text);
    return number;
  }

  flag(field: ImportField): boolean {
    return this.convert(field, readFlag, 'not_yes_or_no')[0] ?? false;
  }

  word<Word>(field: ImportField, read: (word: string) => Word | undefined): Word | null {
    return this.convert(field, this.explained(field, read), 'unknown_word')[0] ?? null;
  }

  /** Several words in one cell; the whole cell may be one of them, commas and all. */
  words<Word>(field: ImportField, read: (word: string) => Word | undefined): Word[] {
    const whole = this.known(field);
    const meant = this.explained(field, read);
    const parts = meant(whole) === undefined ? whole.split(SEPARATORS).map((part) => part.trim()) : [whole];
    const words = parts
      .filter((part) => part !== '')
      .map((part) => meant(part) ?? this.fault(field, 'unknown_word', part));
    return [...new Set(words.filter((word) => word !== undefined))];
  }

  convert<Value>(field: ImportField, read: (text: string) => Value | undefined, issue: CellIssue): Value[] {
    const text = this.known(field);
    if (text === '') return [];
    const value = read(text);
    if (value !== undefined) return [value];
    this.fault(field, issue, text);
    return [];
  }

  /** Reads a word as we know it, or as somebody has explained it. */
  private explained<Word>(field: ImportField, read: (word: string) => Word | undefined) {
    return (word: string): Word | undefined => {
      const meaning = this.rules.meanings.get(meaningKey(field, word));
      return read(word) ?? (meaning === undefined ? undefined : read(meaning));
    };
  }

  /** The field's text, empty where the list says that it does not know. */
  known(field: ImportField): string {
    const text = this.cell(field);
    return NOTHING.test(text) ? '' : text;
  }

  cell(field: ImportField): string {
    const column = this.rules.columns.indexOf(field);
    return column === -1 ? '' : this.cellAt(column, field);
  }

  cellAt(column: number, field: ImportField): string {
    const cell = this.row[column];
    if (typeof cell === 'object' && cell !== null) this.fault(field, 'formula', '', column);
    const text = textOfCell(cell);
    if (CONTROL.test(text))
      this.fault(field, 'control_character', text.replaceAll(new RegExp(CONTROL, 'gu'), '�'), column);
    return text;
  }

  fault(field: ImportField, issue: CellIssue, value: string, column = this.rules.columns.indexOf(field)): undefined {
    const shown = Array.from(value).slice(0, VENDOR_IMPORT_LIMITS.shownCharacters).join('');
    this.faults.push({ row: this.at, column: Math.max(0, column), field, issue, value: shown });
  }
}

/** A text without line breaks and double spaces. */
export const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();
/** Characters as people count them. */
export const lengthOf = (text: string): number => Array.from(text).length;
