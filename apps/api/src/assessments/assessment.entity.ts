import type { AssessmentStatus, FilledInBy, Locale } from '@firebreak/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import {
  DayColumn,
  InstantColumn,
  OrganizationId,
  ReferenceColumn,
  TextColumn,
  VersionNumber,
} from '../database/columns.js';

/** One questionnaire about one vendor: sent to it, or filled in by the buyer. */
@Entity('assessments')
export class Assessment {
  @OrganizationId() organizationId: string;
  @PrimaryColumn({ type: 'uuid' }) id: string;
  @ReferenceColumn('vendor_id') vendorId: string;
  /** The frozen questionnaire; later versions do not touch what was sent. */
  @ReferenceColumn('questionnaire_version_id') questionnaireVersionId: string;
  @TextColumn('status') status: AssessmentStatus;
  @TextColumn('filled_in_by') filledInBy: FilledInBy;
  /** Who answers: of the vendor, or the member of staff who began where the buyer fills it in. */
  @TextColumn('respondent_email') respondentEmail: string;
  @TextColumn('respondent_name', true) respondentName: string | null;
  @TextColumn('locale') locale: Locale;
  /** The buyer said that the respondent may see what the vendor answered before, although the address is new. */
  @Column({ name: 'shows_previous', type: 'boolean', default: false }) showsPrevious: boolean;
  @DayColumn('due_on') dueOn: string;
  /** Words that both sides can compare, so that the vendor knows the request is genuine; empty where nobody is asked. */
  @TextColumn('check_phrase') checkPhrase: string;
  /** Null when it was sent again by itself. */
  @ReferenceColumn('sent_by', true) sentBy: string | null;
  @InstantColumn('sent_at') sentAt: Date;
  @InstantColumn('submitted_at', true) submittedAt: Date | null;
  @ReferenceColumn('decided_by', true) decidedBy: string | null;
  @InstantColumn('decided_at', true) decidedAt: Date | null;
  @TextColumn('decision_comment', true) decisionComment: string | null;
  @Column({ name: 'reminders_paused', type: 'boolean', default: false }) remindersPaused: boolean;
  @DayColumn('last_reminded_on', true) lastRemindedOn: string | null;
  @VersionNumber() version: number;
  @InstantColumn('created_at') createdAt: Date;
  @InstantColumn('updated_at') updatedAt: Date;
}

/** A question as it was asked in an assessment. */
@Entity('assessment_questions')
export class AssessmentQuestion {
  @OrganizationId() organizationId: string;
  @PrimaryColumn({ name: 'assessment_id', type: 'uuid' }) assessmentId: string;
  @PrimaryColumn({ name: 'question_id', type: 'uuid' }) questionId: string;
  @ReferenceColumn('questionnaire_version_id') questionnaireVersionId: string;
}
