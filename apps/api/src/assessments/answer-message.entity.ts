import { Entity, PrimaryColumn } from 'typeorm';
import { InstantColumn, OrganizationId, ReferenceColumn, TextColumn } from '../database/columns.js';

/** What one side says to the other about one answer; written once, never changed. */
@Entity('answer_messages')
export class AnswerMessage {
  @OrganizationId() organizationId: string;
  @PrimaryColumn({ type: 'uuid' }) id: string;
  @ReferenceColumn('assessment_id') assessmentId: string;
  @ReferenceColumn('question_id') questionId: string;
  /** The person of the organisation who wrote it; null when the vendor did. */
  @ReferenceColumn('user_id', true) userId: string | null;
  /** The invitation through which the vendor wrote it; null when the organisation did. */
  @ReferenceColumn('invitation_id', true) invitationId: string | null;
  @TextColumn('text') text: string;
  @InstantColumn('created_at') createdAt: Date;
}
