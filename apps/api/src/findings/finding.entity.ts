import type { FindingClosing, Level, Proof, Severity, StoredFindingStatus, WeakLevel } from '@firebreak/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import {
  DayColumn,
  InstantColumn,
  OrganizationId,
  ReferenceColumn,
  TextColumn,
  VersionNumber,
} from '../database/columns.js';

const LevelColumn = (name: string): PropertyDecorator => Column({ name, type: 'smallint', nullable: true });

/** A weakness of a vendor that must get better, from an accepted answer. */
@Entity('findings')
export class Finding {
  @OrganizationId() organizationId: string;
  @PrimaryColumn({ type: 'uuid' }) id: string;
  @ReferenceColumn('vendor_id') vendorId: string;
  /** The assessment whose answer shows it: the newest that did. */
  @ReferenceColumn('assessment_id') assessmentId: string;
  @ReferenceColumn('question_id') questionId: string;
  @TextColumn('question_key') questionKey: string;
  /** Null where nothing was answered. */
  @LevelColumn('level') level: Level | null;
  @TextColumn('severity') severity: Severity;
  /** The serious flag that the answer keeps up; null where only the rule of levels found it. */
  @TextColumn('flag_key', true) flagKey: string | null;
  /** Residual points that a good answer would have taken off when it was found. */
  @Column({ name: 'points', type: 'smallint' }) points: number;
  /** The rule of its day: answers up to this level were weak. */
  @Column({ name: 'weak_level', type: 'smallint' }) weakLevel: WeakLevel;
  @TextColumn('status') status: StoredFindingStatus;
  @ReferenceColumn('owner_id', true) ownerId: string | null;
  @DayColumn('due_on') dueOn: string;
  /** The day on which the vendor says that it will be mended. */
  @DayColumn('planned_on', true) plannedOn: string | null;
  /** The level that the vendor says it has reached. */
  @LevelColumn('claimed_level') claimedLevel: Level | null;
  @InstantColumn('opened_at') openedAt: Date;
  @InstantColumn('closed_at', true) closedAt: Date | null;
  /** Null where a better answer closed it. */
  @ReferenceColumn('closed_by', true) closedBy: string | null;
  @TextColumn('closing', true) closing: FindingClosing | null;
  @TextColumn('closing_comment', true) closingComment: string | null;
  /** What the judgement counts from then on as the answer, with the day and how well it is proven. */
  @LevelColumn('mended_level') mendedLevel: Level | null;
  @TextColumn('mended_proof', true) mendedProof: Proof | null;
  @DayColumn('mended_on', true) mendedOn: string | null;
  @VersionNumber() version: number;
}
