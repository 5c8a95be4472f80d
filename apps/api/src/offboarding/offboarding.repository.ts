import { Injectable } from '@nestjs/common';
import { insertRows } from '../database/insert-rows.js';
import { TenantDb } from '../tenancy/tenant-db.js';
import type { Evidence } from '../evidence/evidence.entity.js';
import { Offboarding, OffboardingItem } from './offboarding.entity.js';

/** An item with what is shown beside it. */
export interface OffboardingItemRow extends OffboardingItem {
  readonly scopeName: string | null;
  readonly ownerName: string | null;
  readonly settledByName: string | null;
  readonly proof: Pick<Evidence, 'id' | 'fileName' | 'scan'> | null;
}

/** A farewell with who began it. */
export interface OffboardingRow extends Offboarding {
  readonly startedByName: string;
}

const ITEM_COLUMNS = `i.organization_id AS "organizationId", i.id, i.vendor_id AS "vendorId", i.kind, i.scope_id AS "scopeId",
  i.access_types AS "accessTypes", i.data_categories AS "dataCategories", i.title, i.owner_id AS "ownerId", i.due_on::text AS "dueOn", i.state, i.note, i.proof_id AS "proofId",
  i.done_on::text AS "doneOn", i.settled_by AS "settledBy", i.settled_at AS "settledAt",
  i.day_before::text AS "dayBefore", i.version, i.created_at AS "createdAt", i.updated_at AS "updatedAt",
  s.name AS "scopeName", o.name AS "ownerName", b.name AS "settledByName",
  CASE WHEN e.id IS NOT NULL THEN json_build_object('id', e.id, 'fileName', e.file_name, 'scan', e.scan) END AS proof`;

/** Farewells of the running transaction's organisation. */
@Injectable()
export class OffboardingRepository {
  constructor(private readonly db: TenantDb) {}

  async find(vendorId: string): Promise<OffboardingRow | null> {
    const rows = await this.db.em.query<OffboardingRow[]>(
      `SELECT f.organization_id AS "organizationId", f.vendor_id AS "vendorId", f.status_before AS "statusBefore",
              f.started_by AS "startedBy", f.started_at AS "startedAt", u.name AS "startedByName"
         FROM offboardings f JOIN users u ON u.organization_id = f.organization_id AND u.id = f.started_by
        WHERE f.organization_id = $1 AND f.vendor_id = $2`,
      [this.db.organizationId, vendorId],
    );
    return rows[0] ?? null;
  }

  /** Its items in the order in which they were planned; the access comes first. */
  listItems(vendorId: string): Promise<OffboardingItemRow[]> {
    return this.queryItems('i.vendor_id = $2', vendorId);
  }

  async findItem(vendorId: string, id: string): Promise<OffboardingItemRow | null> {
    const rows = await this.queryItems('i.vendor_id = $2 AND i.id = $3', vendorId, id);
    return rows[0] ?? null;
  }

  async insert(offboarding: Offboarding): Promise<void> {
    await this.db.em.insert(Offboarding, offboarding);
  }

  async insertItems(items: readonly OffboardingItem[]): Promise<void> {
    await insertRows(this.db.em, OffboardingItem, items);
  }

  /** Changes the item if it still has the version, and says whether it had. */
  async updateItem(id: string, version: number, change: Partial<OffboardingItem>): Promise<boolean> {
    const result = await this.db.em
      .createQueryBuilder()
      .update(OffboardingItem)
      .set({ ...change, updatedAt: this.db.now, version: () => 'version + 1' })
      .where({ organizationId: this.db.organizationId, id, version })
      .execute();
    return result.affected === 1;
  }

  /** Deletes the item if it still has the version, and says whether it had. */
  async deleteItem(id: string, version: number): Promise<boolean> {
    const { organizationId } = this.db;
    return (await this.db.em.delete(OffboardingItem, { organizationId, id, version })).affected === 1;
  }

  /** Takes a farewell back with all of its items; their past stays. */
  async delete(vendorId: string): Promise<void> {
    const { organizationId } = this.db;
    await this.db.em.delete(OffboardingItem, { organizationId, vendorId });
    await this.db.em.delete(Offboarding, { organizationId, vendorId });
  }

  private queryItems(condition: string, ...parameters: string[]): Promise<OffboardingItemRow[]> {
    return this.db.em.query<OffboardingItemRow[]>(
      `SELECT ${ITEM_COLUMNS} FROM offboarding_items i
         LEFT JOIN access_scopes s ON s.organization_id = i.organization_id AND s.id = i.scope_id
         LEFT JOIN evidence e ON e.organization_id = i.organization_id AND e.id = i.proof_id
         LEFT JOIN users o ON o.organization_id = i.organization_id AND o.id = i.owner_id
         LEFT JOIN users b ON b.organization_id = i.organization_id AND b.id = i.settled_by
        WHERE i.organization_id = $1 AND ${condition} ORDER BY i.id`,
      [this.db.organizationId, ...parameters],
    );
  }
}
