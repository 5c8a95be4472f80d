import type { Proof } from '@firebreak/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { InstantColumn, OrganizationId, ReferenceColumn, TextColumn } from '../database/columns.js';
import type { AnswerProofs, SubmittedAnswer } from '../judgements/submitted-answer.js';

/** The answers as they were signed; never changed but for the proof that a reviewer grants. */
@Entity('submissions')
export class Submission {
  @OrganizationId() organizationId: string;
  @PrimaryColumn({ type: 'uuid' }) id: string;
  @ReferenceColumn('assessment_id') assessmentId: string;
  @Column({ name: 'number', type: 'integer' }) number: number;
  /** Whose invitation it was signed with; null where the buyer filled it in, and then `userId` is who signed. */
  @ReferenceColumn('invitation_id', true) invitationId: string | null;
  @ReferenceColumn('user_id', true) userId: string | null;
  @TextColumn('signed_by_name') signedByName: string;
  @TextColumn('signed_by_title') signedByTitle: string;
  @TextColumn('statement') statement: string;
  @Column({ name: 'answers', type: 'jsonb' }) answers: SubmittedAnswer[];
  @TextColumn('proof') proof: Proof;
  @Column({ name: 'proofs', type: 'jsonb', default: {} }) proofs: AnswerProofs;
  @InstantColumn('submitted_at') submittedAt: Date;
}
