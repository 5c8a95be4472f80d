import type { ContentIssue, EvidenceKind, EvidenceScan, EvidenceState } from '@firebreak/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DayColumn, InstantColumn, OrganizationId, ReferenceColumn, TextColumn } from '../database/columns.js';

/** A file that a vendor sends with its answers: to one question, or to all of them. */
@Entity('evidence')
export class Evidence {
  @OrganizationId() organizationId: string;
  @PrimaryColumn({ type: 'uuid' }) id: string;
  @ReferenceColumn('assessment_id') assessmentId: string;
  /** Which invitation it came through; null where a member of staff added it, and then `userId` is who did. */
  @ReferenceColumn('invitation_id', true) invitationId: string | null;
  @ReferenceColumn('user_id', true) userId: string | null;
  @ReferenceColumn('question_id', true) questionId: string | null;
  /** As the vendor calls it; nothing is stored under this name. */
  @TextColumn('file_name') fileName: string;
  @TextColumn('kind') kind: EvidenceKind;
  @DayColumn('expires_on', true) expiresOn: string | null;
  @Column({ name: 'size_bytes', type: 'integer' }) sizeBytes: number;
  @TextColumn('state') state: EvidenceState;
  @TextColumn('refusal', true) refusal: ContentIssue | null;
  /** Of its content, in hexadecimal; known once all of it is stored. */
  @TextColumn('sha256', true) sha256: string | null;
  @TextColumn('scan') scan: EvidenceScan;
  @InstantColumn('created_at') createdAt: Date;
  @InstantColumn('stored_at', true) storedAt: Date | null;
}
