import { VENDOR_ACT_LIMITS, VENDOR_ACTS, VENDOR_LIMITS, type VendorAct } from '@firebreak/domain';
import { Id, Ids, OneOf, Text, Texts } from '../../../http/fields.js';
import { OptionalNested } from '../../../http/nested.js';
import { VendorFilterDto } from '../../dto/vendor-filter.dto.js';

const { vendorsAtOnce } = VENDOR_ACT_LIMITS;

/** Something done to many vendors: those named, or all that a filter lets through. */
export class VendorActDto {
  @OneOf(VENDOR_ACTS) act: VendorAct;
  @Ids({ min: 1, max: vendorsAtOnce, optional: true, description: 'Either these or a filter.' }) vendorIds?: string[];
  @OptionalNested(() => VendorFilterDto) filter?: VendorFilterDto;
  @Text({
    max: 600,
    optional: true,
    description: `With a filter: where the last request ended; each takes ${vendorsAtOnce} vendors.`,
  })
  cursor?: string;
  @Texts({
    max: VENDOR_LIMITS.tagCharacters,
    most: VENDOR_LIMITS.tags,
    optional: true,
    description: 'Of tag and untag.',
  })
  tags?: string[];
  @Id({ optional: true, nullable: true, description: 'Of assign; null for nobody.' }) ownerId?: string | null;
}
