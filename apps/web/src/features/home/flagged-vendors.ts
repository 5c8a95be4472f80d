import { SEVERITIES } from '@firebreak/domain';
import type { RiskFlag } from './needs.queries';

/** A vendor with the gravest of its flags and the number of its other flags. */
export interface FlaggedVendor {
  readonly vendor: RiskFlag['vendor'];
  readonly gravest: RiskFlag;
  readonly others: number;
  /** Whether one of them is new for the reader. */
  readonly isNew: boolean;
}

interface NewlyFlagged extends VendorOfFlag {
  readonly judgement: { readonly flags: readonly Omit<RiskFlag, 'vendor'>[] };
}
type VendorOfFlag = RiskFlag['vendor'];

/** One entry for each vendor: those that are newly flagged, then the others, gravest first; at most `most`. */
export function groupByVendor(
  flags: readonly RiskFlag[],
  newlyFlagged: readonly NewlyFlagged[],
  most: number,
): FlaggedVendor[] {
  const fresh = newlyFlagged.flatMap(({ judgement, id, name, archetype }) =>
    group(
      judgement.flags.map((flag) => ({ ...flag, vendor: { id, name, archetype } })),
      true,
    ),
  );
  const known = new Set(fresh.map(({ vendor }) => vendor.id));
  return [...fresh, ...group(flags, false).filter(({ vendor }) => !known.has(vendor.id))].slice(0, most);
}

function group(flags: readonly RiskFlag[], isNew: boolean): FlaggedVendor[] {
  const loudestFirst = flags.toSorted((a, b) => SEVERITIES.indexOf(b.severity) - SEVERITIES.indexOf(a.severity));
  const vendors = new Map<string, FlaggedVendor>();
  for (const flag of loudestFirst) {
    const known = vendors.get(flag.vendor.id);
    const entry = known ?? { vendor: flag.vendor, gravest: flag, others: -1, isNew };
    vendors.set(flag.vendor.id, { ...entry, others: entry.others + 1 });
  }
  return [...vendors.values()];
}
