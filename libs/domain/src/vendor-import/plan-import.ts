import { VENDOR_LIMITS } from '../limits.js';
import type { CellFault } from './cell-reader.js';
import type { ImportedVendor } from './read-row.js';
import { KnownVendors, looseName, toNameKey, type MatchedBy } from './same-vendor.js';

/** What to do with a row that may be a vendor we have: fill in what is missing there, keep it apart, or leave it out. */
export const IMPORT_DECISIONS = ['update', 'separate', 'leave_out'] as const;
export type ImportDecision = (typeof IMPORT_DECISIONS)[number];

/** What an import would do with a row. */
export const ROW_OUTCOMES = ['added', 'changed', 'unchanged', 'left_out', 'undecided', 'refused'] as const;
export type RowOutcome = (typeof ROW_OUTCOMES)[number];

/** A vendor of the register, as far as an import can fill it in. */
export interface RegisteredVendor extends Omit<ImportedVendor, 'archetype' | 'scope'> {
  readonly id: string;
  readonly hasScopes: boolean;
}

/** A row that could be read; `row` counts from 0. */
export interface ReadRow {
  readonly row: number;
  readonly vendor: ImportedVendor;
}

/** A row that may be a vendor that is known already, from the register or from an earlier row. */
export interface Duplicate {
  readonly row: number;
  readonly name: string;
  readonly by: MatchedBy;
  readonly known: { readonly name: string; readonly vendorId: string | null; readonly row: number | null };
  readonly decision: ImportDecision | null;
  readonly fills: readonly FilledField[];
}

/** What an import may fill in. */
export const FILLED_FIELDS = [
  'service',
  'tier',
  'ownerId',
  'contractEndsOn',
  'nextReviewOn',
  'noticeHours',
  'notes',
  'aliases',
  'domains',
  'scope',
] as const;
export type FilledField = (typeof FILLED_FIELDS)[number];

/** What an import adds to a vendor of the register. */
export interface Filling {
  readonly vendorId: string;
  readonly fills: readonly FilledField[];
  readonly before: Omit<RegisteredVendor, 'id' | 'hasScopes'>;
  readonly values: ImportedVendor;
}

/** What an import would do. */
export interface ImportPlan {
  readonly added: readonly ReadRow[];
  readonly filled: readonly Filling[];
  readonly duplicates: readonly Duplicate[];
  readonly faults: readonly CellFault[];
  readonly counts: Readonly<Record<RowOutcome, number>>;
}

/** An entry that rows are compared with, and what it holds by now. */
interface Entry {
  readonly vendorId: string | null;
  readonly row: number | null;
  readonly before: Omit<RegisteredVendor, 'id' | 'hasScopes'>;
  holds: Omit<RegisteredVendor, 'id' | 'hasScopes'>;
  scope: ImportedVendor['scope'] | 'present';
  archetype: ImportedVendor['archetype'] | null;
  fills: FilledField[];
}

/** Sets rows beside the register and beside each other. `decide` knows what was said of a row, by its number from 0. */
export function planImport(
  rows: readonly ReadRow[],
  register: Iterable<RegisteredVendor>,
  decide: (row: number) => ImportDecision | null,
  nameColumn: number,
): ImportPlan {
  const known = new KnownVendors<Entry>();
  const names = new Set<string>();
  const entries: Entry[] = [];
  const add = (entry: Entry): void => {
    known.add(entry, entry.holds);
    names.add(toNameKey(entry.holds.name));
    entries.push(entry);
  };
  for (const vendor of register) {
    const scope = vendor.hasScopes ? 'present' : null;
    add({ vendorId: vendor.id, row: null, before: vendor, holds: vendor, scope, archetype: null, fills: [] });
  }
  const counts = { added: 0, changed: 0, unchanged: 0, left_out: 0, undecided: 0, refused: 0 };
  const duplicates: Duplicate[] = [];
  const faults: CellFault[] = [];
  for (const { row, vendor } of rows) {
    const match = known.find(vendor);
    const addRow = (): void => {
      add({
        vendorId: null,
        row,
        before: vendor,
        holds: vendor,
        scope: vendor.scope,
        archetype: vendor.archetype,
        fills: [],
      });
      counts.added += 1;
    };
    if (match === null) {
      addRow();
      continue;
    }
    const { entry, by } = match;
    const fills = fillsOf(entry, vendor);
    const isSameName = toNameKey(vendor.name) === toNameKey(entry.holds.name);
    if (isSameName && fills.length === 0) {
      counts.unchanged += 1;
      continue;
    }
    const decision = decide(row);
    const { name } = entry.holds;
    duplicates.push({
      row,
      name: vendor.name,
      by,
      known: { name, vendorId: entry.vendorId, row: entry.row },
      decision,
      fills,
    });
    if (decision === 'separate' && names.has(toNameKey(vendor.name))) {
      faults.push({ row, column: nameColumn, field: 'name', issue: 'name_taken', value: vendor.name });
      counts.refused += 1;
    } else if (decision === 'separate') {
      addRow();
    } else if (decision === 'update') {
      fill(entry, vendor, fills);
      known.add(entry, vendor);
      counts[fills.length > 0 ? 'changed' : 'unchanged'] += 1;
    } else {
      counts[decision === null ? 'undecided' : 'left_out'] += 1;
    }
  }
  return { ...changesOf(entries), duplicates, faults, counts };
}

function fillsOf({ holds, scope }: Entry, row: ImportedVendor): FilledField[] {
  return FILLED_FIELDS.filter((field) => {
    if (field === 'scope') return scope === null && row.scope !== null;
    if (field === 'aliases') return aliasesOf(holds, row).length > holds.aliases.length;
    if (field === 'domains') return row.domains.some((domain) => !holds.domains.includes(domain));
    return holds[field] === null && row[field] !== null;
  });
}

/** One vendor goes by the names of both. */
function aliasesOf(holds: Entry['holds'], row: ImportedVendor): readonly string[] {
  const aliases = new Map(holds.aliases.map((alias) => [looseName(alias), alias]));
  for (const name of [row.name, ...row.aliases]) {
    const key = looseName(name);
    if (key !== looseName(holds.name) && !aliases.has(key) && aliases.size < VENDOR_LIMITS.aliases)
      aliases.set(key, name);
  }
  return [...aliases.values()];
}

function fill(entry: Entry, row: ImportedVendor, fills: readonly FilledField[]): void {
  for (const field of fills) {
    if (field === 'scope') entry.scope = row.scope;
    else if (field === 'aliases') entry.holds = { ...entry.holds, aliases: aliasesOf(entry.holds, row) };
    else if (field === 'domains')
      entry.holds = { ...entry.holds, domains: [...new Set([...entry.holds.domains, ...row.domains])] };
    else entry.holds = { ...entry.holds, [field]: row[field] };
  }
  entry.fills = [...new Set([...entry.fills, ...fills])];
}

function changesOf(entries: readonly Entry[]): Pick<ImportPlan, 'added' | 'filled'> {
  const added: ReadRow[] = [];
  const filled: Filling[] = [];
  for (const { vendorId, row, before, holds, scope, archetype, fills } of entries) {
    const values = { ...holds, scope: scope === 'present' ? null : scope, archetype: archetype ?? 'other' };
    if (vendorId !== null && fills.length > 0) filled.push({ vendorId, fills, before, values });
    if (row !== null) added.push({ row, vendor: values });
  }
  return { added, filled };
}
