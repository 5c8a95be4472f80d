import { CONTACT_DUTIES, VENDOR_CONTACT_LIMITS, type ContactDuty } from '@firebreak/domain';
import { OmitType } from '@nestjs/swagger';
import { OneOf, Text } from '../../http/fields.js';
import { CreateVendorContactDto } from './create-vendor-contact.dto.js';

/** A change of a contact; what is left out stays as it is. */
export class UpdateVendorContactDto extends OmitType(CreateVendorContactDto, ['name', 'duty'] as const) {
  @Text({ max: VENDOR_CONTACT_LIMITS.nameCharacters, optional: true }) name?: string;
  @OneOf(CONTACT_DUTIES, { optional: true }) duty?: ContactDuty;
}
