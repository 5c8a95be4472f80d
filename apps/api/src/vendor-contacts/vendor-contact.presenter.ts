import { CONTACT_DUTIES, VENDOR_CONTACT_LIMITS, type ContactDuty } from '@firebreak/domain';
import { toEtag } from '../http/etag.js';
import { Id, Instant, OneOf, Text } from '../http/fields.js';
import { Email } from '../http/person-fields.js';
import type { VendorContact } from './vendor-contact.entity.js';

/** Somebody at a vendor to whom people here speak. */
export class VendorContactView {
  @Id() id: string;
  @Id() vendorId: string;
  @Text({ max: VENDOR_CONTACT_LIMITS.nameCharacters }) name: string;
  @OneOf(CONTACT_DUTIES) duty: ContactDuty;
  @Text({ max: VENDOR_CONTACT_LIMITS.positionCharacters, nullable: true }) position: string | null;
  @Email({ nullable: true }) email: string | null;
  @Text({ max: VENDOR_CONTACT_LIMITS.phoneCharacters, nullable: true }) phone: string | null;
  @Instant() createdAt: string;
  @Instant() updatedAt: string;
  @Text({ max: 20 }) etag: string;
}

/** Shows a contact. */
export function presentVendorContact(contact: VendorContact): VendorContactView {
  const { organizationId: _organizationId, version, createdAt, updatedAt, ...shown } = contact;
  return { ...shown, createdAt: createdAt.toISOString(), updatedAt: updatedAt.toISOString(), etag: toEtag(version) };
}
