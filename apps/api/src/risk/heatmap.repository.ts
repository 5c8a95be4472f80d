import type { RiskBasis } from '@firebreak/domain';
import { Injectable } from '@nestjs/common';
import { TenantDb } from '../tenancy/tenant-db.js';
import { CURRENT } from './current.js';

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

const NAMES_PER_CELL = 5;
const PLACE = 'j.inherent_likelihood, j.inherent_impact, j.residual_likelihood, j.residual_impact, j.assessed';

/** Which lane a vendor stands in: what it can touch is known without answers, so inherent risk needs only one. */
const laneOf = (basis: RiskBasis, assessed: string): string => (basis === 'residual' ? assessed : 'true');

/** `ways` and `cells`: counted first; the few names of a cell are then found by their index and not by sorting all. */
const cellsByIndex = (basis: RiskBasis): string => `ways AS MATERIALIZED (
    SELECT ${PLACE}, count(*)::integer AS count ${CURRENT} GROUP BY ${PLACE}),
  cells AS (
    SELECT cell.*,
           (SELECT json_agg(json_build_object('id', id, 'name', name) ORDER BY score DESC, id)
              FROM (SELECT v.id, v.name, j.${basis}_score AS score ${CURRENT}
                       AND j.${basis}_likelihood = cell.likelihood AND j.${basis}_impact = cell.impact
                       AND ${laneOf(basis, 'j.assessed')} = cell.assessed
                     ORDER BY j.${basis}_score DESC, j.vendor_id LIMIT ${NAMES_PER_CELL}) first) AS vendors
      FROM (SELECT ${basis}_likelihood AS likelihood, ${basis}_impact AS impact, ${laneOf(basis, 'assessed')} AS assessed,
                   sum(count)::integer AS count FROM ways GROUP BY 1, 2, 3) cell)`;

/** The same in one pass, where the index of the present does not help. */
const cellsByRank = (basis: RiskBasis): string => `standing AS MATERIALIZED (
    SELECT v.id, v.name, ${PLACE}, j.${basis}_likelihood AS likelihood, j.${basis}_impact AS impact,
           ${laneOf(basis, 'j.assessed')} AS lane, j.${basis}_score AS score ${CURRENT}),
  ways AS (SELECT ${PLACE.replaceAll('j.', '')}, 1 AS count FROM standing),
  ranked AS (
    SELECT *, row_number() OVER (PARTITION BY likelihood, impact, lane ORDER BY score DESC, id) AS place FROM standing),
  cells AS (
    SELECT likelihood, impact, lane AS assessed, max(place)::integer AS count,
           json_agg(json_build_object('id', id, 'name', name) ORDER BY place)
             FILTER (WHERE place <= ${NAMES_PER_CELL}) AS vendors
      FROM ranked GROUP BY likelihood, impact, lane)`;

/** Where the vendors of the running transaction's organisation stand on the matrix. */
@Injectable()
export class HeatmapRepository {
  constructor(private readonly db: TenantDb) {}

  /**
   * Occupied cells with their first vendors by score, residual ones for the assessed and the not assessed apart; and
   * the way of the assessed from inherent to residual risk. Said to be of the past, it uses no index of the present.
   */
  async readMap(basis: RiskBasis, isPast: boolean): Promise<{ cells: CellRow[]; movements: MovementRow[] }> {
    const [map] = await this.db.em.query<[{ cells: CellRow[]; movements: MovementRow[] }]>(
      `WITH ${isPast ? cellsByRank(basis) : cellsByIndex(basis)},
       movements AS (
         SELECT json_build_object(
                  'from', json_build_object('likelihood', inherent_likelihood, 'impact', inherent_impact),
                  'to', json_build_object('likelihood', residual_likelihood, 'impact', residual_impact),
                  'count', sum(count)) AS movement
           FROM ways WHERE assessed
          GROUP BY inherent_likelihood, inherent_impact, residual_likelihood, residual_impact
          ORDER BY inherent_likelihood, inherent_impact, residual_likelihood, residual_impact)
       SELECT (SELECT coalesce(json_agg(cells ORDER BY likelihood, impact, assessed), '[]') FROM cells) AS cells,
              (SELECT coalesce(json_agg(movement), '[]') FROM movements) AS movements`,
      [this.db.organizationId],
    );
    return map;
  }
}
