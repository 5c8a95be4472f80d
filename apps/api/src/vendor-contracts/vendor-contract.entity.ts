import type { Currency } from '@firebreak/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import {
  DayColumn,
  InstantColumn,
  OrganizationId,
  ReferenceColumn,
  TextColumn,
  VersionNumber,
} from '../database/columns.js';

/** PostgreSQL's driver gives bigint as text; our amounts stay far below 2^53. */
const asNumber = {
  to: (value: number | null) => value,
  from: (value: string | null) => (value === null ? null : Number(value)),
};

/** A contract with a vendor. */
@Entity('vendor_contracts')
export class VendorContract {
  @OrganizationId() organizationId: string;
  @PrimaryColumn({ type: 'uuid' }) id: string;
  @ReferenceColumn('vendor_id') vendorId: string;
  /** What it is called, or its number. */
  @TextColumn('name') name: string;
  @DayColumn('starts_on', true) startsOn: string | null;
  /** Last day as it was agreed first; null for one without an end. */
  @DayColumn('ends_on', true) endsOn: string | null;
  /** By how many months it goes on by itself each time; null when it simply ends. */
  @Column({ name: 'renewal_months', type: 'integer', nullable: true }) renewalMonths: number | null;
  /** How many days before its last day notice must be given; null when nobody knows. */
  @Column({ name: 'notice_days', type: 'integer', nullable: true }) noticeDays: number | null;
  @DayColumn('notice_given_on', true) noticeGivenOn: string | null;
  /** A year's price in whole units of the currency. */
  @Column({ name: 'annual_value', type: 'bigint', nullable: true, transformer: asNumber }) annualValue: number | null;
  @TextColumn('currency', true) currency: Currency | null;
  @TextColumn('note', true) note: string | null;
  /** Its last day as things stand, and the last day on which notice still ends it there; kept by contractRun. */
  @DayColumn('runs_until', true) runsUntil: string | null;
  @DayColumn('notice_until', true) noticeUntil: string | null;
  @VersionNumber() version: number;
  @InstantColumn('created_at') createdAt: Date;
  @InstantColumn('updated_at') updatedAt: Date;
}
