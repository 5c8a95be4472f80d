import type { Archetype, Tier, VendorStatus } from '@firebreak/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import {
  DayColumn,
  InstantColumn,
  OrganizationId,
  ReferenceColumn,
  TextColumn,
  VersionNumber,
} from '../database/columns.js';

/** A supplier in the register. */
@Entity('vendors')
export class Vendor {
  @OrganizationId() organizationId: string;
  @PrimaryColumn({ type: 'uuid' }) id: string;
  @TextColumn('name') name: string;
  /** The name as it is compared and searched: NFC, lower case, single spaces. */
  @TextColumn('name_key') nameKey: string;
  /** Other names that it goes by, and the hosts of its websites; an import compares with them. */
  @Column({ name: 'aliases', type: 'text', array: true, default: [] }) aliases: string[];
  @Column({ name: 'domains', type: 'text', array: true, default: [] }) domains: string[];
  @TextColumn('archetype') archetype: Archetype;
  @TextColumn('service', true) service: string | null;
  /** Set by hand; null leaves it to the judgement's suggestion. */
  @Column({ name: 'tier', type: 'smallint', nullable: true }) tier: Tier | null;
  @TextColumn('status') status: VendorStatus;
  @TextColumn('status_before_archiving', true) statusBeforeArchiving: Exclude<VendorStatus, 'archived'> | null;
  /** Null unless it is archived. */
  @InstantColumn('archived_at', true) archivedAt: Date | null;
  @ReferenceColumn('owner_id', true) ownerId: string | null;
  @DayColumn('next_review_on', true) nextReviewOn: string | null;
  @TextColumn('notes', true) notes: string | null;
  /** Last day of our contract; null when it has none or nobody knows it. */
  @DayColumn('contract_ends_on', true) contractEndsOn: string | null;
  /** Hours within which the contract obliges it to tell us of an incident. */
  @Column({ name: 'notice_hours', type: 'integer', nullable: true }) noticeHours: number | null;
  /** It is known that the contract sets no such hours; false with null hours means that nobody knows. */
  @Column({ name: 'without_notice_duty', type: 'boolean', default: false }) withoutNoticeDuty: boolean;
  /** Day on which the return or deletion of our data was confirmed. */
  @DayColumn('data_returned_on', true) dataReturnedOn: string | null;
  /** Words of the organisation's own, spelt the same everywhere. */
  @Column({ name: 'tags', type: 'text', array: true, default: [] }) tags: string[];
  @VersionNumber() version: number;
  @InstantColumn('created_at') createdAt: Date;
  @InstantColumn('updated_at') updatedAt: Date;
}
