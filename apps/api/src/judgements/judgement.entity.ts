import type { Band, Judgement, Tier, VendorFacts } from '@firebreak/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DayColumn, InstantColumn, OrganizationId, ReferenceColumn, TextColumn } from '../database/columns.js';

/** Why a judgement was made anew. */
export type JudgementCause =
  | 'vendor_created'
  | 'vendor_changed'
  | 'scope_changed'
  | 'answers_submitted'
  | 'answers_accepted'
  | 'answers_discarded'
  | 'finding_closed'
  | 'finding_reopened'
  | 'currency_changed'
  | 'time_passed'
  | 'model_changed';

/** One computed result, with the facts that it came from; never changed, only superseded. */
@Entity('judgements')
export class StoredJudgement {
  @OrganizationId() organizationId: string;
  @PrimaryColumn({ type: 'uuid' }) id: string;
  @ReferenceColumn('vendor_id') vendorId: string;
  @TextColumn('cause') cause: JudgementCause;
  @TextColumn('model_version') modelVersion: string;
  @Column({ name: 'facts', type: 'jsonb' }) facts: VendorFacts;
  /** SHA-256 of the facts as canonical JSON. */
  @Column({ name: 'facts_hash', type: 'bytea' }) factsHash: Buffer;
  /** The result without its explanation, which follows from the facts. */
  @Column({ name: 'result', type: 'jsonb' }) result: Omit<Judgement, 'events' | 'lines' | 'levers'>;
  @DayColumn('as_of_date') asOfDate: string;
  @Column({ name: 'inherent_likelihood', type: 'smallint' }) inherentLikelihood: number;
  @Column({ name: 'inherent_impact', type: 'smallint' }) inherentImpact: number;
  @TextColumn('inherent_band') inherentBand: Band;
  @Column({ name: 'inherent_score', type: 'integer' }) inherentScore: number;
  @Column({ name: 'residual_likelihood', type: 'smallint' }) residualLikelihood: number;
  @Column({ name: 'residual_impact', type: 'smallint' }) residualImpact: number;
  @TextColumn('residual_band') residualBand: Band;
  @Column({ name: 'residual_score', type: 'integer' }) residualScore: number;
  @Column({ name: 'assessed', type: 'boolean' }) assessed: boolean;
  @Column({ name: 'coverage_percent', type: 'smallint' }) coveragePercent: number;
  @Column({ name: 'suggested_tier', type: 'smallint' }) suggestedTier: Tier;
  @Column({ name: 'annual_loss_p50', type: 'bigint' }) annualLossP50: number;
  @Column({ name: 'annual_loss_p95', type: 'bigint' }) annualLossP95: number;
  @TextColumn('currency') currency: string;
  /** Events in a million years, for the sum over all vendors; null in judgements from before it was kept. */
  @Column({ name: 'inherent_events', type: 'integer', nullable: true }) inherentEvents: number | null;
  @Column({ name: 'residual_events', type: 'integer', nullable: true }) residualEvents: number | null;
  @Column({ name: 'flag_keys', type: 'text', array: true }) flagKeys: string[];
  /** 0 without a flag, else 1 (low) to 4 (critical). */
  @Column({ name: 'highest_severity', type: 'smallint' }) highestSeverity: number;
  @InstantColumn('computed_at') computedAt: Date;
  @InstantColumn('superseded_at', true) supersededAt: Date | null;
}
