import { SEVERITIES } from '@firebreak/domain';
import type { RiskFlag } from './home.queries';

/** A vendor with the gravest of its flags and the number of its other flags. */
export interface FlaggedVendor {
  readonly vendor: RiskFlag['vendor'];
  readonly gravest: RiskFlag;
  readonly others: number;
}

/** One entry for each vendor, gravest first; vendors of one severity keep the order of their flags. */
export function groupByVendor(flags: readonly RiskFlag[]): FlaggedVendor[] {
  const loudestFirst = flags.toSorted((a, b) => SEVERITIES.indexOf(b.severity) - SEVERITIES.indexOf(a.severity));
  const vendors = new Map<string, FlaggedVendor>();
  for (const flag of loudestFirst) {
    const known = vendors.get(flag.vendor.id);
    vendors.set(
      flag.vendor.id,
      known === undefined ? { vendor: flag.vendor, gravest: flag, others: 0 } : { ...known, others: known.others + 1 },
    );
  }
  return [...vendors.values()];
}
