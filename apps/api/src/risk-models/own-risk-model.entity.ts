import type { ModelAdjustments } from '@firebreak/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { InstantColumn, OrganizationId, ReferenceColumn, TextColumn } from '../database/columns.js';

/** A risk model of the organisation's own; never changed, because verdicts are explained by it. */
@Entity('risk_models')
export class OwnRiskModel {
  @OrganizationId() organizationId: string;
  @PrimaryColumn({ type: 'uuid' }) id: string;
  @TextColumn('version') version: string;
  /** The published model that it departs from. */
  @TextColumn('base_version') baseVersion: string;
  @Column({ name: 'adjustments', type: 'jsonb' }) adjustments: ModelAdjustments;
  /** Why, in the words of whoever made it. */
  @TextColumn('reason') reason: string;
  @ReferenceColumn('created_by') createdBy: string;
  @InstantColumn('created_at') createdAt: Date;
}
