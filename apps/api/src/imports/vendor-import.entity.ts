import { Column, Entity, PrimaryColumn } from 'typeorm';
import { InstantColumn, OrganizationId, ReferenceColumn, TextColumn, VersionNumber } from '../database/columns.js';
import type { TakenBack } from './taken-back.js';

/** A list of vendors that was taken over, and what came of its rows. */
@Entity('vendor_imports')
export class VendorImport {
  @OrganizationId() organizationId: string;
  @PrimaryColumn({ type: 'uuid' }) id: string;
  @TextColumn('file_name', true) fileName: string | null;
  /** SHA-256 of the bytes and of how they were read: the same again changes nothing. */
  @TextColumn('digest') digest: string;
  @ReferenceColumn('imported_by') importedBy: string;
  @Column({ name: 'added', type: 'integer' }) added: number;
  @Column({ name: 'changed', type: 'integer' }) changed: number;
  @Column({ name: 'unchanged', type: 'integer' }) unchanged: number;
  @Column({ name: 'left_out', type: 'integer' }) leftOut: number;
  @InstantColumn('created_at') createdAt: Date;
  @InstantColumn('taken_back_at', true) takenBackAt: Date | null;
  @ReferenceColumn('taken_back_by', true) takenBackBy: string | null;
  @Column({ name: 'taken_back', type: 'jsonb', nullable: true }) takenBack: TakenBack | null;
  @VersionNumber() version: number;
}
