import { Injectable } from '@nestjs/common';
import { In, IsNull, LessThan } from 'typeorm';
import { insertRows } from '../database/insert-rows.js';
import { TenantDb } from '../tenancy/tenant-db.js';
import type { TakenBack } from './taken-back.js';
import { VendorImport } from './vendor-import.entity.js';
import { VendorImportRow } from './vendor-import-row.entity.js';

/** Imports of the running transaction's organisation, and what each did to which vendor. */
@Injectable()
export class VendorImportsRepository {
  constructor(private readonly db: TenantDb) {}

  /** Those of these imports that are stored, in the order of the ids. */
  async findAll(ids: readonly string[]): Promise<VendorImport[]> {
    const { organizationId } = this.db;
    const found = await this.db.em.findBy(VendorImport, { organizationId, id: In([...ids]) });
    return ids.flatMap((id) => found.filter((one) => one.id === id));
  }

  /** The import of exactly this list that was not taken back. */
  findByDigest(digest: string): Promise<VendorImport | null> {
    const { organizationId } = this.db;
    return this.db.em.findOneBy(VendorImport, { organizationId, digest, takenBackAt: IsNull() });
  }

  /** Newest first, at most `limit`, older than `beforeId` when it is given. */
  list(limit: number, beforeId: string | null): Promise<VendorImport[]> {
    const { organizationId } = this.db;
    return this.db.em.find(VendorImport, {
      where: { organizationId, ...(beforeId === null ? {} : { id: LessThan(beforeId) }) },
      order: { id: 'DESC' },
      take: limit,
    });
  }

  count(): Promise<number> {
    return this.db.em.countBy(VendorImport, { organizationId: this.db.organizationId });
  }

  async insert(done: VendorImport): Promise<void> {
    await this.db.em.insert(VendorImport, done);
  }

  async insertRows(rows: readonly VendorImportRow[]): Promise<void> {
    await insertRows(this.db.em, VendorImportRow, rows);
  }

  /** Those of these imports of which it is known what they did; older ones are not. */
  async listKnown(ids: readonly string[]): Promise<ReadonlySet<string>> {
    if (ids.length === 0) return new Set();
    const rows = await this.db.em.query<{ id: string }[]>(
      `SELECT i.id FROM vendor_imports i WHERE i.organization_id = $1 AND i.id = ANY ($2)
          AND EXISTS (SELECT FROM vendor_import_rows r WHERE r.organization_id = i.organization_id AND r.import_id = i.id)`,
      [this.db.organizationId, ids],
    );
    return new Set(rows.map(({ id }) => id));
  }

  /** Marks an import as taken back if it still has the version, and says whether it had. */
  async markTakenBack(id: string, version: number, userId: string, takenBack: TakenBack): Promise<boolean> {
    const { affected } = await this.db.em
      .createQueryBuilder()
      .update(VendorImport)
      .set({
        takenBackAt: this.db.now,
        takenBackBy: userId,
        takenBack,
        version: () => 'version + 1',
      })
      .where({ organizationId: this.db.organizationId, id, version, takenBackAt: IsNull() })
      .execute();
    return affected === 1;
  }
}
