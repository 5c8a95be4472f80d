import {
  BANDS,
  notFound,
  type Archetype,
  type Band,
  type JudgementFlag,
  type Measure,
  type PortfolioSums,
  type Severity,
  type RiskBasis,
} from '@firebreak/domain';
import { Injectable } from '@nestjs/common';
import { TenantDb } from '../tenancy/tenant-db.js';

/** How many vendors stand in one cell, with the first few of them. */
export interface CellRow {
  readonly likelihood: number;
  readonly impact: number;
  readonly assessed: boolean;
  readonly count: number;
  readonly vendors: readonly { readonly id: string; readonly name: string }[];
}

/** How many assessed vendors the controls bring from one cell to another, or leave where they are. */
export interface MovementRow {
  readonly from: { readonly likelihood: number; readonly impact: number };
  readonly to: { readonly likelihood: number; readonly impact: number };
  readonly count: number;
}

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

const NAMES_PER_CELL = 5;
const CURRENT = `FROM vendors v
  JOIN judgements j ON j.organization_id = v.organization_id AND j.vendor_id = v.id AND j.superseded_at IS NULL
  WHERE v.organization_id = $1 AND v.status <> 'archived'`;

/** The portfolio of the running transaction's organisation, counted by the database. */
@Injectable()
export class RiskRepository {
  constructor(private readonly db: TenantDb) {}

  /**
   * Occupied cells with their first vendors by score, residual ones for the assessed and the not assessed apart; and
   * the way of the assessed from inherent to residual risk. One pass over the register gives both, now and as of then.
   */
  async readMap(basis: RiskBasis): Promise<{ cells: CellRow[]; movements: MovementRow[] }> {
    // What a vendor can touch is known without answers, so inherent risk needs no lane of its own for the not assessed.
    const assessed = basis === 'residual' ? 'assessed' : 'true';
    const [map] = await this.db.em.query<[{ cells: CellRow[]; movements: MovementRow[] }]>(
      `WITH standing AS MATERIALIZED (
         SELECT v.id, v.name, j.inherent_likelihood, j.inherent_impact, j.residual_likelihood, j.residual_impact, j.assessed,
                ${basis}_likelihood AS likelihood, ${basis}_impact AS impact, ${assessed} AS lane, ${basis}_score AS score
           ${CURRENT}),
       ranked AS (
         SELECT *, row_number() OVER (PARTITION BY likelihood, impact, lane ORDER BY score DESC, id) AS place FROM standing),
       cells AS (
         SELECT likelihood, impact, lane AS assessed, max(place)::integer AS count,
                json_agg(json_build_object('id', id, 'name', name) ORDER BY place)
                  FILTER (WHERE place <= ${NAMES_PER_CELL}) AS vendors
           FROM ranked GROUP BY likelihood, impact, lane),
       movements AS (
         SELECT json_build_object(
                  'from', json_build_object('likelihood', inherent_likelihood, 'impact', inherent_impact),
                  'to', json_build_object('likelihood', residual_likelihood, 'impact', residual_impact),
                  'count', count(*)) AS movement
           FROM standing WHERE assessed
          GROUP BY inherent_likelihood, inherent_impact, residual_likelihood, residual_impact
          ORDER BY inherent_likelihood, inherent_impact, residual_likelihood, residual_impact)
       SELECT (SELECT coalesce(json_agg(cells ORDER BY likelihood, impact, assessed), '[]') FROM cells) AS cells,
              (SELECT coalesce(json_agg(movement), '[]') FROM movements) AS movements`,
      [this.db.organizationId],
    );
    return map;
  }

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
      `SELECT coalesce(sum(cardinality(j.flag_keys)), 0)::integer AS count ${CURRENT}`,
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
      `SELECT o.currency, current.*, open.*
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
        CROSS JOIN (SELECT count(*) FILTER (WHERE a.status = 'submitted')::integer AS "toReview",
                           count(*) FILTER (WHERE a.status IN ('sent', 'in_progress', 'returned') AND a.due_on < $2)::integer AS overdue
                      FROM assessments a WHERE a.organization_id = $1) open
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
