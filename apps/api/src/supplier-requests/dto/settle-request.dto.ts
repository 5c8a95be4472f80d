import { ARCHETYPES, SUPPLIER_REQUEST_LIMITS, VENDOR_LIMITS, type Archetype } from '@firebreak/domain';
import { Id, OneOf, Text } from '../../http/fields.js';

/** What the vendor is called and what it is, where the register says it differently from the request. */
export class MakeVendorDto {
  @Text({ max: VENDOR_LIMITS.nameCharacters, optional: true }) name?: string;
  @OneOf(ARCHETYPES, { optional: true }) archetype?: Archetype;
}

/** The vendor that was asked for, which is in the register already. */
export class LinkVendorDto {
  @Id() vendorId: string;
}

/** Why a request is declined as it came. */
export class DeclineRequestDto {
  @Text({ max: SUPPLIER_REQUEST_LIMITS.reasonCharacters, multiline: true }) reason: string;
}
