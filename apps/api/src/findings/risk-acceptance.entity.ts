import type { AcceptanceEnding, Band, Level } from '@firebreak/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DayColumn, InstantColumn, OrganizationId, ReferenceColumn, TextColumn } from '../database/columns.js';

/** Somebody's word that the organisation lives with a finding until a day, beside what the risk was then. */
@Entity('risk_acceptances')
export class RiskAcceptance {
  @OrganizationId() organizationId: string;
  @PrimaryColumn({ type: 'uuid' }) id: string;
  @ReferenceColumn('finding_id') findingId: string;
  @TextColumn('reason') reason: string;
  @ReferenceColumn('requested_by') requestedBy: string;
  @InstantColumn('requested_at') requestedAt: Date;
  @ReferenceColumn('approver_id') approverId: string;
  @InstantColumn('approved_at', true) approvedAt: Date | null;
  /** The last day on which it holds. */
  @DayColumn('expires_on') expiresOn: string;
  /** What the approver saw; nothing before. */
  @Column({ name: 'level', type: 'smallint', nullable: true }) level: Level | null;
  @TextColumn('inherent_band', true) inherentBand: Band | null;
  @TextColumn('residual_band', true) residualBand: Band | null;
  @Column({ name: 'residual_score', type: 'smallint', nullable: true }) residualScore: number | null;
  @Column({ name: 'severe_flags', type: 'text', array: true, nullable: true }) severeFlags: string[] | null;
  @TextColumn('model_version', true) modelVersion: string | null;
  @InstantColumn('ended_at', true) endedAt: Date | null;
  @TextColumn('ending', true) ending: AcceptanceEnding | null;
  @TextColumn('ending_comment', true) endingComment: string | null;
  @ReferenceColumn('ended_by', true) endedBy: string | null;
}
