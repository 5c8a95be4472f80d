import { ARCHETYPES, BANDS, TIERS, VENDOR_STATUSES } from '@firebreak/domain';
import type { Archetype, Band, Tier, VendorStatus } from '@firebreak/domain';

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
    sort: VENDOR_SORTS.find((sort) => sort === search['sort'] && sort !== '-risk'),
  };
  return Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== undefined));
}

function textIn(value: unknown): string | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  const text = String(value).trim().slice(0, 200);
  return text === '' ? undefined : text;
}

function stepIn(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= 5 ? value : undefined;
}
