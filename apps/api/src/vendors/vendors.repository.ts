import { DomainError } from '@firebreak/domain';
import { Injectable } from '@nestjs/common';
import { TenantDb } from '../tenancy/tenant-db.js';
import { Vendor } from './vendor.entity.js';

/** What a change may set. */
export type VendorChange = Partial<Omit<Vendor, 'organizationId' | 'id' | 'version' | 'createdAt'>>;

/** A vendor as others may call it. */
export type NamedVendor = Pick<Vendor, 'id' | 'name' | 'aliases' | 'domains' | 'status'>;

/** Single vendors of the running transaction's organisation; the list has a repository of its own. */
@Injectable()
export class VendorsRepository {
  constructor(private readonly db: TenantDb) {}

  find(id: string): Promise<Vendor | null> {
    return this.db.em.findOneBy(Vendor, { organizationId: this.db.organizationId, id });
  }

  /** The same, kept from every other transaction until this one ends. */
  lock(id: string): Promise<Vendor | null> {
    return this.db.em.findOne(Vendor, {
      where: { organizationId: this.db.organizationId, id },
      lock: { mode: 'pessimistic_write' },
    });
  }

  /** Vendors, archived ones too, whose names hold a text in lower case, or that share a domain. */
  listSimilar(text: string, domains: readonly string[]): Promise<NamedVendor[]> {
    const pattern = `%${text.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
    return this.db.em.query<NamedVendor[]>(
      `SELECT id, name, aliases, domains, status FROM vendors
        WHERE organization_id = $1
          AND (name_key LIKE $2 OR lower(array_to_string(aliases, E'\\n')) LIKE $2 OR domains && $3)
        ORDER BY id`,
      [this.db.organizationId, pattern, domains],
    );
  }

  /** Whether contracts are kept with the vendor one by one. */
  async hasContracts(id: string): Promise<boolean> {
    const rows = await this.db.em.query<unknown[]>(
      'SELECT 1 FROM vendor_contracts WHERE organization_id = $1 AND vendor_id = $2 LIMIT 1',
      [this.db.organizationId, id],
    );
    return rows.length > 0;
  }

  /** Throws `duplicate` when an active vendor has the name. */
  async insert(vendor: Vendor): Promise<void> {
    await this.refuseDuplicate(vendor.nameKey, vendor.id);
    await this.db.em.insert(Vendor, vendor);
  }

  /**
   * Changes the vendor if it still has the version, and says whether it had.
   * Throws `duplicate` when another active vendor has the new name.
   */
  async update(id: string, version: number, change: VendorChange): Promise<boolean> {
    if (change.nameKey !== undefined) await this.refuseDuplicate(change.nameKey, id);
    const result = await this.db.em
      .createQueryBuilder()
      .update(Vendor)
      .set({ ...change, version: () => 'version + 1' })
      .where({ organizationId: this.db.organizationId, id, version })
      .execute();
    return result.affected === 1;
  }

  /** Says it with a link; two at the same moment are stopped by the unique index behind it. */
  private async refuseDuplicate(nameKey: string, exceptId: string): Promise<void> {
    const rows = await this.db.em.query<{ id: string }[]>(
      `SELECT id FROM vendors WHERE organization_id = $1 AND name_key = $2 AND status <> 'archived' AND id <> $3`,
      [this.db.organizationId, nameKey, exceptId],
    );
    const existing = rows[0];
    if (existing) {
      throw new DomainError(
        'duplicate',
        'Another active vendor has this name.',
        [{ pointer: '/name', code: 'duplicate', detail: 'Another active vendor has this name.' }],
        { existing: `/api/v1/vendors/${existing.id}` },
      );
    }
  }
}
