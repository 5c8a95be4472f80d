import { Column, Entity, PrimaryColumn } from 'typeorm';
import { InstantColumn, OrganizationId, ReferenceColumn, TextColumn } from '../database/columns.js';

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
}
