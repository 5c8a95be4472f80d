import type { Band, PortfolioSums } from '@firebreak/domain';
import { Injectable } from '@nestjs/common';
import { TenantDb } from '../tenancy/tenant-db.js';

/** Vendors that stood in one band at one of the instants asked for; null stands for not assessed. */
export interface StandingRow {
  /** Which of the instants, from 1. */
  readonly place: number;
  readonly band: Band | null;
  readonly count: number;
  readonly sums: PortfolioSums;
  /** Vendors whose judgement is from before events were kept. */
  readonly withoutEvents: number;
}

/** A vendor that came among the high and critical, or went from there. */
export interface MoveRow {
  readonly id: string;
  readonly name: string;
  /** Null where it was not in the register, 'not_assessed' where too little was answered. */
  readonly from: Band | 'not_assessed' | null;
  readonly to: Band | 'not_assessed' | null;
}

/** Into the high and critical, or out of there. */
export const MOVE_DIRECTIONS = ['in', 'out'] as const;
export type MoveDirection = (typeof MOVE_DIRECTIONS)[number];

// The past is read where it is kept and not through the views of one instant: all instants are found in one pass.
const JUDGED = `FROM history.judgements h
  JOIN public.judgements j ON j.organization_id = h.organization_id AND j.id = h.id
  JOIN history.vendors v ON v.organization_id = h.organization_id AND v.id = h.vendor_id AND v.status <> 'archived'
 WHERE h.organization_id = $1 AND h.superseded_at IS NULL`;

const BAND = `CASE WHEN j.assessed THEN j.residual_band ELSE 'not_assessed' END`;

const standingAt = (instant: string): string => `SELECT v.id, v.name, j.residual_score AS score, ${BAND} AS band,
    j.assessed AND j.residual_band IN ('high', 'critical') AS serious ${JUDGED}
  AND h.valid_from <= ${instant} AND h.valid_to > ${instant} AND v.valid_from <= ${instant} AND v.valid_to > ${instant}`;

// A vendor stands in a band from one instant to another: which of ours lie between is told by two numbers, so that the
// vendors are counted once and not once an instant. Both ends count from the millisecond before.
const placeOf = (instant: string): string => `width_bucket(${instant} - interval '1 millisecond', $2::timestamptz[])`;

/** The portfolio of the running transaction's organisation as it stood at several instants. */
@Injectable()
export class RiskHistoryRepository {
  constructor(private readonly db: TenantDb) {}

  /** How the vendors spread over the bands at each of the instants, which are in ascending order. */
  listStandings(instants: readonly Date[]): Promise<StandingRow[]> {
    return this.db.em.query<StandingRow[]>(
      `WITH figures AS MATERIALIZED (
         SELECT j.id, ${BAND} AS band, j.annual_loss_p50, j.annual_loss_p95, j.inherent_events, j.residual_events
           FROM public.judgements j WHERE j.organization_id = $1),
       periods AS (
         SELECT f.band, ${placeOf('greatest(h.valid_from, v.valid_from)')} AS before,
                ${placeOf('least(h.valid_to, v.valid_to)')} AS last, count(*) AS count,
                sum(f.annual_loss_p50) AS p50, sum(f.annual_loss_p95) AS p95, sum(f.inherent_events) AS inherent,
                sum(f.residual_events) AS residual, count(*) FILTER (WHERE f.residual_events IS NULL) AS without
           FROM history.judgements h
           JOIN figures f ON f.id = h.id
           JOIN history.vendors v ON v.organization_id = h.organization_id AND v.id = h.vendor_id
                AND v.status <> 'archived' AND v.valid_from < h.valid_to AND h.valid_from < v.valid_to
          WHERE h.organization_id = $1 AND h.superseded_at IS NULL
          GROUP BY 1, 2, 3)
       SELECT place, nullif(band, 'not_assessed') AS band, sum(count)::integer AS count,
              json_build_object('p50', sum(p50), 'p95', sum(p95), 'inherentEvents', coalesce(sum(inherent), 0),
                                'residualEvents', coalesce(sum(residual), 0)) AS sums,
              sum(without)::integer AS "withoutEvents"
         FROM periods JOIN generate_series(1, cardinality($2::timestamptz[])) place ON place > before AND place <= last
        GROUP BY place, periods.band ORDER BY place`,
      [this.db.organizationId, instants],
    );
  }

  /** Who came among the high and critical between two instants or went from there, highest score first; and how many. */
  async listMoves(
    direction: MoveDirection,
    { from, to }: { readonly from: Date; readonly to: Date },
    limit: number,
    offset: number,
  ): Promise<{ rows: MoveRow[]; count: number }> {
    const [found] = await this.db.em.query<[{ rows: MoveRow[]; count: number }]>(
      `WITH earlier AS MATERIALIZED (${standingAt('$2::timestamptz')}),
       later AS MATERIALIZED (${standingAt('$3::timestamptz')}),
       moved AS MATERIALIZED (
         SELECT coalesce(later.id, earlier.id) AS id, coalesce(later.name, earlier.name) AS name,
                earlier.band AS "from", later.band AS "to", greatest(earlier.score, later.score) AS score
           FROM earlier FULL JOIN later ON later.id = earlier.id
          WHERE coalesce(later.serious, false) = $4 AND coalesce(earlier.serious, false) = NOT $4)
       SELECT (SELECT count(*)::integer FROM moved) AS count,
              (SELECT coalesce(json_agg(page ORDER BY score DESC, id), '[]')
                 FROM (SELECT * FROM moved ORDER BY score DESC, id LIMIT $5 OFFSET $6) page) AS rows`,
      [this.db.organizationId, from, to, direction === 'in', limit, offset],
    );
    return found;
  }

  /** When the first vendor was judged until then; null in an empty register. Ids are in the order of their making. */
  async firstJudgedAt(until: Date): Promise<Date | null> {
    const [row] = await this.db.em.query<{ valid_from: Date }[]>(
      `SELECT valid_from FROM history.judgements WHERE organization_id = $1 AND valid_from <= $2
        ORDER BY id, valid_from LIMIT 1`,
      [this.db.organizationId, until],
    );
    return row?.valid_from ?? null;
  }
}
