import { Injectable } from '@nestjs/common';
import { TenantDb } from '../tenancy/tenant-db.js';
import { VendorContract } from './vendor-contract.entity.js';

/** Contracts of the running transaction's organisation. */
@Injectable()
export class VendorContractsRepository {
  constructor(private readonly db: TenantDb) {}

  list(vendorId: string): Promise<VendorContract[]> {
    return this.db.em.find(VendorContract, {
      where: { organizationId: this.db.organizationId, vendorId },
      order: { id: 'ASC' },
    });
  }

  find(vendorId: string, id: string): Promise<VendorContract | null> {
    return this.db.em.findOneBy(VendorContract, { organizationId: this.db.organizationId, vendorId, id });
  }

  /** Vendors with a contract that has gone on by itself before a day: notice for its term comes too late. */
  async listRenewed(today: string): Promise<string[]> {
    const rows = await this.db.em.query<{ vendorId: string }[]>(
      `SELECT DISTINCT c.vendor_id AS "vendorId" FROM vendor_contracts c
         JOIN vendors v ON v.organization_id = c.organization_id AND v.id = c.vendor_id AND v.status <> 'archived'
        WHERE c.organization_id = $1 AND c.renewal_months IS NOT NULL AND c.notice_given_on IS NULL
          AND coalesce(c.notice_until, c.runs_until) < $2::date ORDER BY 1`,
      [this.db.organizationId, today],
    );
    return rows.map(({ vendorId }) => vendorId);
  }

  async insert(contract: VendorContract): Promise<void> {
    await this.db.em.insert(VendorContract, contract);
  }

  /** Changes the contract if it still has the version, and says whether it had. */
  async update(id: string, version: number, change: Partial<VendorContract>): Promise<boolean> {
    const result = await this.db.em
      .createQueryBuilder()
      .update(VendorContract)
      .set({ ...change, updatedAt: this.db.now, version: () => 'version + 1' })
      .where({ organizationId: this.db.organizationId, id, version })
      .execute();
    return result.affected === 1;
  }

  /** Deletes the contract if it still has the version, and says whether it had. */
  async delete(id: string, version: number): Promise<boolean> {
    const { organizationId } = this.db;
    return (await this.db.em.delete(VendorContract, { organizationId, id, version })).affected === 1;
  }
}
