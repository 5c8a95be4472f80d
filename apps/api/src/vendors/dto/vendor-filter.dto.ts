import {
  ARCHETYPES,
  BANDS,
  DATA_CATEGORIES,
  RISK_BASES,
  TIERS,
  VENDOR_LIMITS,
  VENDOR_NEEDS,
  VENDOR_STATUSES,
  type Archetype,
  type Band,
  type DataCategory,
  type RiskBasis,
  type Tier,
  type VendorNeed,
  type VendorStatus,
} from '@firebreak/domain';
import { Id, OneOf, Text } from '../../http/fields.js';
import { QueryFlag, QueryInstant, QueryInt } from '../../http/query-fields.js';

/** Which vendors are meant; what is left out does not narrow. */
export class VendorFilterDto {
  @Text({
    max: 200,
    optional: true,
    description: 'Words, each in a name, a website, kind, service, access, owner or tags; in any order.',
  })
  q?: string;
  @OneOf(ARCHETYPES, { optional: true }) archetype?: Archetype;
  @QueryInt({ min: 1, max: TIERS.length }) tier?: Tier;
  @OneOf(BANDS, { optional: true, description: 'Residual band.' }) band?: Band;
  @OneOf(BANDS, { optional: true, description: 'Residual band, this one or worse.' }) bandFrom?: Band;
  @Text({ max: 80, optional: true, description: 'Key of a flag.' }) flag?: string;
  @OneOf(VENDOR_STATUSES, { optional: true, description: 'Without it: everything but archived.' })
  status?: VendorStatus;
  @QueryFlag() assessed?: boolean;
  @QueryInt({ min: 1, max: 5 }) likelihood?: number;
  @QueryInt({ min: 1, max: 5 }) impact?: number;
  @OneOf(RISK_BASES, { optional: true, description: 'What likelihood and impact are meant of; residual unless said.' })
  basis?: RiskBasis;
  @Text({ max: VENDOR_LIMITS.tagCharacters, optional: true }) tag?: string;
  @Id({ optional: true }) ownerId?: string;
  @OneOf(DATA_CATEGORIES, { optional: true, description: 'Reaches records of this kind.' }) data?: DataCategory;
  @QueryFlag({ description: 'The next review is due today or overdue; false: it is not.' }) reviewDue?: boolean;
  @OneOf(VENDOR_NEEDS, { optional: true, description: 'Why it waits for us.' }) need?: VendorNeed;
  @QueryInstant({ description: 'Has a flag that it had not at this instant.' }) flaggedSince?: string;
}
