import type { DecisionOutcome, DecisionStanding, JudgementFlag, Band, Tier } from '@firebreak/domain';
import { Injectable } from '@nestjs/common';
import type { PageQuery } from '../http/page.query.js';
import { cutPage, decodeCursor, toTotal, type Page } from '../http/paging.js';
import { worseBand } from '../judgements/worse-band.js';
import { TenantDb } from '../tenancy/tenant-db.js';
import { DecisionCondition } from './decision-condition.entity.js';
import { VendorDecision } from './vendor-decision.entity.js';

/** A condition with who saw that it is met. */
export interface ShownCondition {
  readonly id: string;
  readonly text: string;
  readonly dueOn: string | null;
  readonly metAt: string | null;
  readonly metBy: string | null;
  readonly version: number;
}

/** The judgement that a decision was made on. */
export interface SeenVerdict {
  readonly modelVersion: string;
  readonly inherentBand: Band;
  readonly residualBand: Band;
  readonly assessed: boolean;
  readonly coveragePercent: number;
  readonly suggestedTier: Tier;
  readonly flags: JudgementFlag[];
}

/** A decision with what it was made on, and whether it stands. */
export interface DecisionRow {
  readonly id: string;
  readonly vendorId: string;
  readonly outcome: DecisionOutcome;
  readonly reason: string;
  readonly tier: Tier;
  readonly reviewOn: string | null;
  readonly decidedBy: string;
  readonly decidedAt: Date;
  readonly standing: DecisionStanding;
  readonly seen: SeenVerdict;
  readonly conditions: ShownCondition[];
}

const SORT = '-decided';

const CONDITIONS = `(SELECT coalesce(json_agg(json_build_object('id', c.id, 'text', c.text, 'dueOn', c.due_on,
    'metAt', c.met_at, 'metBy', m.name, 'version', c.version) ORDER BY c.id), '[]')
  FROM decision_conditions c
  LEFT JOIN users m ON m.organization_id = c.organization_id AND m.id = c.met_by
 WHERE c.organization_id = d.organization_id AND c.decision_id = d.id)`;

const SELECT = `SELECT d.id, d.vendor_id AS "vendorId", d.outcome, d.reason, d.tier, d.review_on::text AS "reviewOn",
    u.name AS "decidedBy", d.decided_at AS "decidedAt", ${CONDITIONS} AS conditions,
    CASE WHEN EXISTS (SELECT FROM vendor_decisions n WHERE n.organization_id = d.organization_id
                AND n.vendor_id = d.vendor_id AND n.id > d.id) THEN 'replaced'
         WHEN d.outcome <> 'rejected' AND ${worseBand('j', 't')} THEN 'outdated'
         ELSE 'in_force' END AS standing,
    json_build_object('modelVersion', t.model_version, 'inherentBand', t.inherent_band, 'residualBand', t.residual_band,
      'assessed', t.assessed, 'coveragePercent', t.coverage_percent, 'suggestedTier', t.suggested_tier,
      'flags', t.result -> 'flags') AS seen
  FROM vendor_decisions d
  JOIN judgements t ON t.organization_id = d.organization_id AND t.id = d.judgement_id
  JOIN judgements j ON j.organization_id = d.organization_id AND j.vendor_id = d.vendor_id AND j.superseded_at IS NULL
  JOIN users u ON u.organization_id = d.organization_id AND u.id = d.decided_by
 WHERE d.organization_id = $1 AND d.vendor_id = $2`;

/** Decisions about vendors, of the running transaction's organisation. */
@Injectable()
export class VendorDecisionsRepository {
  constructor(private readonly db: TenantDb) {}

  /** Newest first. */
  async list(vendorId: string, { limit, cursor }: PageQuery): Promise<Page<DecisionRow>> {
    const before = cursor === undefined ? null : decodeCursor(cursor, SORT).id;
    const rows = await this.db.em.query<DecisionRow[]>(
      `${SELECT} AND ($3::uuid IS NULL OR d.id < $3) ORDER BY d.id DESC LIMIT $4`,
      [this.db.organizationId, vendorId, before, limit + 1],
    );
    const { items, nextCursor } = cutPage(rows, limit, (last) => ({ sort: SORT, value: null, id: last.id }));
    return {
      items,
      nextCursor,
      total: toTotal(await this.db.em.countBy(VendorDecision, { organizationId: this.db.organizationId, vendorId })),
    };
  }

  async find(vendorId: string, id: string): Promise<DecisionRow | null> {
    const [row] = await this.db.em.query<DecisionRow[]>(`${SELECT} AND d.id = $3`, [
      this.db.organizationId,
      vendorId,
      id,
    ]);
    return row ?? null;
  }

  async insert(decision: VendorDecision, conditions: readonly DecisionCondition[]): Promise<void> {
    await this.db.em.insert(VendorDecision, decision);
    if (conditions.length > 0) await this.db.em.insert(DecisionCondition, [...conditions]);
  }

  findCondition(vendorId: string, id: string): Promise<DecisionCondition | null> {
    return this.db.em.findOneBy(DecisionCondition, { organizationId: this.db.organizationId, vendorId, id });
  }

  /** Changes the condition if it still has the version, and says whether it had. */
  async updateCondition(
    id: string,
    version: number,
    change: Pick<DecisionCondition, 'metAt' | 'metBy'>,
  ): Promise<boolean> {
    const result = await this.db.em
      .createQueryBuilder()
      .update(DecisionCondition)
      .set({ ...change, version: () => 'version + 1' })
      .where({ organizationId: this.db.organizationId, id, version })
      .execute();
    return result.affected === 1;
  }
}
