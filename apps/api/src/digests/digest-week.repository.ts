import type { Band, DigestPeriod, TrailAction } from '@firebreak/domain';
import { Injectable } from '@nestjs/common';
import { TenantDb } from '../tenancy/tenant-db.js';

/** What somebody finishes, as the trail names it. */
export const FINISHED_ACTIONS = [
  'assessment.sent',
  'assessment.accepted',
  'assessment.returned',
  'finding.closed',
  'acceptance.approved',
  'acceptance.declined',
] as const satisfies readonly TrailAction[];
export type FinishedAction = (typeof FINISHED_ACTIONS)[number];

/** A vendor that has another band than before. */
interface Move {
  readonly vendorName: string;
  readonly from: Band;
  readonly to: Band;
}

/** A person's week, in the running transaction's organisation. */
@Injectable()
export class DigestWeekRepository {
  constructor(private readonly db: TenantDb) {}

  /** The person's vendors whose band at the end of the days is another than at their beginning, by name. */
  listMoves(userId: string, { from, until }: DigestPeriod): Promise<Move[]> {
    return this.db.em.query<Move[]>(
      `SELECT v.name AS "vendorName", was.residual_band AS "from", became.residual_band AS "to" FROM vendors v
         JOIN history.judgements before ON before.organization_id = v.organization_id AND before.vendor_id = v.id
           AND before.superseded_at IS NULL AND before.valid_from <= $3 AND before.valid_to > $3
         JOIN judgements was ON was.organization_id = before.organization_id AND was.id = before.id
         JOIN history.judgements after ON after.organization_id = v.organization_id AND after.vendor_id = v.id
           AND after.superseded_at IS NULL AND after.valid_from <= $4 AND after.valid_to > $4
         JOIN judgements became ON became.organization_id = after.organization_id AND became.id = after.id
        WHERE v.organization_id = $1 AND v.owner_id = $2 AND v.status <> 'archived'
          AND was.residual_band <> became.residual_band ORDER BY v.name, v.id`,
      [this.db.organizationId, userId, `${from}T00:00:00Z`, `${until}T00:00:00Z`],
    );
  }

  /** How much at the person's vendors, or of the person's findings, has its day from one day to another. */
  async countAhead(
    userId: string,
    from: string,
    to: string,
  ): Promise<{ answers: number; reviews: number; findings: number }> {
    const [row] = await this.db.em.query<{ answers: number; reviews: number; findings: number }[]>(
      `WITH mine AS (SELECT v.id, v.next_review_on FROM vendors v
          WHERE v.organization_id = $1 AND v.owner_id = $2 AND v.status <> 'archived')
       SELECT (SELECT count(*)::integer FROM assessments a JOIN mine ON mine.id = a.vendor_id
                WHERE a.organization_id = $1 AND a.status IN ('sent', 'in_progress', 'returned')
                  AND a.due_on BETWEEN $3::date AND $4::date) AS answers,
              (SELECT count(*)::integer FROM mine WHERE next_review_on BETWEEN $3::date AND $4::date) AS reviews,
              (SELECT count(*)::integer FROM findings f
                WHERE f.organization_id = $1 AND f.status <> 'closed' AND f.due_on BETWEEN $3::date AND $4::date
                  AND (f.owner_id = $2 OR (f.owner_id IS NULL AND f.vendor_id IN (SELECT id FROM mine)))) AS findings`,
      [this.db.organizationId, userId, from, to],
    );
    return row ?? { answers: 0, reviews: 0, findings: 0 };
  }

  /** How often the person did what in these days. */
  async countFinished(userId: string, { from, until }: DigestPeriod): Promise<Partial<Record<FinishedAction, number>>> {
    const rows = await this.db.em.query<{ action: FinishedAction; count: number }[]>(
      `SELECT e.action, count(*)::integer AS count FROM trail.events e
        WHERE e.organization_id = $1 AND e.actor_kind = 'person' AND e.actor_id = $2 AND e.action = ANY($3)
          AND e.sealed_at >= $4 AND e.sealed_at < $5 GROUP BY e.action`,
      [this.db.organizationId, userId, FINISHED_ACTIONS, `${from}T00:00:00Z`, `${until}T00:00:00Z`],
    );
    const counts = new Map(rows.map(({ action, count }) => [action, count]));
    return Object.fromEntries(FINISHED_ACTIONS.map((action) => [action, counts.get(action) ?? 0]));
  }
}
