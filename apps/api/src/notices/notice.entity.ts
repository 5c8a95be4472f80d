import type { NoticeKind, NoticeWay } from '@firebreak/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { InstantColumn, OrganizationId, ReferenceColumn, TextColumn } from '../database/columns.js';

/** What a notice says beside its kind; keys and numbers, never a text that somebody wrote. */
export interface NoticeDetails {
  /** Keys of flags. */
  readonly flags?: readonly string[];
  /** Bands before and after. */
  readonly from?: string;
  readonly to?: string;
  /** A day, `YYYY-MM-DD`. */
  readonly day?: string;
  /** What an import did. */
  readonly added?: number;
  readonly changed?: number;
}

/** Something that one person is told of. */
@Entity('notices')
export class Notice {
  @OrganizationId() organizationId: string;
  @PrimaryColumn({ type: 'uuid' }) id: string;
  @ReferenceColumn('user_id') userId: string;
  @TextColumn('kind') kind: NoticeKind;
  /** What it is told for; nobody is told twice of the same. */
  @TextColumn('occasion') occasion: string;
  @ReferenceColumn('vendor_id', true) vendorId: string | null;
  @ReferenceColumn('assessment_id', true) assessmentId: string | null;
  @ReferenceColumn('finding_id', true) findingId: string | null;
  @ReferenceColumn('request_id', true) requestId: string | null;
  @ReferenceColumn('audit_request_id', true) auditRequestId: string | null;
  @Column({ name: 'details', type: 'jsonb' }) details: NoticeDetails;
  /** How the person wanted to be told when it happened. */
  @TextColumn('way') way: Exclude<NoticeWay, 'none'>;
  @InstantColumn('occurred_at') occurredAt: Date;
  @InstantColumn('read_at', true) readAt: Date | null;
  /** When it was put into a mail; null while it was not. */
  @InstantColumn('mailed_at', true) mailedAt: Date | null;
}
