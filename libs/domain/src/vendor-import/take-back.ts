import type { FilledField } from './plan-import.js';

/** Why something that an import did is left as it is when the import is taken back. */
export const TAKE_BACK_REFUSALS = ['changed_since', 'used_since', 'archived_since'] as const;
export type TakeBackRefusal = (typeof TAKE_BACK_REFUSALS)[number];

/** A field of a vendor that an import filled in: what stood there, and what the import wrote. */
export interface FilledIn {
  readonly field: Exclude<FilledField, 'scope'>;
  readonly from: unknown;
  readonly to: unknown;
}

/** What an import did to one vendor, and what has become of it. */
export interface ImportedRow {
  readonly vendorId: string;
  readonly name: string;
  /** Whether the import added the vendor; otherwise it filled it in. */
  readonly added: boolean;
  readonly fields: readonly FilledIn[];
  /** The access scope that the import added, and whether it is there still and as it was; null when there was none. */
  readonly scope: { readonly id: string; readonly is: 'same' | 'changed' | 'gone' } | null;
  readonly isArchived: boolean;
  /** Nobody changed the vendor itself; asked for added vendors only. */
  readonly isAsAdded: boolean;
  /** Something else hangs on the vendor: an assessment, a contract, a decision, another scope. */
  readonly isUsed: boolean;
  readonly hasContracts: boolean;
  /** What stands in the filled fields now. */
  readonly present: Readonly<Record<string, unknown>>;
}

/** A vendor that gets back what it had in some of its fields. */
export interface Restoring {
  readonly vendorId: string;
  readonly name: string;
  readonly fields: readonly FilledIn[];
  /** The scope that goes; null when none does. */
  readonly scopeId: string | null;
}

/** A vendor of which something is left as it is; no fields mean all of it. */
export interface LeftAsIs {
  readonly vendorId: string;
  readonly name: string;
  readonly reason: TakeBackRefusal;
  readonly fields: readonly FilledField[];
}

/** What taking an import back does. */
export interface TakeBackPlan {
  readonly archived: readonly { readonly vendorId: string; readonly name: string }[];
  readonly restored: readonly Restoring[];
  readonly left: readonly LeftAsIs[];
}

/** Decides for each vendor what of an import can be undone without touching what people did since. */
export function planTakingBack(rows: Iterable<ImportedRow>): TakeBackPlan {
  const archived: { vendorId: string; name: string }[] = [];
  const restored: Restoring[] = [];
  const left: LeftAsIs[] = [];
  for (const row of rows) {
    const { vendorId, name } = row;
    const reason = row.added ? refusalOf(row) : row.isArchived ? 'archived_since' : null;
    if (reason !== null) left.push({ vendorId, name, reason, fields: [] });
    else if (row.added) archived.push({ vendorId, name });
    else {
      const { restoring, kept } = splitFields(row);
      if (restoring.fields.length > 0 || restoring.scopeId !== null) restored.push(restoring);
      if (kept.length > 0) left.push({ vendorId, name, reason: 'changed_since', fields: kept });
    }
  }
  return { archived, restored, left };
}

function refusalOf({ isArchived, isAsAdded, isUsed, scope }: ImportedRow): TakeBackRefusal | null {
  if (isArchived) return 'archived_since';
  if (isUsed) return 'used_since';
  return isAsAdded && (scope === null || scope.is === 'same') ? null : 'changed_since';
}

function splitFields({ vendorId, name, fields, scope, present, hasContracts }: ImportedRow): {
  restoring: Restoring;
  kept: FilledField[];
} {
  const isUntouched = ({ field, to }: FilledIn): boolean =>
    JSON.stringify(present[field] ?? null) === JSON.stringify(to) && !(field === 'contractEndsOn' && hasContracts);
  const kept: FilledField[] = fields.filter((filled) => !isUntouched(filled)).map(({ field }) => field);
  if (scope?.is === 'changed') kept.push('scope');
  const scopeId = scope?.is === 'same' ? scope.id : null;
  return { restoring: { vendorId, name, fields: fields.filter(isUntouched), scopeId }, kept };
}
