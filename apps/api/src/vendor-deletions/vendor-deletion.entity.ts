import type { Archetype } from '@firebreak/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { InstantColumn, OrganizationId, ReferenceColumn, TextColumn } from '../database/columns.js';

/** That a vendor was deleted; never changed, and all that is left of it. */
@Entity('vendor_deletions')
export class VendorDeletion {
  @OrganizationId() organizationId: string;
  /** The id that the vendor had. */
  @PrimaryColumn({ type: 'uuid' }) id: string;
  @TextColumn('name') name: string;
  @TextColumn('archetype') archetype: Archetype;
  @InstantColumn('added_at') addedAt: Date;
  @InstantColumn('archived_at') archivedAt: Date;
  @InstantColumn('deleted_at') deletedAt: Date;
  /** Null for the organisation's rule. */
  @ReferenceColumn('deleted_by', true) deletedBy: string | null;
  /** The rule: years after it was archived. Null for a person. */
  @Column({ name: 'kept_years', type: 'smallint', nullable: true }) keptYears: number | null;
  /** Rows that went, by their table. */
  @Column({ name: 'row_counts', type: 'jsonb' }) rowCounts: Readonly<Record<string, number>>;
  /** Past states of rows that went. */
  @Column({ name: 'past_states', type: 'integer' }) pastStates: number;
  /** Events of the trail that lost what they told. */
  @Column({ name: 'payloads', type: 'integer' }) payloads: number;
  /** SHA-256 of the files that went, in hexadecimal digits. */
  @Column({ name: 'file_hashes', type: 'text', array: true }) fileHashes: string[];
}
