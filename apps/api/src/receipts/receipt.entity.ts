import { Entity, PrimaryColumn } from 'typeorm';
import { InstantColumn, OrganizationId, ReferenceColumn, TextColumn } from '../database/columns.js';

/** What a vendor was given when it signed; never changed, whatever becomes of the register. */
@Entity('receipts')
export class Receipt {
  @OrganizationId() organizationId: string;
  @PrimaryColumn({ name: 'submission_id', type: 'uuid' }) submissionId: string;
  @ReferenceColumn('assessment_id') assessmentId: string;
  /** Of the content as canonical JSON, in hexadecimal; what the signature covers. */
  @TextColumn('sha256') sha256: string;
  /** The signed document, to the byte as it is downloaded. */
  @TextColumn('document') document: string;
  @InstantColumn('created_at') createdAt: Date;
}
