import { ARCHETYPES, VENDOR_LIMITS, type Archetype } from '@firebreak/domain';
import { OmitType } from '@nestjs/swagger';
import { OneOf, Text } from '../../http/fields.js';
import { CreateVendorDto } from './create-vendor.dto.js';

/** A change of a vendor; what is left out stays as it is. */
export class UpdateVendorDto extends OmitType(CreateVendorDto, ['name', 'archetype'] as const) {
  @Text({ max: VENDOR_LIMITS.nameCharacters, optional: true }) name?: string;
  @OneOf(ARCHETYPES, { optional: true }) archetype?: Archetype;
}
