import { ACCESS_SCOPE_LIMITS, VENDOR_IMPORT_LIMITS, VENDOR_LIMITS } from '../limits.js';
import type { AccessLevel, AccessType, Archetype, DataCategory, Tier } from '../vocabulary.js';
import { readDay, type DayOrder } from './days.js';
import type { ColumnMapping, ImportField } from './fields.js';
import { readDomain } from './same-vendor.js';
import {
  readAccessLevel,
  readAccessType,
  readArchetype,
  readCountry,
  readDataCategory,
  readFlag,
  readNumber,
  readTier,
} from './words.js';

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

/** What a row says of a vendor's reach. */
export interface ImportedScope {
  readonly accessLevel: AccessLevel;
  readonly dataCategories: readonly DataCategory[];
  readonly accessTypes: readonly AccessType[];
  readonly peopleCount: number | null;
  readonly humanChannel: boolean;
  readonly canResetCredentials: boolean;
  readonly critical: boolean;
  readonly countries: readonly string[];
}

/** A vendor as a row describes it; what stands nowhere is null or empty. */
export interface ImportedVendor {
  readonly name: string;
  readonly archetype: Archetype;
  readonly aliases: readonly string[];
  readonly domains: readonly string[];
  readonly service: string | null;
  readonly tier: Tier | null;
  readonly ownerId: string | null;
  readonly contractEndsOn: string | null;
  readonly nextReviewOn: string | null;
  readonly noticeHours: number | null;
  readonly notes: string | null;
  readonly scope: ImportedScope | null;
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
  /** Ids of people by their address in lower case. */
  readonly people: ReadonlyMap<string, string>;
}

/** Reach of access that a list describes without saying how far it goes; our judgement. */
const USUAL_LEVEL: AccessLevel = 'moderate';
/** What lists write where they know nothing. */
const NOTHING = /^(?:-+|–|—|\?+|n\/?a|nil|none|unknown|tbc|tbd|無|不詳|不適用|未知|待定)$/i;
const SEPARATORS = /[;,|\n、;，；]/;
// oxlint-disable-next-line no-control-regex -- control characters are what is looked for
const CONTROL = /[\p{Surrogate}\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/u;

/** The text of a cell: an export's guard against formulas is taken off. */
export function textOfCell(cell: ImportCell | undefined): string {
  return typeof cell === 'string' ? cell.replace(/^'(?=[=+\-@\t\r\0＝＋－＠])/, '').trim() : '';
}

/** What one row says; its faults when a cell cannot be understood, null when nothing stands in any of its cells. */
export function readRow(
  row: readonly ImportCell[],
  at: number,
  rules: ReadingRules,
): { readonly vendor: ImportedVendor } | { readonly faults: readonly CellFault[] } | null {
  if (row.every((cell) => cell === null || (typeof cell === 'string' && cell.trim() === ''))) return null;
  const reader = new RowReader(row, at, rules);
  const vendor = reader.read();
  return reader.faults.length > 0 ? { faults: reader.faults } : { vendor };
}

class RowReader {
  readonly faults: CellFault[] = [];

  constructor(
    private readonly row: readonly ImportCell[],
    private readonly at: number,
    private readonly rules: ReadingRules,
  ) {}

  read(): ImportedVendor {
    const peopleCount = this.number('peopleCount', 0, ACCESS_SCOPE_LIMITS.peopleCount);
    const scope = {
      accessLevel: this.word('accessLevel', readAccessLevel),
      dataCategories: this.words('dataCategories', readDataCategory),
      accessTypes: this.words('accessTypes', readAccessType),
      humanChannel: this.flag('humanChannel'),
      canResetCredentials: this.flag('canResetCredentials'),
      critical: this.flag('critical'),
      countries: this.words('countries', readCountry),
    };
    const saysReach =
      peopleCount !== null ||
      Object.values(scope).some((value) =>
        Array.isArray(value) ? value.length > 0 : value !== null && value !== false,
      );
    return {
      name: this.name(),
      archetype: this.archetype(),
      aliases: this.aliases(),
      domains: this.convert('website', (text) => readDomain(text) ?? undefined, 'not_an_address').slice(0, 1),
      service: this.text('service', VENDOR_LIMITS.serviceCharacters),
      tier: this.word('tier', readTier),
      ownerId:
        this.convert('ownerEmail', (text) => this.rules.people.get(text.toLowerCase()), 'unknown_person')[0] ?? null,
      contractEndsOn: this.day('contractEndsOn'),
      nextReviewOn: this.day('nextReviewOn'),
      noticeHours: this.number('noticeHours', 1, VENDOR_LIMITS.noticeHours),
      notes: this.notes(),
      scope: saysReach ? { ...scope, peopleCount, accessLevel: scope.accessLevel ?? USUAL_LEVEL } : null,
    };
  }

  private name(): string {
    const name = this.text('name', VENDOR_LIMITS.nameCharacters);
    if (name === null && this.faults.every(({ field }) => field !== 'name')) this.fault('name', 'missing', '');
    return name ?? '';
  }

  private archetype(): Archetype {
    const found = this.word('archetype', readArchetype) ?? this.rules.archetype;
    if (found === null && this.faults.every(({ field }) => field !== 'archetype'))
      this.fault('archetype', 'missing', '');
    return found ?? 'other';
  }

  private aliases(): string[] {
    const whole = this.cell('aliases');
    const aliases = whole
      .split(/[;|\n、；]/)
      .map(oneLine)
      .filter((alias) => alias !== '');
    if (
      aliases.length > VENDOR_LIMITS.aliases ||
      aliases.some((alias) => lengthOf(alias) > VENDOR_LIMITS.nameCharacters)
    )
      this.fault('aliases', 'too_long', whole);
    return [...new Set(aliases)];
  }

  private notes(): string | null {
    const columns = this.rules.columns.flatMap((field, column) => (field === 'notes' ? [column] : []));
    const parts = columns.flatMap((column) => {
      const text = this.cellAt(column, 'notes');
      const heading = this.rules.headings[column] ?? '';
      return text === '' ? [] : [columns.length > 1 && heading !== '' ? `${heading}: ${text}` : text];
    });
    const notes = parts.join('\n');
    if (lengthOf(notes) > VENDOR_LIMITS.notesCharacters) this.fault('notes', 'too_long', notes);
    return notes === '' ? null : notes;
  }

  private text(field: ImportField, most: number): string | null {
    const text = oneLine(this.cell(field));
    if (lengthOf(text) > most) this.fault(field, 'too_long', text);
    return text === '' ? null : text;
  }

  private day(field: ImportField): string | null {
    const text = this.known(field);
    if (text === '') return null;
    const day = readDay(text, this.rules.dayOrder);
    if (day === null || day === 'ambiguous') this.fault(field, day === null ? 'not_a_day' : 'ambiguous_day', text);
    return day;
  }

  private number(field: ImportField, least: number, most: number): number | null {
    const text = this.known(field);
    if (text === '') return null;
    const number = readNumber(text);
    if (number === null) this.fault(field, 'not_a_number', text);
    else if (number < least || number > most) this.fault(field, 'out_of_range', text);
    return number;
  }

  private flag(field: ImportField): boolean {
    return this.convert(field, readFlag, 'not_yes_or_no')[0] ?? false;
  }

  private word<Word>(field: ImportField, read: (word: string) => Word | undefined): Word | null {
    return this.convert(field, read, 'unknown_word')[0] ?? null;
  }

  /** Several words in one cell; the whole cell may be one of them, commas and all. */
  private words<Word>(field: ImportField, read: (word: string) => Word | undefined): Word[] {
    const whole = this.known(field);
    const parts = read(whole) === undefined ? whole.split(SEPARATORS).map((part) => part.trim()) : [whole];
    const read_ = parts
      .filter((part) => part !== '')
      .map((part) => read(part) ?? this.fault(field, 'unknown_word', part));
    return [...new Set(read_.filter((word) => word !== undefined))];
  }

  private convert<Value>(field: ImportField, read: (text: string) => Value | undefined, issue: CellIssue): Value[] {
    const text = this.known(field);
    if (text === '') return [];
    const value = read(text);
    if (value !== undefined) return [value];
    this.fault(field, issue, text);
    return [];
  }

  /** The field's text, empty where the list says that it does not know. */
  private known(field: ImportField): string {
    const text = this.cell(field);
    return NOTHING.test(text) ? '' : text;
  }

  private cell(field: ImportField): string {
    const column = this.rules.columns.indexOf(field);
    return column === -1 ? '' : this.cellAt(column, field);
  }

  private cellAt(column: number, field: ImportField): string {
    const cell = this.row[column];
    if (typeof cell === 'object' && cell !== null) this.fault(field, 'formula', '', column);
    const text = textOfCell(cell);
    if (CONTROL.test(text))
      this.fault(field, 'control_character', text.replaceAll(new RegExp(CONTROL, 'gu'), '�'), column);
    return text;
  }

  private fault(
    field: ImportField,
    issue: CellIssue,
    value: string,
    column = this.rules.columns.indexOf(field),
  ): undefined {
    const shown = Array.from(value).slice(0, VENDOR_IMPORT_LIMITS.shownCharacters).join('');
    this.faults.push({ row: this.at, column: Math.max(0, column), field, issue, value: shown });
  }
}

const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();
const lengthOf = (text: string): number => Array.from(text).length;
