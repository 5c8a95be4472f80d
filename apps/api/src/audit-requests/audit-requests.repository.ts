import { Injectable } from '@nestjs/common';
import { cutPage, decodeCursor, EXACT_TOTAL_LIMIT, toTotal, type Page } from '../http/paging.js';
import { TenantDb } from '../tenancy/tenant-db.js';
import { AuditRequestMessage } from './audit-request-message.entity.js';
import { AuditRequest } from './audit-request.entity.js';
import type { ListAuditRequestsQuery } from './dto/list-audit-requests.query.js';

/** A request with what is told beside it. */
export interface AuditRequestRow {
  readonly request: AuditRequest;
  /** The name of whoever asked. */
  readonly askedByName: string;
  readonly messages: number;
}

/** One message with its writer. */
export interface AuditMessageRow {
  readonly id: string;
  readonly text: string;
  readonly createdAt: Date;
  readonly writtenBy: string;
  readonly writtenByName: string;
}

const SORT = '-asked';

/** Requests of auditors, of the running transaction's organisation. */
@Injectable()
export class AuditRequestsRepository {
  constructor(private readonly db: TenantDb) {}

  /** Newest first. */
  async list({ state, limit, cursor }: ListAuditRequestsQuery): Promise<Page<AuditRequestRow>> {
    const before = cursor === undefined ? null : decodeCursor(cursor, SORT).id;
    const matching = () => {
      const query = this.db.em
        .createQueryBuilder(AuditRequest, 'r')
        .where('r.organizationId = :organizationId', { organizationId: this.db.organizationId });
      if (state !== undefined) query.andWhere('r.state = :state', { state });
      return query;
    };
    const page = matching()
      .orderBy('r.id', 'DESC')
      .limit(limit + 1);
    if (before !== null) page.andWhere('r.id < :before', { before });
    const rows = await page.getMany();
    const { items, nextCursor } = cutPage(rows, limit, (last) => ({ sort: SORT, value: null, id: last.id }));
    const counted = await matching()
      .select('r.id')
      .limit(EXACT_TOTAL_LIMIT + 1)
      .getMany();
    return {
      items: await this.withNames(items),
      nextCursor,
      total: toTotal(counted.length),
    };
  }

  async find(id: string): Promise<AuditRequestRow | null> {
    const request = await this.db.em.findOneBy(AuditRequest, { organizationId: this.db.organizationId, id });
    return request && ((await this.withNames([request]))[0] ?? null);
  }

  /** The same, kept from every other change until the transaction ends. */
  lock(id: string): Promise<AuditRequest | null> {
    const where = { organizationId: this.db.organizationId, id };
    return this.db.em.findOne(AuditRequest, { where, lock: { mode: 'pessimistic_write' } });
  }

  /** What was said about a request, in its order. */
  listMessages(requestId: string): Promise<AuditMessageRow[]> {
    return this.db.em.query(
      `SELECT m.id, m.text, m.created_at AS "createdAt", m.written_by AS "writtenBy", u.name AS "writtenByName"
         FROM audit_request_messages m JOIN users u ON u.organization_id = m.organization_id AND u.id = m.written_by
        WHERE m.organization_id = $1 AND m.request_id = $2 ORDER BY m.id`,
      [this.db.organizationId, requestId],
    );
  }

  async countUnclosed(): Promise<number> {
    const [row] = await this.db.em.query<{ count: number }[]>(
      `SELECT count(*)::integer AS count FROM audit_requests WHERE organization_id = $1 AND state <> 'closed'`,
      [this.db.organizationId],
    );
    return row?.count ?? 0;
  }

  async insert(request: AuditRequest): Promise<void> {
    await this.db.em.insert(AuditRequest, request);
  }

  async insertMessage(message: AuditRequestMessage): Promise<void> {
    await this.db.em.insert(AuditRequestMessage, message);
  }

  /** Changes the request if it still has the version, and says whether it had. */
  async update(id: string, version: number, change: Partial<AuditRequest>): Promise<boolean> {
    const where = { organizationId: this.db.organizationId, id, version };
    const result = await this.db.em.update(AuditRequest, where, { ...change, version: version + 1 });
    return result.affected === 1;
  }

  private async withNames(requests: readonly AuditRequest[]): Promise<AuditRequestRow[]> {
    const rows = await this.db.em.query<{ id: string; name: string; messages: number }[]>(
      `SELECT r.id, u.name, (SELECT count(*)::integer FROM audit_request_messages m
                WHERE m.organization_id = r.organization_id AND m.request_id = r.id) AS messages
         FROM audit_requests r JOIN users u ON u.organization_id = r.organization_id AND u.id = r.asked_by
        WHERE r.organization_id = $1 AND r.id = ANY ($2)`,
      [this.db.organizationId, requests.map(({ id }) => id)],
    );
    const beside = new Map(rows.map((row) => [row.id, row]));
    return requests.map((request) => {
      const { name = '', messages = 0 } = beside.get(request.id) ?? {};
      return { request, askedByName: name, messages };
    });
  }
}
