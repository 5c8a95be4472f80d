import { VENDOR_ACT_LIMITS, VENDOR_ACT_REFUSALS, VENDOR_LIMITS, type VendorActRefusal } from '@firebreak/domain';
import { ApiProperty } from '@nestjs/swagger';
import { Id, Int, OneOf, Text } from '../../http/fields.js';

/** A vendor that was left as it was, and why. */
export class LeftVendorView {
  @Id() vendorId: string;
  @Text({ max: VENDOR_LIMITS.nameCharacters, nullable: true, description: 'Null for an id that nobody knows.' })
  name: string | null;
  @OneOf(VENDOR_ACT_REFUSALS) reason: VendorActRefusal;
}

/** What came of an act on many vendors. */
export class VendorActView {
  @Id({ description: `By which it can be undone, for ${VENDOR_ACT_LIMITS.undoHours} hours.` }) id: string;
  @Int({ min: 0, max: VENDOR_ACT_LIMITS.vendorsAtOnce }) done: number;
  @ApiProperty({ type: [LeftVendorView] }) left: LeftVendorView[];
  @Text({ max: 600, nullable: true, description: 'For the next request, while the filter lets through more.' })
  nextCursor: string | null;
}

/** What came of taking an act back. */
export class UndoneActView {
  @Int({ min: 0, max: VENDOR_ACT_LIMITS.vendorsAtOnce }) undone: number;
  @ApiProperty({ type: [LeftVendorView] }) left: LeftVendorView[];
}
