import type { Locale, Tier, WeakLevel } from '@firebreak/domain';
import { Column, Entity } from 'typeorm';
import { InstantColumn, OrganizationId, TextColumn, VersionNumber } from '../database/columns.js';

/** A number of days. */
const DaysColumn = (name: string, days: number): PropertyDecorator => Column({ name, type: 'smallint', default: days });

/** A few small numbers. */
const NumbersColumn = (name: string, numbers: string): PropertyDecorator =>
  Column({ name, type: 'smallint', array: true, default: numbers });

/** A tenant. */
@Entity('organizations')
export class Organization {
  @OrganizationId() organizationId: string;
  @TextColumn('name') name: string;
  /** ISO 4217 code in which losses are shown. */
  @TextColumn('currency') currency: string;
  @TextColumn('locale') locale: Locale;
  /** The risk model that vendors are judged with. */
  @TextColumn('model_version') modelVersion: string;
  @Column({ name: 'is_demo', type: 'boolean' }) isDemo: boolean;
  @DaysColumn('review_interval_days_tier_1', 180) reviewIntervalDaysTier1: number;
  @DaysColumn('review_interval_days_tier_2', 365) reviewIntervalDaysTier2: number;
  @DaysColumn('review_interval_days_tier_3', 730) reviewIntervalDaysTier3: number;
  @DaysColumn('review_interval_days_tier_4', 1_095) reviewIntervalDaysTier4: number;
  /** A vendor is shown where it stands by its own answers once it has signed them. */
  @Column({ name: 'shows_standing', type: 'boolean', default: true }) showsStanding: boolean;
  /** Respondents are reminded of the day on which their answers are due. */
  @Column({ name: 'reminders_on', type: 'boolean', default: true }) remindersOn: boolean;
  @NumbersColumn('reminder_days_before', '{7,1}') reminderDaysBefore: number[];
  @NumbersColumn('reminder_days_after', '{1,7}') reminderDaysAfter: number[];
  /** Vendors of these tiers are asked again by themselves when their review is due. */
  @NumbersColumn('asks_again_tiers', '{}') asksAgainTiers: Tier[];
  /** The highest level of an answer that becomes a finding when it is accepted. */
  @Column({ name: 'weak_level', type: 'smallint', default: 1 }) weakLevel: WeakLevel;
  /** Years after which an archived vendor is deleted; null for never. */
  @Column({ name: 'archived_vendor_years', type: 'smallint', nullable: true }) archivedVendorYears: number | null;
  /** Months after which an answered request for a supplier forgets who asked. */
  @Column({ name: 'requester_months', type: 'smallint', default: 12 }) requesterMonths: number;
  /** A password alone opens nothing but the way to a second factor; the demo asks for none. */
  @Column({ name: 'requires_second_factor', type: 'boolean', default: true }) requiresSecondFactor: boolean;
  @VersionNumber() version: number;
  @InstantColumn('created_at') createdAt: Date;
  @InstantColumn('updated_at') updatedAt: Date;
}
