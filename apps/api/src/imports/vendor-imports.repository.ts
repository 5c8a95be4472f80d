import { Injectable } from '@nestjs/common';
import { TenantDb } from '../tenancy/tenant-db.js';
import { VendorImport } from './vendor-import.entity.js';

/** Imports of the running transaction's organisation. */
@Injectable()
export class VendorImportsRepository {
  constructor(private readonly db: TenantDb) {}

  find(id: string): Promise<VendorImport | null> {
    return this.db.em.findOneBy(VendorImport, { organizationId: this.db.organizationId, id });
  }

  findByDigest(digest: string): Promise<VendorImport | null> {
    return this.db.em.findOneBy(VendorImport, { organizationId: this.db.organizationId, digest });
  }

  async insert(done: VendorImport): Promise<void> {
    await this.db.em.insert(VendorImport, done);
  }
}
