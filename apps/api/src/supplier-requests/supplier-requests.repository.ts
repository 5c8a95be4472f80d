import type { DecisionOutcome } from '@firebreak/domain';
import { Injectable } from '@nestjs/common';
import { cutPage, decodeCursor, EXACT_TOTAL_LIMIT, toTotal, type Page } from '../http/paging.js';
import { TenantDb } from '../tenancy/tenant-db.js';
import type { ListSupplierRequestsQuery } from './dto/list-supplier-requests.query.js';
import { SupplierRequest } from './supplier-request.entity.js';

/** A request with what became of it. */
export interface RequestRow {
  readonly request: SupplierRequest;
  readonly vendorName: string | null;
  readonly outcome: DecisionOutcome | null;
  readonly settledBy: string | null;
}

interface Beside {
  readonly id: string;
  readonly vendorName: string | null;
  readonly outcome: DecisionOutcome | null;
  readonly settledBy: string | null;
}

const SORT = '-received';

/** Requests for suppliers, of the running transaction's organisation. */
@Injectable()
export class SupplierRequestsRepository {
  constructor(private readonly db: TenantDb) {}

  /** Newest first. */
  async list({ status, vendorId, limit, cursor }: ListSupplierRequestsQuery): Promise<Page<RequestRow>> {
    const before = cursor === undefined ? null : decodeCursor(cursor, SORT).id;
    const matching = () => {
      const query = this.db.em
        .createQueryBuilder(SupplierRequest, 'r')
        .where('r.organizationId = :organizationId', { organizationId: this.db.organizationId });
      if (status !== undefined) query.andWhere('r.status = :status', { status });
      if (vendorId !== undefined) query.andWhere('r.vendorId = :vendorId', { vendorId });
      return query;
    };
    const page = matching()
      .orderBy('r.id', 'DESC')
      .limit(limit + 1);
    if (before !== null) page.andWhere('r.id < :before', { before });
    const rows = await page.getMany();
    const { items, nextCursor } = cutPage(rows, limit, (last) => ({ sort: SORT, value: null, id: last.id }));
    return {
      items: await this.withOutcome(items),
      nextCursor,
      total: toTotal(
        (
          await matching()
            .select('r.id')
            .limit(EXACT_TOTAL_LIMIT + 1)
            .getMany()
        ).length,
      ),
    };
  }

  async find(id: string): Promise<RequestRow | null> {
    const request = await this.db.em.findOneBy(SupplierRequest, { organizationId: this.db.organizationId, id });
    return request && ((await this.withOutcome([request]))[0] ?? null);
  }

  /** What waits for the decision about a vendor, kept from every other change. */
  lockLinked(vendorId: string): Promise<SupplierRequest[]> {
    return this.db.em.find(SupplierRequest, {
      where: { organizationId: this.db.organizationId, vendorId, status: 'linked' },
      order: { id: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
  }

  /** Requests that were answered so long ago that it is to be forgotten who asked, kept from every other change. */
  async lockForgettable(most: number): Promise<string[]> {
    const rows = await this.db.em.query<{ id: string }[]>(
      `SELECT r.id FROM supplier_requests r JOIN organizations o ON o.organization_id = r.organization_id
        WHERE r.organization_id = $1 AND r.requester_erased_at IS NULL
          AND r.settled_at + make_interval(months => o.requester_months::integer) <= now()
        ORDER BY r.settled_at LIMIT $2 FOR UPDATE OF r SKIP LOCKED`,
      [this.db.organizationId, most],
    );
    return rows.map(({ id }) => id);
  }

  /** Takes from them who asked and what was written, in the present, the past and the trail. */
  async forgetRequesters(ids: readonly string[]): Promise<void> {
    await this.db.em.query('SELECT security.forget_requesters($1)', [ids]);
  }

  countWaiting(): Promise<number> {
    return this.db.em.countBy(SupplierRequest, { organizationId: this.db.organizationId, status: 'waiting' });
  }

  /** How many came from the address since the instant. */
  countFrom(requesterEmail: string, since: Date): Promise<number> {
    return this.db.em
      .createQueryBuilder(SupplierRequest, 'r')
      .where('r.organizationId = :organizationId AND r.requesterEmail = :requesterEmail AND r.receivedAt > :since', {
        organizationId: this.db.organizationId,
        requesterEmail,
        since,
      })
      .getCount();
  }

  async insert(request: SupplierRequest): Promise<void> {
    await this.db.em.insert(SupplierRequest, request);
  }

  /** Changes the request if it still has the version, and says whether it had. */
  async update(id: string, version: number, change: Partial<SupplierRequest>): Promise<boolean> {
    const result = await this.db.em
      .createQueryBuilder()
      .update(SupplierRequest)
      .set({ ...change, version: () => 'version + 1' })
      .where({ organizationId: this.db.organizationId, id, version })
      .execute();
    return result.affected === 1;
  }

  private async withOutcome(requests: readonly SupplierRequest[]): Promise<RequestRow[]> {
    const rows = await this.db.em.query<Beside[]>(
      `SELECT r.id, v.name AS "vendorName", d.outcome, u.name AS "settledBy"
         FROM supplier_requests r
         LEFT JOIN vendors v ON v.organization_id = r.organization_id AND v.id = r.vendor_id
         LEFT JOIN vendor_decisions d ON d.organization_id = r.organization_id AND d.id = r.decision_id
         LEFT JOIN users u ON u.organization_id = r.organization_id AND u.id = r.settled_by
        WHERE r.organization_id = $1 AND r.id = ANY ($2)`,
      [this.db.organizationId, requests.map(({ id }) => id)],
    );
    const beside = new Map(rows.map((row) => [row.id, row]));
    return requests.map((request) => {
      const { vendorName = null, outcome = null, settledBy = null } = beside.get(request.id) ?? {};
      return { request, vendorName, outcome, settledBy };
    });
  }
}
