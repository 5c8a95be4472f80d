import { Injectable } from '@nestjs/common';
import { EXACT_TOTAL_LIMIT } from '../http/paging.js';
import { TenantDb } from '../tenancy/tenant-db.js';
import { Notice } from './notice.entity.js';

/** A notice with the present name of its vendor. */
export interface ShownNotice extends Omit<Notice, 'organizationId' | 'userId' | 'occasion' | 'mailedAt'> {
  readonly vendorName: string | null;
}

/** A row after which a page begins. */
export interface NoticePlace {
  readonly occurredAt: string;
  readonly id: string;
}

/** Which of a person's notices are meant. */
export type NoticeChoiceOf = { readonly ids: readonly string[] } | { readonly readAt: Date } | 'all';

const SHOWN = `SELECT n.id, n.kind, n.vendor_id AS "vendorId", n.assessment_id AS "assessmentId", n.finding_id AS "findingId",
    n.request_id AS "requestId", n.audit_request_id AS "auditRequestId", n.details, n.way, n.occurred_at AS "occurredAt", n.read_at AS "readAt", v.name AS "vendorName"
  FROM notices n
  LEFT JOIN vendors v ON v.organization_id = n.organization_id AND v.id = n.vendor_id
 WHERE n.organization_id = $1 AND n.user_id = $2`;

/** What people of the running transaction's organisation are told of. */
@Injectable()
export class NoticesRepository {
  constructor(private readonly db: TenantDb) {}

  /** Stores those of them whose occasion was not told of to that person before. */
  async insert(notices: readonly Notice[]): Promise<void> {
    if (notices.length === 0) return;
    await this.db.em
      .createQueryBuilder()
      .insert()
      .into(Notice)
      .values([...notices])
      .orIgnore()
      .execute();
  }

  /** A person's, newest first, after a place when one is given. */
  list(userId: string, onlyUnread: boolean, limit: number, after: NoticePlace | null): Promise<ShownNotice[]> {
    return this.db.em.query<ShownNotice[]>(
      `${SHOWN} AND (NOT $3 OR n.read_at IS NULL)
         AND ($4::timestamptz IS NULL OR (n.occurred_at, n.id) < ($4::timestamptz, $5::uuid))
       ORDER BY n.occurred_at DESC, n.id DESC LIMIT $6`,
      [this.db.organizationId, userId, onlyUnread, after?.occurredAt ?? null, after?.id ?? null, limit],
    );
  }

  /** How many there are, EXACT_TOTAL_LIMIT + 1 at most. */
  async count(userId: string, onlyUnread: boolean): Promise<number> {
    const [row] = await this.db.em.query<{ count: number }[]>(
      `SELECT count(*)::integer AS count FROM (SELECT FROM notices WHERE organization_id = $1 AND user_id = $2
          AND (NOT $3 OR read_at IS NULL) LIMIT ${EXACT_TOTAL_LIMIT + 1}) counted`,
      [this.db.organizationId, userId, onlyUnread],
    );
    return row?.count ?? 0;
  }

  /** Marks a person's notices as read at an instant, or as unread, and says how many changed. */
  async mark(userId: string, chosen: NoticeChoiceOf, readAt: Date | null): Promise<number> {
    const [ids, at] = chosen === 'all' ? [null, null] : 'ids' in chosen ? [chosen.ids, null] : [null, chosen.readAt];
    const [, changed] = (await this.db.em.query(
      `UPDATE notices SET read_at = $3 WHERE organization_id = $1 AND user_id = $2 AND (read_at IS NULL) = ($3::timestamptz IS NOT NULL)
          AND ($4::uuid[] IS NULL OR id = ANY($4)) AND ($5::timestamptz IS NULL OR read_at = $5)`,
      [this.db.organizationId, userId, readAt, ids, at],
    )) as [unknown[], number];
    return changed;
  }

  /** What waits to be mailed at once to a person, oldest first; kept from others who would mail it. */
  lockUnmailed(userId: string): Promise<ShownNotice[]> {
    return this.db.em.query<ShownNotice[]>(
      `${SHOWN} AND n.way = 'at_once' AND n.mailed_at IS NULL ORDER BY n.occurred_at, n.id FOR UPDATE OF n`,
      [this.db.organizationId, userId],
    );
  }

  async markMailed(ids: readonly string[]): Promise<void> {
    await this.db.em.query('UPDATE notices SET mailed_at = $3 WHERE organization_id = $1 AND id = ANY($2)', [
      this.db.organizationId,
      ids,
      this.db.now,
    ]);
  }

  /** What a person wanted to have in a digest, and happened in its days. */
  listForDigest(userId: string, way: 'daily' | 'weekly', from: string, until: string): Promise<ShownNotice[]> {
    return this.db.em.query<ShownNotice[]>(
      `${SHOWN} AND n.way = $3 AND n.occurred_at >= $4 AND n.occurred_at < $5 ORDER BY n.occurred_at, n.id`,
      [this.db.organizationId, userId, way, `${from}T00:00:00Z`, `${until}T00:00:00Z`],
    );
  }

  async deleteReadBefore(instant: Date): Promise<void> {
    await this.db.em.query('DELETE FROM notices WHERE organization_id = $1 AND read_at < $2', [
      this.db.organizationId,
      instant,
    ]);
  }
}
