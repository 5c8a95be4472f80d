import { ACCESS_SCOPE_LIMITS, VENDOR_LIMITS } from '../limits.js';
import type { AccessLevel, AccessType, Archetype, DataCategory, Tier } from '../vocabulary.js';
import { CellReader, lengthOf, oneLine, type CellFault, type ImportCell, type ReadingRules } from './cell-reader.js';
import { readDomain } from './same-vendor.js';
import { readAccessLevel, readAccessType, readArchetype, readCountry, readDataCategory, readTier } from './words.js';

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

/** Reach of access that a list describes without saying how far it goes; our judgement. */
const USUAL_LEVEL: AccessLevel = 'moderate';
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

class RowReader extends CellReader {
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
}
