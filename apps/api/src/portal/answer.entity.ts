import type { Level } from '@firebreak/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { InstantColumn, OrganizationId, ReferenceColumn, TextColumn, VersionNumber } from '../database/columns.js';

/** An answer as it was saved last; it counts once it is signed. */
@Entity('answers')
export class Answer {
  @OrganizationId() organizationId: string;
  @PrimaryColumn({ name: 'assessment_id', type: 'uuid' }) assessmentId: string;
  @PrimaryColumn({ name: 'question_id', type: 'uuid' }) questionId: string;
  @Column({ name: 'level', type: 'smallint', nullable: true }) level: Level | null;
  @Column({ name: 'unknown', type: 'boolean' }) unknown: boolean;
  @TextColumn('not_applicable_reason', true) notApplicableReason: string | null;
  @TextColumn('comment', true) comment: string | null;
  /** Which invitation it came through. */
  @ReferenceColumn('invitation_id') invitationId: string;
  @InstantColumn('answered_at') answeredAt: Date;
  @VersionNumber() version: number;
}
