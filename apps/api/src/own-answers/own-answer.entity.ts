import type { AnswerSource, Level, Proof } from '@firebreak/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { InstantColumn, OrganizationId, ReferenceColumn, TextColumn, VersionNumber } from '../database/columns.js';

/** What the buyer found in answer to one question, as it was saved last; it counts once it is finished. */
@Entity('own_answers')
export class OwnAnswer {
  @OrganizationId() organizationId: string;
  @PrimaryColumn({ name: 'assessment_id', type: 'uuid' }) assessmentId: string;
  @PrimaryColumn({ name: 'question_id', type: 'uuid' }) questionId: string;
  @Column({ name: 'level', type: 'smallint', nullable: true }) level: Level | null;
  /** It was looked for and not found. */
  @Column({ name: 'unknown', type: 'boolean' }) unknown: boolean;
  @TextColumn('not_applicable_reason', true) notApplicableReason: string | null;
  @TextColumn('comment', true) comment: string | null;
  /** Null where nothing was found, as is the next one. */
  @Column({ name: 'source', type: 'jsonb', nullable: true }) source: AnswerSource | null;
  @TextColumn('proof', true) proof: Proof | null;
  @ReferenceColumn('user_id') userId: string;
  @InstantColumn('answered_at') answeredAt: Date;
  @VersionNumber() version: number;
}
