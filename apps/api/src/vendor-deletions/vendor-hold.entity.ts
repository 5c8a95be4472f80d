import type { DeletionFailure } from '@firebreak/domain';
import { Entity, PrimaryColumn } from 'typeorm';
import {
  DayColumn,
  InstantColumn,
  OrganizationId,
  ReferenceColumn,
  TextColumn,
  VersionNumber,
} from '../database/columns.js';

/** What keeps a vendor from being deleted, until it is lifted; one for each vendor, whose version counts on. */
@Entity('vendor_holds')
export class VendorHold {
  @OrganizationId() organizationId: string;
  @PrimaryColumn({ name: 'vendor_id', type: 'uuid' }) vendorId: string;
  @TextColumn('reason') reason: string;
  @ReferenceColumn('held_by') heldBy: string;
  @InstantColumn('held_at') heldAt: Date;
  @ReferenceColumn('lifted_by', true) liftedBy: string | null;
  @InstantColumn('lifted_at', true) liftedAt: Date | null;
  @VersionNumber() version: number;
}

/** That administrators were told of the day on which an archived vendor goes, and what came of trying. */
@Entity('vendor_retention')
export class VendorRetention {
  @OrganizationId() organizationId: string;
  @PrimaryColumn({ name: 'vendor_id', type: 'uuid' }) vendorId: string;
  /** Holds for this archiving of the vendor, and for no later one. */
  @InstantColumn('archived_at') archivedAt: Date;
  @DayColumn('due_on') dueOn: string;
  @InstantColumn('told_at') toldAt: Date;
  @InstantColumn('failed_at', true) failedAt: Date | null;
  @TextColumn('failure', true) failure: DeletionFailure | null;
}
