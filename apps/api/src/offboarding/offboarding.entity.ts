import type { AccessType, DataCategory, FarewellItemKind, FarewellItemState, VendorStatus } from '@firebreak/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import {
  DayColumn,
  InstantColumn,
  OrganizationId,
  ReferenceColumn,
  TextColumn,
  VersionNumber,
} from '../database/columns.js';

/** The farewell of a vendor, from its start until it is taken back; one that is finished stays with the archived vendor. */
@Entity('offboardings')
export class Offboarding {
  @OrganizationId() organizationId: string;
  @PrimaryColumn({ name: 'vendor_id', type: 'uuid' }) vendorId: string;
  @TextColumn('status_before') statusBefore: Extract<VendorStatus, 'prospect' | 'active'>;
  @ReferenceColumn('started_by') startedBy: string;
  @InstantColumn('started_at') startedAt: Date;
}

/** One thing to do before a vendor is gone. */
@Entity('offboarding_items')
export class OffboardingItem {
  @OrganizationId() organizationId: string;
  @PrimaryColumn({ type: 'uuid' }) id: string;
  @ReferenceColumn('vendor_id') vendorId: string;
  @TextColumn('kind') kind: FarewellItemKind;
  /** The access that ends with it; for `access` and only for it. */
  @ReferenceColumn('scope_id', true) scopeId: string | null;
  /** What it is about: ways of access or kinds of record, as they were when it began. */
  @Column({ name: 'access_types', type: 'text', array: true }) accessTypes: AccessType[];
  @Column({ name: 'data_categories', type: 'text', array: true }) dataCategories: DataCategory[];
  /** What is to be done, in somebody's words; for `own` and only for it. */
  @TextColumn('title', true) title: string | null;
  @ReferenceColumn('owner_id', true) ownerId: string | null;
  @DayColumn('due_on', true) dueOn: string | null;
  @TextColumn('state') state: FarewellItemState;
  /** What was said of it; the reason when it does not apply. */
  @TextColumn('note', true) note: string | null;
  @ReferenceColumn('proof_id', true) proofId: string | null;
  @DayColumn('done_on', true) doneOn: string | null;
  @ReferenceColumn('settled_by', true) settledBy: string | null;
  @InstantColumn('settled_at', true) settledAt: Date | null;
  /** The day that the register held before the item was done, for the way back: the access's end, or that of the data. */
  @DayColumn('day_before', true) dayBefore: string | null;
  @VersionNumber() version: number;
  @InstantColumn('created_at') createdAt: Date;
  @InstantColumn('updated_at') updatedAt: Date;
}
