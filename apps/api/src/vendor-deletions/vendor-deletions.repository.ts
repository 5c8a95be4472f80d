import { Injectable } from '@nestjs/common';
import type { PageQuery } from '../http/page.query.js';
import { isInstant } from '../http/fields.js';
import { cutPage, decodeCursor, EXACT_TOTAL_LIMIT, toTotal, type Cursor, type Page } from '../http/paging.js';
import { TenantDb } from '../tenancy/tenant-db.js';
import { VendorDeletion } from './vendor-deletion.entity.js';

/** A deletion with who did it. */
export interface ShownDeletion extends VendorDeletion {
  readonly deletedByName: string | null;
}

/** What an event of the trail must be about before a row of it can go. */
export interface PartOfVendor {
  readonly type: 'access_scopes' | 'assessments' | 'findings' | 'supplier_requests' | 'vendor_imports';
  readonly id: string;
}

const SORT = '-deleted';

/** Deletes vendors of the running transaction's organisation through the one function that can, and reads what is left. */
@Injectable()
export class VendorDeletionsRepository {
  constructor(private readonly db: TenantDb) {}

  /** What of a vendor has a history of its own. */
  listParts(vendorId: string): Promise<PartOfVendor[]> {
    const tables = ['access_scopes', 'assessments', 'findings', 'supplier_requests'];
    return this.db.em.query<PartOfVendor[]>(
      `${tables
        .map(
          (table) =>
            `SELECT '${table}' AS type, t.id FROM ${table} t WHERE t.organization_id = $1 AND t.vendor_id = $2::uuid`,
        )
        .join(' UNION ALL ')}
        UNION ALL SELECT 'vendor_imports', i.id FROM vendor_imports i
         WHERE i.organization_id = $1 AND i.taken_back -> 'left' @> jsonb_build_array(jsonb_build_object('vendorId', $2::uuid))
        ORDER BY type, id`,
      [this.db.organizationId, vendorId],
    );
  }

  /**
   * Deletes a vendor with everything that is known of it and gives the ids of its files, whose bytes are elsewhere.
   * `byUser` is null for the organisation's rule. Throws `invalid-state` when it is not archived, on hold, or not due.
   */
  async delete(vendorId: string, byUser: string | null): Promise<string[]> {
    const rows = await this.db.em.query<{ id: string }[]>('SELECT file_id AS id FROM security.delete_vendor($1, $2)', [
      vendorId,
      byUser,
    ]);
    return rows.map(({ id }) => id);
  }

  async find(id: string): Promise<ShownDeletion | null> {
    const rows = await this.query('d.id = $2', [id], 1);
    return rows[0] ?? null;
  }

  /** Newest first. */
  async list({ limit, cursor }: PageQuery): Promise<Page<ShownDeletion>> {
    const before = cursor === undefined ? null : decodeCursor(cursor, SORT, isDeletedAt);
    const rows = await this.query(
      '($2::timestamptz IS NULL OR (d.deleted_at, d.id) < ($2, $3::uuid))',
      [before?.value ?? null, before?.id ?? null],
      limit + 1,
    );
    const { items, nextCursor } = cutPage(rows, limit, (last) => ({
      sort: SORT,
      value: last.deletedAt.toISOString(),
      id: last.id,
    }));
    const [counted] = await this.db.em.query<{ count: number }[]>(
      `SELECT count(*)::integer AS count
         FROM (SELECT FROM vendor_deletions WHERE organization_id = $1 LIMIT ${EXACT_TOTAL_LIMIT + 1}) c`,
      [this.db.organizationId],
    );
    return {
      items,
      nextCursor,
      total: toTotal(counted?.count ?? 0),
    };
  }

  /** How many vendors were in the register at an instant, not archived for good yet, and were deleted since. */
  async countSince(instant: Date): Promise<number> {
    const [row] = await this.db.em.query<{ count: number }[]>(
      `SELECT count(*)::integer AS count FROM vendor_deletions
        WHERE organization_id = $1 AND added_at <= $2 AND archived_at > $2`,
      [this.db.organizationId, instant],
    );
    return row?.count ?? 0;
  }

  private query(condition: string, parameters: readonly unknown[], limit: number): Promise<ShownDeletion[]> {
    return this.db.em.query<ShownDeletion[]>(
      `SELECT d.organization_id AS "organizationId", d.id, d.name, d.archetype, d.added_at AS "addedAt",
              d.archived_at AS "archivedAt", d.deleted_at AS "deletedAt", d.deleted_by AS "deletedBy",
              d.kept_years AS "keptYears", d.row_counts AS "rowCounts", d.past_states AS "pastStates", d.payloads,
              d.file_hashes AS "fileHashes", u.name AS "deletedByName"
         FROM vendor_deletions d
         LEFT JOIN users u ON u.organization_id = d.organization_id AND u.id = d.deleted_by
        WHERE d.organization_id = $1 AND ${condition} ORDER BY d.deleted_at DESC, d.id DESC LIMIT ${limit}`,
      [this.db.organizationId, ...parameters],
    );
  }
}

const isDeletedAt = (value: Cursor['value']): boolean => isInstant(value);
