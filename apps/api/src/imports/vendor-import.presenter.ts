import {
  CELL_ISSUES,
  FILLED_FIELDS,
  IMPORT_DECISIONS,
  IMPORT_FIELDS,
  MATCHED_BY,
  textOfCell,
  VENDOR_IMPORT_LIMITS,
  type CellIssue,
  type FilledField,
  type ImportDecision,
  type ImportField,
  type MatchedBy,
} from '@firebreak/domain';
import { ApiProperty } from '@nestjs/swagger';
import { toEtag } from '../http/etag.js';
import { Flag, Id, Instant, Int, OneOf, SomeOf, Text } from '../http/fields.js';
import { ENCODINGS, SEPARATORS, type Encoding, type Separator } from '../spreadsheets/read-delimited.js';
import { letterOf } from './column-letters.js';
import { UnknownWordView, unknownWordsOf } from './unknown-words.js';
import type { ImportPreview, SeenImport } from './vendor-imports.service.js';

const ROW = { min: 0, max: 2 * VENDOR_IMPORT_LIMITS.rows } as const;
const SAMPLES = 3;

const IMPORT_STATES = ['running', 'done', 'failed', 'taking_back', 'taken_back'] as const;
type ImportState = (typeof IMPORT_STATES)[number];

/**
 * An import: stored, being stored, or not possible after all, and then nothing of it was stored; or taken back, or being
 * so. One that is done and has a failure could not be taken back.
 */
export class VendorImportView {
  @Id() id: string;
  @OneOf(IMPORT_STATES) state: ImportState;
  @Int({ min: 0, max: 100 }) percent: number;
  @Text({
    max: 40,
    nullable: true,
    description: 'The code of the problem why it has failed, or could not be taken back.',
  })
  failure: string | null;
  @Text({ max: 200, nullable: true }) fileName: string | null;
  @Instant() importedAt: string;
  @Id() importedById: string;
  @Int(ROW) added: number;
  @Int(ROW) changed: number;
  @Int(ROW) unchanged: number;
  @Int(ROW) leftOut: number;
  @Flag({ description: 'What it did is known, and can be undone.' }) canBeTakenBack: boolean;
  @Instant({ nullable: true }) takenBackAt: string | null;
  @Id({ nullable: true }) takenBackById: string | null;
  @Text({ max: 40 }) etag: string;
}

/** How a list was read. */
export class ListReadingView {
  @OneOf(ENCODINGS, { nullable: true }) encoding: Encoding | null;
  @OneOf(SEPARATORS, { nullable: true }) separator: Separator | null;
  @ApiProperty({ type: 'array', items: { type: 'string' } }) sheets: string[];
  @Int({ min: 1, max: 1_000, nullable: true }) sheet: number | null;
  @Int({ min: 1, max: 1_000 }) headingRow: number;
}

/** A column of a list, and what it holds. */
export class ListColumnView {
  @Text({ max: 3 }) letter: string;
  @Text({ max: VENDOR_IMPORT_LIMITS.shownCharacters, min: 0 }) heading: string;
  @OneOf(IMPORT_FIELDS, { nullable: true }) field: ImportField | null;
  @ApiProperty({ type: 'array', items: { type: 'string' } }) samples: string[];
}

/** What came or would come of the rows. */
export class RowCountsView {
  @Int(ROW) added: number;
  @Int(ROW) changed: number;
  @Int(ROW) unchanged: number;
  @Int(ROW) leftOut: number;
  @Int(ROW) undecided: number;
  @Int(ROW) refused: number;
}

/** A cell that has to be mended. */
export class ListFaultView {
  @Text({ max: 10, description: 'As a spreadsheet names it, such as B17.' }) cell: string;
  @OneOf(IMPORT_FIELDS) field: ImportField;
  @OneOf(CELL_ISSUES) issue: CellIssue;
  @Text({ max: VENDOR_IMPORT_LIMITS.shownCharacters, min: 0 }) value: string;
}

/** What a row may be the same as: a vendor of the register, or an earlier row. */
export class KnownVendorView {
  @Text({ max: 200 }) name: string;
  @Id({ nullable: true }) vendorId: string | null;
  @Int({ ...ROW, nullable: true }) row: number | null;
}

/** A row that may be a vendor that is known already. */
export class PossibleDuplicateView {
  @Int(ROW) row: number;
  @Text({ max: 200 }) name: string;
  @OneOf(MATCHED_BY) by: MatchedBy;
  @ApiProperty({ type: KnownVendorView }) known: KnownVendorView;
  @OneOf(IMPORT_DECISIONS, { nullable: true }) decision: ImportDecision | null;
  @SomeOf(FILLED_FIELDS, { description: 'What it would fill in.' }) fills: FilledField[];
}

/** What importing a list would do; the first faults and possible duplicates are named, all are counted. */
export class VendorImportPreviewView {
  @ApiProperty({ type: ListReadingView }) reading: ListReadingView;
  @ApiProperty({ type: [ListColumnView] }) columns: ListColumnView[];
  @ApiProperty({ type: RowCountsView }) counts: RowCountsView;
  @ApiProperty({ type: [ListFaultView] }) faults: ListFaultView[];
  @Int({ min: 0, max: 10_000_000 }) faultCount: number;
  @ApiProperty({ type: [UnknownWordView], description: 'The commonest first; `words` explains them.' })
  unknownWords: UnknownWordView[];
  @ApiProperty({ type: [PossibleDuplicateView] }) duplicates: PossibleDuplicateView[];
  @Int(ROW) duplicateCount: number;
  @ApiProperty({ type: VendorImportView, nullable: true, description: 'When exactly this was imported before.' })
  earlier: VendorImportView | null;
}

/** An import as the API shows it. */
export function presentImport(seen: SeenImport): VendorImportView {
  const { of, canBeTakenBack } = seen;
  const { id, fileName, createdAt, importedBy, added, changed, unchanged, leftOut } = of;
  return {
    id,
    ...stateOf(seen),
    fileName,
    importedAt: createdAt.toISOString(),
    importedById: importedBy,
    added,
    changed,
    unchanged,
    leftOut,
    canBeTakenBack,
    takenBackAt: of.takenBackAt?.toISOString() ?? null,
    takenBackById: of.takenBackBy,
    etag: toEtag(of.version),
  };
}

function stateOf({ of, isStored, runs }: SeenImport): Pick<VendorImportView, 'state' | 'percent' | 'failure'> {
  const run = runs.find(({ kind }) => kind === (isStored ? 'take_back' : 'import'));
  const { percent, failure } = run ?? { percent: 0, failure: null };
  if (!isStored)
    return failure === null ? { state: 'running', percent, failure } : { state: 'failed', percent: 0, failure };
  if (of.takenBackAt !== null) return { state: 'taken_back', percent: 100, failure: null };
  return run?.state === 'running'
    ? { state: 'taking_back', percent, failure: null }
    : { state: 'done', percent: 100, failure };
}

/** A preview as the API shows it. */
export function presentPreview({ list, counts, faults, duplicates, earlier }: ImportPreview): VendorImportPreviewView {
  const { reading, headings, rows } = list;
  const { left_out: leftOut, ...others } = counts;
  const open = duplicates.toSorted((a, b) => Number(a.decision !== null) - Number(b.decision !== null));
  return {
    reading: {
      encoding: reading.encoding,
      separator: reading.separator,
      sheets: [...reading.sheets],
      sheet: reading.sheet === null ? null : reading.sheet + 1,
      headingRow: reading.headingRow + 1,
    },
    columns: headings.map((heading, column) => ({
      letter: letterOf(column),
      heading: shortened(heading),
      field: reading.columns[column] ?? null,
      samples: samplesOf(rows, column),
    })),
    counts: { ...others, leftOut },
    faults: faults.slice(0, VENDOR_IMPORT_LIMITS.shownRows).map(({ row, column, field, issue, value }) => ({
      cell: `${letterOf(column)}${row + 1}`,
      field,
      issue,
      value,
    })),
    faultCount: faults.length,
    unknownWords: unknownWordsOf(faults),
    duplicates: open.slice(0, VENDOR_IMPORT_LIMITS.shownRows).map(({ row, name, by, known, decision, fills }) => ({
      row: row + 1,
      name,
      by,
      known: { ...known, row: known.row === null ? null : known.row + 1 },
      decision,
      fills: [...fills],
    })),
    duplicateCount: duplicates.length,
    earlier: earlier && presentImport(earlier),
  };
}

function samplesOf(rows: ImportPreview['list']['rows'], column: number): string[] {
  const samples: string[] = [];
  for (const row of rows) {
    const text = shortened(textOfCell(row[column]));
    if (text !== '' && !samples.includes(text)) samples.push(text);
    if (samples.length === SAMPLES) break;
  }
  return samples;
}

const shortened = (text: string): string =>
  Array.from(text.replaceAll(/\p{Surrogate}/gu, '�'))
    .slice(0, VENDOR_IMPORT_LIMITS.shownCharacters)
    .join('');
