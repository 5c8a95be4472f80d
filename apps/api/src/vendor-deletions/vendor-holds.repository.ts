import { Injectable } from '@nestjs/common';
import { TenantDb } from '../tenancy/tenant-db.js';
import { VendorHold } from './vendor-hold.entity.js';

/** What keeps vendors of the running transaction's organisation; whoever changes it has locked the vendor. */
@Injectable()
export class VendorHoldsRepository {
  constructor(private readonly db: TenantDb) {}

  /** The last hold of a vendor, lifted or not. */
  find(vendorId: string): Promise<VendorHold | null> {
    return this.db.em.findOneBy(VendorHold, { organizationId: this.db.organizationId, vendorId });
  }

  async save(hold: VendorHold): Promise<void> {
    await this.db.em.upsert(VendorHold, hold, ['organizationId', 'vendorId']);
  }
}
