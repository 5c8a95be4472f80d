import { Column, Entity, PrimaryColumn } from 'typeorm';
import { InstantColumn, OrganizationId, ReferenceColumn, TextColumn } from '../database/columns.js';
import type { BytesType } from '../http/bytes-body.js';
import type { ActingToken } from '../identity/principal.js';
import type { ImportVendorsQuery } from './dto/import-vendors.query.js';
import type { VendorImport } from './vendor-import.entity.js';

/** What is done in the background: a list is stored, or an import is taken back. */
export type ImportRunKind = 'import' | 'take_back';

/** What is known of an import before it is stored. */
export type PlannedImport = Pick<VendorImport, 'fileName' | 'added' | 'changed' | 'unchanged' | 'leftOut'>;

/** An import that is being stored or taken back, or that could not be. */
@Entity('import_runs')
export class ImportRun {
  @OrganizationId() organizationId: string;
  /** The import's own. */
  @PrimaryColumn({ type: 'uuid' }) id: string;
  @PrimaryColumn({ name: 'kind', type: 'text' }) kind: ImportRunKind;
  @TextColumn('state') state: 'running' | 'done' | 'failed';
  /** How far it is, 0 to 100. */
  @Column({ name: 'percent', type: 'smallint' }) percent: number;
  /** How often it was begun; a restart begins it again. */
  @Column({ name: 'attempts', type: 'smallint', default: 0 }) attempts: number;
  /** The code of the problem why it has failed. */
  @TextColumn('failure', true) failure: string | null;
  @ReferenceColumn('started_by') startedBy: string;
  /** The API token by which it was begun; null where a person began it. */
  @Column({ name: 'started_through', type: 'jsonb', nullable: true }) startedThrough: ActingToken | null;
  @TextColumn('digest', true) digest: string | null;
  @Column({ name: 'query', type: 'jsonb', nullable: true }) query: ImportVendorsQuery | null;
  @TextColumn('content_type', true) contentType: BytesType | null;
  /** The list as it was sent, until it is stored; read only by whoever stores it. */
  @Column({ name: 'content', type: 'bytea', nullable: true, select: false }) content: Buffer | null;
  @Column({ name: 'planned', type: 'jsonb' }) planned: PlannedImport;
  @InstantColumn('created_at') createdAt: Date;
}
