import { VENDOR_ACT_LIMITS } from '@firebreak/domain';
import { Injectable } from '@nestjs/common';
import { TenantDb } from '../../tenancy/tenant-db.js';
import type { VendorFilterDto } from '../dto/vendor-filter.dto.js';
import { FILTERED, filterOf } from '../vendor-filter.js';
import { VendorActDone, type ActedFields } from './vendor-act.entity.js';

/** A vendor as an act finds it. */
export interface ActedVendor extends ActedFields {
  readonly id: string;
  readonly name: string;
  readonly nameKey: string;
  readonly version: number;
}

/** What an act makes of a vendor. */
export interface VendorOutcome extends ActedFields {
  readonly id: string;
}

/** Many vendors of the running transaction's organisation in one statement, and what was done to them. */
@Injectable()
export class VendorActsRepository {
  constructor(private readonly db: TenantDb) {}

  /** The vendors of these ids, kept from every other transaction until this one ends; in the order of their ids. */
  lock(ids: readonly string[]): Promise<ActedVendor[]> {
    return this.db.em.query<ActedVendor[]>(
      `SELECT v.id, v.name, v.name_key AS "nameKey", v.version, v.tags, v.owner_id AS "ownerId", v.status,
              v.status_before_archiving AS "statusBeforeArchiving"
         FROM vendors v WHERE v.organization_id = $1 AND v.id = ANY($2) ORDER BY v.id FOR UPDATE`,
      [this.db.organizationId, ids],
    );
  }

  /** The ids that a filter lets through, the first `limit` after one of them; kept like those of `lock`. */
  async match(query: VendorFilterDto, after: string | null, limit: number): Promise<string[]> {
    const filter = filterOf(this.db.organizationId, query, this.db.today);
    if (after !== null) filter.add(`v.id > ${filter.bind(after)}`);
    const rows = await this.db.em.query<{ id: string }[]>(
      `SELECT v.id ${FILTERED} WHERE ${filter.sql} ORDER BY v.id LIMIT ${limit} FOR UPDATE OF v`,
      filter.parameters,
    );
    return rows.map(({ id }) => id);
  }

  /** Which of these names active vendors bear. */
  async takenNames(nameKeys: readonly string[]): Promise<Set<string>> {
    const rows = await this.db.em.query<{ nameKey: string }[]>(
      `SELECT name_key AS "nameKey" FROM vendors
        WHERE organization_id = $1 AND status <> 'archived' AND name_key = ANY($2)`,
      [this.db.organizationId, nameKeys],
    );
    return new Set(rows.map(({ nameKey }) => nameKey));
  }

  /** Gives vendors that were locked what they are to have. */
  async change(outcomes: readonly VendorOutcome[]): Promise<void> {
    await this.db.em.query(
      `UPDATE vendors v
          SET tags = ARRAY(SELECT jsonb_array_elements_text(c.tags)), owner_id = c."ownerId", status = c.status,
              status_before_archiving = c."statusBeforeArchiving",
              archived_at = CASE WHEN c.status = 'archived' THEN coalesce(v.archived_at, $3) END, version = v.version + 1, updated_at = $3
         FROM jsonb_to_recordset($2) AS c (id uuid, tags jsonb, "ownerId" uuid, status text, "statusBeforeArchiving" text)
        WHERE v.organization_id = $1 AND v.id = c.id`,
      [this.db.organizationId, JSON.stringify(outcomes), this.db.now],
    );
  }

  /** Keeps what was done, and forgets what the person can no longer undo. */
  async keep(done: VendorActDone): Promise<void> {
    await this.db.em.query('DELETE FROM vendor_acts WHERE organization_id = $1 AND done_by = $2 AND created_at < $3', [
      done.organizationId,
      done.doneBy,
      this.expiry(),
    ]);
    await this.db.em.insert(VendorActDone, done);
  }

  /** What the person did, and did so lately that it can be undone; null otherwise. */
  async find(id: string, doneBy: string): Promise<VendorActDone | null> {
    const { organizationId } = this.db;
    const done = await this.db.em.findOne(VendorActDone, {
      where: { organizationId, id, doneBy },
      lock: { mode: 'pessimistic_write' },
    });
    return done === null || done.createdAt < this.expiry() ? null : done;
  }

  async markUndone(id: string): Promise<void> {
    const { organizationId, now } = this.db;
    await this.db.em.update(VendorActDone, { organizationId, id }, { undoneAt: now });
  }

  private expiry(): Date {
    return new Date(this.db.now.getTime() - VENDOR_ACT_LIMITS.undoHours * 3_600_000);
  }
}
