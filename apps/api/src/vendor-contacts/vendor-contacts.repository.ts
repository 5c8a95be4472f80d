import { Injectable } from '@nestjs/common';
import { TenantDb } from '../tenancy/tenant-db.js';
import { VendorContact } from './vendor-contact.entity.js';

/** Contacts of the running transaction's organisation. */
@Injectable()
export class VendorContactsRepository {
  constructor(private readonly db: TenantDb) {}

  list(vendorId: string): Promise<VendorContact[]> {
    return this.db.em.find(VendorContact, {
      where: { organizationId: this.db.organizationId, vendorId },
      order: { id: 'ASC' },
    });
  }

  find(vendorId: string, id: string): Promise<VendorContact | null> {
    return this.db.em.findOneBy(VendorContact, { organizationId: this.db.organizationId, vendorId, id });
  }

  async insert(contact: VendorContact): Promise<void> {
    await this.db.em.insert(VendorContact, contact);
  }

  /** Changes the contact if it still has the version, and says whether it had. */
  async update(id: string, version: number, change: Partial<VendorContact>): Promise<boolean> {
    const result = await this.db.em
      .createQueryBuilder()
      .update(VendorContact)
      .set({ ...change, version: () => 'version + 1' })
      .where({ organizationId: this.db.organizationId, id, version })
      .execute();
    return result.affected === 1;
  }

  /** Deletes the contact if it still has the version, and says whether it had. */
  async delete(id: string, version: number): Promise<boolean> {
    const result = await this.db.em.delete(VendorContact, { organizationId: this.db.organizationId, id, version });
    return result.affected === 1;
  }
}
