import { DELETED_PARTS, deletedOn, keptUntil, RETENTION_LIMITS, addDays } from '@firebreak/domain';
import type { Archetype, DeletedPart, DeletionFailure } from '@firebreak/domain';
import { Injectable } from '@nestjs/common';
import { cutPage, decodeCursor, EXACT_TOTAL_LIMIT, toTotal, type Cursor, type Page } from '../http/paging.js';
import { isInstant } from '../http/fields.js';
import { TenantDb } from '../tenancy/tenant-db.js';
import type { ListArchivedVendorsQuery } from './dto/vendor-deletions.dto.js';

/** What keeps a vendor from being deleted. */
export interface StandingHold {
  readonly reason: string;
  readonly heldBy: string;
  readonly heldAt: string;
  readonly version: number;
}

/** A vendor as far as its deletion goes. */
export interface RetainedVendor {
  readonly id: string;
  readonly name: string;
  readonly archetype: Archetype;
  /** Null as long as it is not archived. */
  readonly archivedAt: Date | null;
  readonly version: number;
  /** The organisation's rule; null for never. */
  readonly years: number | null;
  /** The day that administrators were told; null as long as they were not. */
  readonly toldDueOn: string | null;
  readonly failedAt: Date | null;
  readonly failure: DeletionFailure | null;
  readonly hold: StandingHold | null;
}

const SORT = 'archived';
const IS_HELD = `EXISTS (SELECT FROM vendor_holds x
  WHERE x.organization_id = v.organization_id AND x.vendor_id = v.id AND x.lifted_at IS NULL)`;
const SHOWN = `SELECT v.id, v.name, v.archetype, v.archived_at AS "archivedAt", v.version, o.archived_vendor_years AS years,
    r.due_on::text AS "toldDueOn", r.failed_at AS "failedAt", r.failure,
    CASE WHEN h.vendor_id IS NOT NULL THEN json_build_object('reason', h.reason, 'heldBy', u.name, 'version', h.version,
      'heldAt', to_char(h.held_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) END AS hold
  FROM vendors v
  JOIN organizations o ON o.organization_id = v.organization_id
  LEFT JOIN vendor_retention r
    ON r.organization_id = v.organization_id AND r.vendor_id = v.id AND r.archived_at = v.archived_at
  LEFT JOIN vendor_holds h ON h.organization_id = v.organization_id AND h.vendor_id = v.id AND h.lifted_at IS NULL
  LEFT JOIN users u ON u.organization_id = h.organization_id AND u.id = h.held_by
 WHERE v.organization_id = $1`;

const OF_VENDOR = 't.organization_id = $1 AND t.vendor_id = $2';
const OF_ASSESSMENTS = `t.organization_id = $1 AND t.assessment_id IN (
  SELECT a.id FROM assessments a WHERE a.organization_id = $1 AND a.vendor_id = $2)`;

/** How what goes with a vendor is counted; $2 is the vendor. */
const COUNTED: Readonly<Record<DeletedPart, string>> = {
  access_scopes: `access_scopes t WHERE ${OF_VENDOR}`,
  assessments: `assessments t WHERE ${OF_VENDOR}`,
  answers: `(SELECT organization_id, assessment_id FROM answers UNION ALL SELECT organization_id, assessment_id FROM own_answers) t
    WHERE ${OF_ASSESSMENTS}`,
  files: `evidence t WHERE t.state = 'stored' AND ((${OF_VENDOR}) OR (${OF_ASSESSMENTS}))`,
  findings: `findings t WHERE ${OF_VENDOR}`,
  decisions: `vendor_decisions t WHERE ${OF_VENDOR}`,
  contracts: `vendor_contracts t WHERE ${OF_VENDOR}`,
  contacts: `vendor_contacts t WHERE ${OF_VENDOR}`,
  requests: `supplier_requests t WHERE ${OF_VENDOR}`,
  judgements: `judgements t WHERE ${OF_VENDOR}`,
  events: `trail.events t WHERE ${OF_VENDOR}`,
};

/** Archived vendors of the running transaction's organisation, and when they go. */
@Injectable()
export class ArchivedVendorsRepository {
  constructor(private readonly db: TenantDb) {}

  /** Those that were archived first come first. */
  async list({ held, limit, cursor }: ListArchivedVendorsQuery): Promise<Page<RetainedVendor>> {
    const after = cursor === undefined ? null : decodeCursor(cursor, SORT, isArchivedAt);
    const condition = `v.status = 'archived' AND ($2::boolean IS NULL OR $2 = ${IS_HELD})`;
    const parameters = [this.db.organizationId, held ?? null];
    const rows = await this.db.em.query<RetainedVendor[]>(
      `${SHOWN} AND ${condition} AND ($3::timestamptz IS NULL OR (v.archived_at, v.id) > ($3, $4::uuid))
        ORDER BY v.archived_at, v.id LIMIT $5`,
      [...parameters, after?.value ?? null, after?.id ?? null, limit + 1],
    );
    const [counted] = await this.db.em.query<{ count: number }[]>(
      `SELECT count(*)::integer AS count FROM (SELECT FROM vendors v
        WHERE v.organization_id = $1 AND ${condition} LIMIT ${EXACT_TOTAL_LIMIT + 1}) c`,
      parameters,
    );
    const { items, nextCursor } = cutPage(rows, limit, (last) => ({
      sort: SORT,
      value: last.archivedAt?.toISOString() ?? null,
      id: last.id,
    }));
    return {
      items,
      nextCursor,
      total: toTotal(counted?.count ?? 0),
    };
  }

  /** One vendor, archived or not. */
  async find(id: string): Promise<RetainedVendor | null> {
    const rows = await this.db.em.query<RetainedVendor[]>(`${SHOWN} AND v.id = $2`, [this.db.organizationId, id]);
    return rows[0] ?? null;
  }

  /** How many rows of each kind would go with a vendor. */
  async count(id: string): Promise<Readonly<Record<DeletedPart, number>>> {
    const counts = DELETED_PARTS.map((part) => `(SELECT count(*) FROM ${COUNTED[part]})::integer AS ${part}`);
    const [row] = await this.db.em.query<Record<DeletedPart, number>[]>(`SELECT ${counts.join(', ')}`, [
      this.db.organizationId,
      id,
    ]);
    if (!row) throw new Error('Nothing was counted.');
    return row;
  }

  /** Vendors whose time is over within the days in which administrators are told, and of which they were not told. */
  async listUntold(today: string): Promise<string[]> {
    return this.ids(
      `${this.near('$2')} AND NOT ${IS_HELD} AND NOT EXISTS (SELECT FROM vendor_retention r
         WHERE r.organization_id = v.organization_id AND r.vendor_id = v.id AND r.archived_at = v.archived_at)`,
      addDays(today, RETENTION_LIMITS.daysTold),
    );
  }

  /** Vendors whose day has come and of which administrators were told. */
  async listDue(today: string): Promise<string[]> {
    return this.ids(
      `${this.near('$2')} AND NOT ${IS_HELD} AND EXISTS (SELECT FROM vendor_retention r
         WHERE r.organization_id = v.organization_id AND r.vendor_id = v.id AND r.archived_at = v.archived_at
           AND r.due_on <= $2::date)`,
      today,
    );
  }

  /** Writes down that administrators are told now, and says of which day; null when they were told before. */
  async tell(vendorId: string, today: string): Promise<string | null> {
    const vendor = await this.find(vendorId);
    if (!vendor?.archivedAt || vendor.years === null || vendor.hold !== null) return null;
    const dueOn = deletedOn(dayOf(vendor.archivedAt), vendor.years, today, null);
    const rows = await this.db.em.query<unknown[]>(
      `INSERT INTO vendor_retention (organization_id, vendor_id, archived_at, due_on, told_at)
       VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING RETURNING 1`,
      [this.db.organizationId, vendorId, vendor.archivedAt, dueOn, this.db.now],
    );
    return rows.length > 0 ? dueOn : null;
  }

  /** Forgets what was told of vendors that are not about to go any more: restored, on hold, or kept for longer. */
  async forgetTold(today: string): Promise<void> {
    await this.db.em.query(
      `DELETE FROM vendor_retention r WHERE r.organization_id = $1 AND NOT EXISTS (
         SELECT FROM vendors v JOIN organizations o ON o.organization_id = v.organization_id
          WHERE v.organization_id = $1 AND v.id = r.vendor_id AND v.archived_at = r.archived_at
            AND ${this.near('$2')} AND NOT ${IS_HELD})`,
      [this.db.organizationId, addDays(today, RETENTION_LIMITS.daysTold)],
    );
  }

  async markFailed(vendorId: string, failure: DeletionFailure): Promise<void> {
    await this.db.em.query(
      'UPDATE vendor_retention SET failed_at = $3, failure = $4 WHERE organization_id = $1 AND vendor_id = $2',
      [this.db.organizationId, vendorId, this.db.now, failure],
    );
  }

  private async ids(condition: string, day: string): Promise<string[]> {
    const rows = await this.db.em.query<{ id: string }[]>(
      `SELECT v.id FROM vendors v JOIN organizations o ON o.organization_id = v.organization_id
        WHERE v.organization_id = $1 AND ${condition} ORDER BY v.archived_at, v.id`,
      [this.db.organizationId, day],
    );
    return rows.map(({ id }) => id);
  }

  private near(day: string): string {
    return `v.status = 'archived' AND
      (v.archived_at AT TIME ZONE 'UTC')::date + make_interval(years => o.archived_vendor_years::integer) <= ${day}::date`;
  }
}

/** The day on which a vendor goes; null for one that nothing makes go. */
export function dueOnOf({ archivedAt, years, hold, toldDueOn }: RetainedVendor, today: string): string | null {
  if (archivedAt === null || years === null || hold !== null) return null;
  const over = keptUntil(dayOf(archivedAt), years);
  return over > addDays(today, RETENTION_LIMITS.daysTold)
    ? over
    : deletedOn(dayOf(archivedAt), years, today, toldDueOn);
}

const dayOf = (instant: Date): string => instant.toISOString().slice(0, 10);
const isArchivedAt = (value: Cursor['value']): boolean => isInstant(value);
