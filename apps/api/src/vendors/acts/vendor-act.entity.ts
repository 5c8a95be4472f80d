import { Column, Entity, PrimaryColumn } from 'typeorm';
import { InstantColumn, OrganizationId, ReferenceColumn } from '../../database/columns.js';
import type { Vendor } from '../vendor.entity.js';

/** What an act can change of a vendor. */
export type ActedFields = Pick<Vendor, 'tags' | 'ownerId' | 'status' | 'statusBeforeArchiving'>;

/** One vendor that an act changed: what it was before, and the version that the act made. */
export interface ActItem {
  readonly vendorId: string;
  readonly version: number;
  readonly before: ActedFields;
}

/** What one request did to many vendors, kept as long as it can be undone. */
@Entity('vendor_acts')
export class VendorActDone {
  @OrganizationId() organizationId: string;
  @PrimaryColumn({ type: 'uuid' }) id: string;
  @ReferenceColumn('done_by') doneBy: string;
  @Column({ name: 'items', type: 'jsonb' }) items: readonly ActItem[];
  @InstantColumn('created_at') createdAt: Date;
  @InstantColumn('undone_at', true) undoneAt: Date | null;
}
