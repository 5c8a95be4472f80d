import type {
  AccessLevel,
  AccessType,
  Archetype,
  DataCategory,
  Locale,
  SupplierRequestStatus,
  SupplierUsage,
} from '@firebreak/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import {
  DayColumn,
  InstantColumn,
  OrganizationId,
  PeopleCountColumn,
  ReferenceColumn,
  TextColumn,
  VersionNumber,
} from '../database/columns.js';

const FlagColumn = (name: string): PropertyDecorator => Column({ name, type: 'boolean' });

/** Somebody in the firm asks for a supplier that is not bought yet; it is no vendor. */
@Entity('supplier_requests')
export class SupplierRequest {
  @OrganizationId() organizationId: string;
  @PrimaryColumn({ type: 'uuid' }) id: string;
  @TextColumn('status') status: SupplierRequestStatus;
  /** Null, like the address and all that somebody wrote, once it was forgotten who asked. */
  @TextColumn('requester_name', true) requesterName: string | null;
  @TextColumn('requester_email', true) requesterEmail: string | null;
  /** Null for somebody who came by the link, and once it was forgotten. */
  @ReferenceColumn('requested_by', true) requestedBy: string | null;
  @TextColumn('locale') locale: Locale;
  @TextColumn('supplier_name') supplierName: string;
  /** The host of its website. */
  @TextColumn('website', true) website: string | null;
  @TextColumn('purpose', true) purpose: string | null;
  @TextColumn('archetype') archetype: Archetype;
  @TextColumn('access_level') accessLevel: AccessLevel;
  @Column({ name: 'data_categories', type: 'text', array: true, default: [] }) dataCategories: DataCategory[];
  /** Null when nobody knows. */
  @PeopleCountColumn() peopleCount: number | null;
  @Column({ name: 'access_types', type: 'text', array: true, default: [] }) accessTypes: AccessType[];
  @FlagColumn('human_channel') humanChannel: boolean;
  @FlagColumn('can_reset_credentials') canResetCredentials: boolean;
  @FlagColumn('critical') critical: boolean;
  @TextColumn('usage') usage: SupplierUsage;
  @DayColumn('needed_on', true) neededOn: string | null;
  @InstantColumn('received_at') receivedAt: Date;
  /** The vendor that it led to. */
  @ReferenceColumn('vendor_id', true) vendorId: string | null;
  @ReferenceColumn('decision_id', true) decisionId: string | null;
  @InstantColumn('settled_at', true) settledAt: Date | null;
  @ReferenceColumn('settled_by', true) settledBy: string | null;
  @TextColumn('decline_reason', true) declineReason: string | null;
  @InstantColumn('requester_erased_at', true) requesterErasedAt: Date | null;
  @VersionNumber() version: number;
}
