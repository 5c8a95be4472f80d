import type { FindingNoteKind, Level } from '@firebreak/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DayColumn, InstantColumn, OrganizationId, ReferenceColumn, TextColumn } from '../database/columns.js';

/** What one side said about a finding; never changed. */
@Entity('finding_notes')
export class FindingNote {
  @OrganizationId() organizationId: string;
  @PrimaryColumn({ type: 'uuid' }) id: string;
  @ReferenceColumn('finding_id') findingId: string;
  /** The person of the buyer's, or the vendor's invitation: one of both. */
  @ReferenceColumn('user_id', true) userId: string | null;
  @ReferenceColumn('invitation_id', true) invitationId: string | null;
  @TextColumn('kind') kind: FindingNoteKind;
  @TextColumn('text') text: string;
  @DayColumn('planned_on', true) plannedOn: string | null;
  @Column({ name: 'level', type: 'smallint', nullable: true }) level: Level | null;
  @InstantColumn('created_at') createdAt: Date;
}
