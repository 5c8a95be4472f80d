import type { VendorColumn, VendorSort } from '@firebreak/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { InstantColumn, OrganizationId, ReferenceColumn, TextColumn, VersionNumber } from '../database/columns.js';
import type { VendorFilterDto } from '../vendors/dto/vendor-filter.dto.js';

/** What a view shows. */
export interface ViewSearch extends VendorFilterDto {
  readonly sort?: VendorSort;
  readonly columns?: VendorColumn[];
}

/** A view of the vendor list under a name: its keeper's own, or everybody's. */
@Entity('saved_views')
export class SavedView {
  @OrganizationId() organizationId: string;
  @PrimaryColumn({ type: 'uuid' }) id: string;
  @ReferenceColumn('kept_by') keptBy: string;
  @TextColumn('name') name: string;
  /** As it is compared; nobody keeps two of one name. */
  @TextColumn('name_key') nameKey: string;
  @Column({ name: 'shared', type: 'boolean' }) shared: boolean;
  @Column({ name: 'search', type: 'jsonb' }) search: ViewSearch;
  @VersionNumber() version: number;
  @InstantColumn('created_at') createdAt: Date;
  @InstantColumn('updated_at') updatedAt: Date;
}
