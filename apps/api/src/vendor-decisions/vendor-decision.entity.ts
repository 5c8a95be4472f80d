import type { DecisionOutcome, Tier } from '@firebreak/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DayColumn, InstantColumn, OrganizationId, ReferenceColumn, TextColumn } from '../database/columns.js';

/** What was decided about a vendor, beside the judgement of that day; never changed, only replaced by a newer one. */
@Entity('vendor_decisions')
export class VendorDecision {
  @OrganizationId() organizationId: string;
  @PrimaryColumn({ type: 'uuid' }) id: string;
  @ReferenceColumn('vendor_id') vendorId: string;
  @TextColumn('outcome') outcome: DecisionOutcome;
  @TextColumn('reason') reason: string;
  /** The tier that held: set by hand, or else suggested. */
  @Column({ name: 'tier', type: 'smallint' }) tier: Tier;
  @ReferenceColumn('judgement_id') judgementId: string;
  @DayColumn('review_on', true) reviewOn: string | null;
  @ReferenceColumn('decided_by') decidedBy: string;
  @InstantColumn('decided_at') decidedAt: Date;
}
