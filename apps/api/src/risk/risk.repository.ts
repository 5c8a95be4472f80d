import {
  BANDS,
  notFound,
  type Archetype,
  type Band,
  type JudgementFlag,
  type Measure,
  type PortfolioSums,
  type Severity,
} from '@firebreak/domain';
import { Injectable } from '@nestjs/common';
import { EXACT_TOTAL_LIMIT } from '../http/paging.js';
import { TenantDb } from '../tenancy/tenant-db.js';
import { CURRENT } from './current.js';

/** A flag with the vendor that it is about. */
export interface FlaggedRow {
  readonly vendorId: string;
  readonly vendorName: string;
  readonly archetype: Archetype;
  readonly flag: JudgementFlag;
  readonly severity: Severity;
}

/** How one measure stands over the newest signed answers. */
export interface MeasureRow {
  readonly measure: Measure;
  readonly asked: number;
  readonly answered: number;
  readonly levelSum: number;
}

/** The portfolio in numbers. */
export interface SummaryRow {
  readonly vendors: number;
  readonly assessed: number;
  /** Vendors with a flag. */
  readonly flagged: number;
  readonly bands: Readonly<Record<Band, number>>;
  readonly toReview: number;
  readonly overdue: number;
  readonly currency: string;
  /** What the vendors' judgements add up to. */
  readonly sums: PortfolioSums;
  /** Vendors whose judgement is from before events were kept. */
  readonly withoutEvents: number;
  /** Null when they were not wanted. */
  readonly measures: readonly MeasureRow[] | null;
}

/** The portfolio of the running transaction's organisation, counted by the database. */
@Injectable()
export class RiskRepository {
  constructor(private readonly db: TenantDb) {}

  /** Flags of all vendors, gravest first. */
  listFlags(limit: number, offset: number): Promise<FlaggedRow[]> {
    return this.db.em.query<FlaggedRow[]>(
      `SELECT v.id AS "vendorId", v.name AS "vendorName", v.archetype, flag, flag ->> 'severity' AS severity
         FROM (SELECT v.id, v.name, v.archetype, j.result, j.residual_score
                 ${CURRENT} AND j.highest_severity > 0
                ORDER BY j.highest_severity DESC, j.residual_score DESC, v.id LIMIT $2) v
        CROSS JOIN LATERAL jsonb_array_elements(v.result -> 'flags') WITH ORDINALITY listed (flag, place)
        ORDER BY array_position(ARRAY['critical', 'high', 'medium', 'low'], flag ->> 'severity'), v.residual_score DESC, v.id, place
        LIMIT $3 OFFSET $4`,
      [this.db.organizationId, offset + limit, limit, offset],
    );
  }

  async countFlags(): Promise<number> {
    const rows = await this.db.em.query<{ count: number }[]>(
      // Each of these has one at least: so many vendors tell that there are more flags than are counted.
      `SELECT coalesce(sum(flags), 0)::integer AS count
         FROM (SELECT cardinality(j.flag_keys) AS flags ${CURRENT} AND j.highest_severity > 0
                LIMIT ${EXACT_TOTAL_LIMIT + 1}) flagged`,
      [this.db.organizationId],
    );
    return rows[0]?.count ?? 0;
  }

  async summarize(today: string): Promise<Omit<SummaryRow, 'measures'>> {
    const totals = await this.db.em.query<
      Pick<
        SummaryRow,
        'vendors' | 'assessed' | 'flagged' | 'bands' | 'sums' | 'withoutEvents' | 'currency' | 'toReview' | 'overdue'
      >[]
    >(
      `SELECT o.currency, current.*, submitted.*, open.*
         FROM organizations o
        CROSS JOIN (SELECT count(*)::integer AS vendors, count(*) FILTER (WHERE j.assessed)::integer AS assessed,
                           count(*) FILTER (WHERE j.highest_severity > 0)::integer AS flagged,
                           count(*) FILTER (WHERE j.residual_events IS NULL)::integer AS "withoutEvents",
                           json_build_object(${BANDS.map((band) => `'${band}', count(*) FILTER (WHERE j.assessed AND j.residual_band = '${band}')`).join(', ')}) AS bands,
                           json_build_object(
                             'p50', coalesce(sum(j.annual_loss_p50), 0), 'p95', coalesce(sum(j.annual_loss_p95), 0),
                             'inherentEvents', coalesce(sum(j.inherent_events), 0),
                             'residualEvents', coalesce(sum(j.residual_events), 0)) AS sums
                      ${CURRENT}) current
        CROSS JOIN (SELECT count(*)::integer AS "toReview"
                      FROM assessments a WHERE a.organization_id = $1 AND a.status = 'submitted') submitted
        CROSS JOIN (SELECT count(*)::integer AS overdue FROM assessments a
                     WHERE a.organization_id = $1 AND a.status IN ('sent', 'in_progress', 'returned') AND a.due_on < $2) open
        WHERE o.organization_id = $1`,
      [this.db.organizationId, today],
    );
    const total = totals[0];
    // As of an instant before it was founded there is nothing to sum up, not even a currency.
    if (!total) throw notFound();
    return total;
  }

  /** How each measure stands over the newest signed answers of all assessed vendors. */
  listMeasures(): Promise<MeasureRow[]> {
    return this.db.em.query<MeasureRow[]>(
      `SELECT q.measure, count(*)::integer AS asked, count(answer ->> 'level')::integer AS answered,
              coalesce(sum((answer ->> 'level')::integer), 0)::integer AS "levelSum"
         FROM (SELECT v.id AS vendor_id, v.organization_id, j.facts ${CURRENT} AND j.assessed) judged
         JOIN LATERAL (SELECT a.id FROM assessments a
                        WHERE a.organization_id = judged.organization_id AND a.vendor_id = judged.vendor_id
                          AND a.submitted_at IS NOT NULL
                        ORDER BY a.submitted_at DESC LIMIT 1) latest ON true
         JOIN assessment_questions w ON w.organization_id = judged.organization_id AND w.assessment_id = latest.id
         JOIN questions q ON q.organization_id = w.organization_id AND q.id = w.question_id
         LEFT JOIN LATERAL (SELECT a AS answer FROM jsonb_array_elements(judged.facts -> 'answers') a
                             WHERE a ->> 'questionKey' = q.key) found ON true
        GROUP BY 1`,
      [this.db.organizationId],
    );
  }
}
