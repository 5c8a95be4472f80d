import { ARCHETYPES, BANDS, TIERS, VENDOR_NEEDS, VENDOR_STATUSES } from '@firebreak/domain';
import { kindOfInstant } from '../../lib/as-of';
import type { Archetype, Band, Tier, VendorNeed, VendorStatus } from '@firebreak/domain';

/** The orders a vendor list can have; the first is the usual one. */
export const VENDOR_SORTS = ['-risk', 'name', '-updated', 'nextReview'] as const;
export type VendorSort = (typeof VENDOR_SORTS)[number];

/** What the vendor list shows, as it stands in the address; a field that is left out does not narrow. */
export interface VendorFilters {
  q?: string;
  band?: Band;
  archetype?: Archetype;
  tier?: Tier;
  status?: VendorStatus;
  /** Key of a flag. */
  flag?: string;
  likelihood?: number;
  impact?: number;
  basis?: 'inherent';
  assessed?: boolean;
  /** Why it waits for us. */
  need?: VendorNeed;
  /** Has a flag that it had not at this instant, ISO 8601. */
  flaggedSince?: string;
  sort?: VendorSort;
}

/** Reads filters from an address, dropping everything that is not one. */
export function readVendorFilters(search: Record<string, unknown>): VendorFilters {
  const filters: VendorFilters = {
    q: textIn(search['q']),
    band: BANDS.find((band) => band === search['band']),
    archetype: ARCHETYPES.find((archetype) => archetype === search['archetype']),
    tier: TIERS.find((tier) => tier === search['tier']),
    status: VENDOR_STATUSES.find((status) => status === search['status']),
    flag: textIn(search['flag']),
    likelihood: stepIn(search['likelihood']),
    impact: stepIn(search['impact']),
    basis: search['basis'] === 'inherent' ? 'inherent' : undefined,
    assessed: typeof search['assessed'] === 'boolean' ? search['assessed'] : undefined,
    need: VENDOR_NEEDS.find((need) => need === search['need']),
    flaggedSince: instantIn(search['flaggedSince']),
    sort: VENDOR_SORTS.find((sort) => sort === search['sort'] && sort !== '-risk'),
  };
  return Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== undefined));
}

function textIn(value: unknown): string | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  const text = String(value).trim().slice(0, 200);
  return text === '' ? undefined : text;
}

function instantIn(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  return ['past', 'future'].includes(kindOfInstant(value, 0)) ? value : undefined;
}

function stepIn(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= 5 ? value : undefined;
}
