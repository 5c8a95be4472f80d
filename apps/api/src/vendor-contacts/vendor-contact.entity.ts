import type { ContactDuty } from '@firebreak/domain';
import { Entity, PrimaryColumn } from 'typeorm';
import { InstantColumn, OrganizationId, ReferenceColumn, TextColumn, VersionNumber } from '../database/columns.js';

/** Somebody at a vendor to whom people here speak. */
@Entity('vendor_contacts')
export class VendorContact {
  @OrganizationId() organizationId: string;
  @PrimaryColumn({ type: 'uuid' }) id: string;
  @ReferenceColumn('vendor_id') vendorId: string;
  @TextColumn('name') name: string;
  @TextColumn('duty') duty: ContactDuty;
  @TextColumn('position', true) position: string | null;
  @TextColumn('email', true) email: string | null;
  @TextColumn('phone', true) phone: string | null;
  @VersionNumber() version: number;
  @InstantColumn('created_at') createdAt: Date;
  @InstantColumn('updated_at') updatedAt: Date;
}
