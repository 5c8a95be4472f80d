import { Entity, PrimaryColumn } from 'typeorm';
import { InstantColumn, OrganizationId, ReferenceColumn, TextColumn, VersionNumber } from '../database/columns.js';

/** A working paper of an auditor about a page of the register; only auditors read it. */
@Entity('audit_notes')
export class AuditNote {
  @OrganizationId() organizationId: string;
  @PrimaryColumn({ type: 'uuid' }) id: string;
  /** The page's address from the first `/` on, with the instant that it showed. */
  @TextColumn('about') about: string;
  @TextColumn('about_title') aboutTitle: string;
  @TextColumn('text') text: string;
  @ReferenceColumn('written_by') writtenBy: string;
  @VersionNumber() version: number;
  @InstantColumn('created_at') createdAt: Date;
  @InstantColumn('updated_at') updatedAt: Date;
}
