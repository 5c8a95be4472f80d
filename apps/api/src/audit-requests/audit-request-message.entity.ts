import { Entity, PrimaryColumn } from 'typeorm';
import { InstantColumn, OrganizationId, ReferenceColumn, TextColumn } from '../database/columns.js';

/** What somebody says about an auditor's request; it stays as it was written. */
@Entity('audit_request_messages')
export class AuditRequestMessage {
  @OrganizationId() organizationId: string;
  @PrimaryColumn({ type: 'uuid' }) id: string;
  @ReferenceColumn('request_id') requestId: string;
  @ReferenceColumn('written_by') writtenBy: string;
  @TextColumn('text') text: string;
  @InstantColumn('created_at') createdAt: Date;
}
