import type { ExportPackageFailure, ExportPackageState, ExportTable } from '@firebreak/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { BytesColumn, InstantColumn, OrganizationId, ReferenceColumn, TextColumn } from '../../database/columns.js';
import type { ActingToken } from '../../identity/principal.js';

/** Everything that the register said as of one instant, in one signed file that is made in the background. */
@Entity('export_packages')
export class ExportPackage {
  @OrganizationId() organizationId: string;
  @PrimaryColumn({ type: 'uuid' }) id: string;
  @ReferenceColumn('requested_by') requestedBy: string;
  /** The API token by which it was asked for; null where a person did. */
  @Column({ name: 'requested_through', type: 'jsonb', nullable: true }) requestedThrough: ActingToken | null;
  @Column({ name: 'tables', type: 'text', array: true }) tables: ExportTable[];
  /** As of when it was asked for; null for whenever it is made. */
  @InstantColumn('as_of', true) asOf: Date | null;
  @TextColumn('status') status: ExportPackageState;
  @Column({ name: 'tables_done', type: 'smallint', default: 0 }) tablesDone: number;
  /** How often it was begun; a restart begins it again. */
  @Column({ name: 'attempts', type: 'smallint', default: 0 }) attempts: number;
  /** The instant that it shows, known once it is made. */
  @InstantColumn('instant', true) instant: Date | null;
  @BytesColumn('bytes', true) bytes: number | null;
  @TextColumn('manifest_sha256', true) manifestSha256: string | null;
  /** The organisation's package before it, which its manifest names. */
  @ReferenceColumn('previous_id', true) previousId: string | null;
  @TextColumn('failure', true) failure: ExportPackageFailure | null;
  @InstantColumn('created_at') createdAt: Date;
  @InstantColumn('finished_at', true) finishedAt: Date | null;
}

/** What is known of a package once it is made. */
export type MadePackage = Pick<ExportPackage, 'tablesDone' | 'previousId'> & {
  readonly instant: Date;
  readonly bytes: number;
  readonly manifestSha256: string;
};
