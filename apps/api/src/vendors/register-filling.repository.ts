import { VENDOR_IMPORT_LIMITS, type FilledField, type Filling, type RegisteredVendor } from '@firebreak/domain';
import { Injectable } from '@nestjs/common';
import { insertRows } from '../database/insert-rows.js';
import { TenantDb } from '../tenancy/tenant-db.js';
import { Vendor } from './vendor.entity.js';

/** Columns that an import fills in. */
const FILLED_COLUMNS = {
  service: 'service',
  tier: 'tier',
  ownerId: 'owner_id',
  contractEndsOn: 'contract_ends_on',
  nextReviewOn: 'next_review_on',
  noticeHours: 'notice_hours',
  notes: 'notes',
  aliases: 'aliases',
  domains: 'domains',
} as const satisfies Readonly<Record<Exclude<FilledField, 'scope'>, string>>;

/** The register as a whole, for lists that are set beside it and taken over. */
@Injectable()
export class RegisterFillingRepository {
  constructor(private readonly db: TenantDb) {}

  /** Every vendor that is not archived, as far as an import can fill it in. */
  listFillable(): Promise<RegisteredVendor[]> {
    return this.db.em.query<RegisteredVendor[]>(
      `SELECT v.id, v.name, v.aliases, v.domains, v.service, v.tier, v.owner_id AS "ownerId",
              v.contract_ends_on::text AS "contractEndsOn", v.next_review_on::text AS "nextReviewOn",
              coalesce(v.notice_hours, CASE WHEN v.without_notice_duty THEN 0 END) AS "noticeHours", v.notes,
              EXISTS (SELECT FROM access_scopes s
                       WHERE s.organization_id = v.organization_id AND s.vendor_id = v.id) AS "hasScopes"
         FROM vendors v WHERE v.organization_id = $1 AND v.status <> 'archived' ORDER BY v.id`,
      [this.db.organizationId],
    );
  }

  /**
   * Keeps other imports of the organisation waiting, and gives a transaction that writes many rows its time. A plan that
   * was made while a table had a few rows would read all of it for each row that comes, so none is kept from before, and
   * none is made that reads a whole table where there is an index.
   */
  async beginLargeWrite(): Promise<void> {
    await this.db.em.query('DISCARD PLANS');
    await this.db.em.query(
      `SELECT set_config('statement_timeout', $2, true), set_config('lock_timeout', '30s', true),
              set_config('enable_seqscan', 'off', true),
              pg_advisory_xact_lock(hashtextextended('firebreak import ' || $1, 0))`,
      [this.db.organizationId, String(VENDOR_IMPORT_LIMITS.answerMilliseconds)],
    );
    await this.db.em.query('SELECT trail.begin_large_write()');
  }

  /** Notes what changed and checks that all of it was recorded, so that the commit locks the trail only for what needs it. */
  async finishLargeWrite(): Promise<void> {
    await this.db.em.query('SET CONSTRAINTS keep_history, trail.seal IMMEDIATE');
  }

  async insert(vendors: readonly Vendor[]): Promise<void> {
    await insertRows(this.db.em, Vendor, vendors);
  }

  /** Fills in what is empty. */
  async fill(fillings: readonly Filling[]): Promise<void> {
    const set = Object.values(FILLED_COLUMNS).map((column) =>
      column === 'aliases' || column === 'domains'
        ? `${column} = coalesce(f.${column}, v.${column})`
        : `${column} = coalesce(v.${column}, f.${column})`,
    );
    const rows = fillings.map(({ vendorId, fills, values }) => ({
      id: vendorId,
      ...Object.fromEntries(
        fills.flatMap((field) => (field === 'scope' ? [] : [[FILLED_COLUMNS[field], values[field]]])),
      ),
    }));
    await this.db.em.query(
      `UPDATE vendors v SET ${set.join(', ')}, version = v.version + 1, updated_at = $3
         FROM json_to_recordset($2) AS f (id uuid, service text, tier smallint, owner_id uuid, contract_ends_on date,
           next_review_on date, notice_hours integer, notes text, aliases text[], domains text[])
        WHERE v.organization_id = $1 AND v.id = f.id`,
      [this.db.organizationId, JSON.stringify(rows), this.db.now],
    );
  }
}
