import type { FilledIn } from '@firebreak/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { OrganizationId } from '../database/columns.js';

/** What has to be undone of one vendor. */
export interface RowUndo {
  readonly fields: readonly FilledIn[];
  /** The access scope that the import added. */
  readonly scopeId: string | null;
}

/** What an import did to one vendor: the way back. */
@Entity('vendor_import_rows')
export class VendorImportRow {
  @OrganizationId() organizationId: string;
  @PrimaryColumn({ name: 'import_id', type: 'uuid' }) importId: string;
  @PrimaryColumn({ name: 'vendor_id', type: 'uuid' }) vendorId: string;
  @Column({ name: 'added', type: 'boolean' }) added: boolean;
  @Column({ name: 'undo', type: 'jsonb' }) undo: RowUndo;
}
