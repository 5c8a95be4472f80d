import { CONTACT_DUTIES, VENDOR_CONTACT_LIMITS, type ContactDuty } from '@firebreak/domain';
import { OneOf, Text } from '../../http/fields.js';
import { Email } from '../../http/person-fields.js';

/** Somebody at a vendor to whom people here speak; what is left out is unknown. */
export class CreateVendorContactDto {
  @Text({ max: VENDOR_CONTACT_LIMITS.nameCharacters }) name: string;
  @OneOf(CONTACT_DUTIES, { description: 'What one speaks to them about; `emergency` is called at any hour.' })
  duty: ContactDuty;
  @Text({ max: VENDOR_CONTACT_LIMITS.positionCharacters, optional: true, nullable: true }) position?: string | null;
  @Email({ optional: true, nullable: true }) email?: string | null;
  @Text({ max: VENDOR_CONTACT_LIMITS.phoneCharacters, optional: true, nullable: true }) phone?: string | null;
}
