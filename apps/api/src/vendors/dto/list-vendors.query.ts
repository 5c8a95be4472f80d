import {
  ARCHETYPES,
  BANDS,
  RISK_BASES,
  TIERS,
  VENDOR_NEEDS,
  VENDOR_STATUSES,
  type Archetype,
  type Band,
  type RiskBasis,
  type Tier,
  type VendorNeed,
  type VendorStatus,
} from '@firebreak/domain';
import { OneOf, QueryFlag, QueryInstant, QueryInt, Text } from '../../http/fields.js';
import { DEFAULT_PAGE_SIZE, MAX_PAGE_SIZE } from '../../http/paging.js';

/** How the list can be sorted; a minus means largest first. */
export const VENDOR_SORTS = ['-risk', 'name', '-updated', 'nextReview'] as const;
export type VendorSort = (typeof VENDOR_SORTS)[number];

/** Filters, sort and page of the register. */
export class ListVendorsQuery {
  @Text({ max: 200, optional: true, description: 'Part of a name, a website or the service.' }) q?: string;
  @OneOf(ARCHETYPES, { optional: true }) archetype?: Archetype;
  @QueryInt({ min: 1, max: TIERS.length }) tier?: Tier;
  @OneOf(BANDS, { optional: true, description: 'Residual band.' }) band?: Band;
  @Text({ max: 80, optional: true, description: 'Key of a flag.' }) flag?: string;
  @OneOf(VENDOR_STATUSES, { optional: true, description: 'Without it: everything but archived.' })
  status?: VendorStatus;
  @QueryFlag() assessed?: boolean;
  @QueryInt({ min: 1, max: 5 }) likelihood?: number;
  @QueryInt({ min: 1, max: 5 }) impact?: number;
  @OneOf(RISK_BASES, { optional: true, description: 'What likelihood and impact are meant of; residual unless said.' })
  basis?: RiskBasis;
  @OneOf(VENDOR_NEEDS, { optional: true, description: 'Why it waits for us.' }) need?: VendorNeed;
  @QueryInstant({ description: 'Has a flag that it had not at this instant.' }) flaggedSince?: string;
  @OneOf(VENDOR_SORTS, { optional: true, description: 'Worst residual risk first unless said.' }) sort: VendorSort =
    '-risk';
  @QueryInt({ min: 1, max: MAX_PAGE_SIZE }) limit: number = DEFAULT_PAGE_SIZE;
  @Text({ max: 600, optional: true }) cursor?: string;
}
