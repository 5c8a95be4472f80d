import type { AuditRequestState } from '@firebreak/domain';
import { Entity, PrimaryColumn } from 'typeorm';
import {
  DayColumn,
  InstantColumn,
  OrganizationId,
  ReferenceColumn,
  TextColumn,
  VersionNumber,
} from '../database/columns.js';

/** What an auditor asks of procurement about a page of the register. */
@Entity('audit_requests')
export class AuditRequest {
  @OrganizationId() organizationId: string;
  @PrimaryColumn({ type: 'uuid' }) id: string;
  /** The page's address from the first `/` on, with the instant that it showed. */
  @TextColumn('about') about: string;
  @TextColumn('about_title') aboutTitle: string;
  @TextColumn('text') text: string;
  @ReferenceColumn('asked_by') askedBy: string;
  @DayColumn('due_on', true) dueOn: string | null;
  @TextColumn('state') state: AuditRequestState;
  @VersionNumber() version: number;
  @InstantColumn('created_at') createdAt: Date;
  @InstantColumn('updated_at') updatedAt: Date;
  @InstantColumn('closed_at', true) closedAt: Date | null;
}
