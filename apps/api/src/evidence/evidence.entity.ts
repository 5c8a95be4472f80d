import type { ContentIssue, DocumentKind, EvidenceScan, EvidenceState } from '@firebreak/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DayColumn, InstantColumn, OrganizationId, ReferenceColumn, TextColumn } from '../database/columns.js';

/** A file that came with answers, to one question or to all of them, or that is kept with a vendor itself. */
@Entity('evidence')
export class Evidence {
  @OrganizationId() organizationId: string;
  @PrimaryColumn({ type: 'uuid' }) id: string;
  /** Of the answers that it came with; null for one that is kept with the vendor `vendorId`. */
  @ReferenceColumn('assessment_id', true) assessmentId: string | null;
  @ReferenceColumn('vendor_id', true) vendorId: string | null;
  /** The file of the same vendor whose place it takes; that one stays. */
  @ReferenceColumn('replaced_id', true) replacedId: string | null;
  /** Which invitation it came through; null where a member of staff added it, and then `userId` is who did. */
  @ReferenceColumn('invitation_id', true) invitationId: string | null;
  @ReferenceColumn('user_id', true) userId: string | null;
  @ReferenceColumn('question_id', true) questionId: string | null;
  /** As whoever sent it calls it; nothing is stored under this name. */
  @TextColumn('file_name') fileName: string;
  @TextColumn('kind') kind: DocumentKind;
  @DayColumn('expires_on', true) expiresOn: string | null;
  @TextColumn('note', true) note: string | null;
  @Column({ name: 'size_bytes', type: 'integer' }) sizeBytes: number;
  @TextColumn('state') state: EvidenceState;
  @TextColumn('refusal', true) refusal: ContentIssue | null;
  /** Of its content, in hexadecimal; known once all of it is stored. */
  @TextColumn('sha256', true) sha256: string | null;
  @TextColumn('scan') scan: EvidenceScan;
  @InstantColumn('created_at') createdAt: Date;
  @InstantColumn('stored_at', true) storedAt: Date | null;
}
