import {
  DEFAULT_REVIEW_INTERVAL_DAYS,
  LOCALES,
  ORGANIZATION_LIMITS,
  REMINDER_LIMITS,
  RETENTION_LIMITS,
  RISK_MODEL_LIMITS,
  TIERS,
  WEAK_LEVELS,
  type Locale,
  type Tier,
  type WeakLevel,
} from '@firebreak/domain';
import { ApiProperty } from '@nestjs/swagger';
import { toEtag } from '../http/etag.js';
import { Flag, Id, Int, Ints, OneOf, SomeOf, Text } from '../http/fields.js';
import { MAIL_DELIVERIES, type MailDelivery } from '../mail/mail.service.js';
import type { OrganizationSettings } from './organization-settings.service.js';

const REMINDER_DAYS = { min: 1, max: REMINDER_LIMITS.mostDays, most: REMINDER_LIMITS.mostOnEachSide };
const DAYS = { min: ORGANIZATION_LIMITS.leastReviewDays, max: ORGANIZATION_LIMITS.mostReviewDays };

/** Days between two reviews of a vendor, by its tier. */
export class ReviewIntervalsView {
  @Int(DAYS) tier1: number;
  @Int(DAYS) tier2: number;
  @Int(DAYS) tier3: number;
  @Int(DAYS) tier4: number;
}

/** When respondents are reminded, counted from the day on which their answers are due. */
export class ReminderSettingsView {
  @Flag() on: boolean;
  @Ints(REMINDER_DAYS) daysBefore: number[];
  @Ints(REMINDER_DAYS) daysAfter: number[];
}

/** How long what is over is kept. */
export class RetentionSettingsView {
  @Int({
    min: RETENTION_LIMITS.leastVendorYears,
    max: RETENTION_LIMITS.mostVendorYears,
    nullable: true,
    description: 'Years after which an archived vendor is deleted; null for never.',
  })
  archivedVendorYears: number | null;
  @Int({ min: RETENTION_LIMITS.leastRequesterMonths, max: RETENTION_LIMITS.mostRequesterMonths })
  requesterMonths: number;
}

/** The organisation with its settings. */
export class OrganizationSettingsView {
  @Id() id: string;
  @Text({ max: 120 }) name: string;
  @Text({ max: 3, description: 'ISO 4217' }) currency: string;
  @OneOf(LOCALES) locale: Locale;
  @Text({ max: RISK_MODEL_LIMITS.versionCharacters, description: 'The risk model that vendors are judged with.' })
  modelVersion: string;
  @Flag({ description: 'A demo organisation.' }) demo: boolean;
  @ApiProperty({
    description:
      'A vendor is reviewed so many days after it was added, unless a day is given, and after its answers were accepted.',
  })
  reviewIntervalDays: ReviewIntervalsView;
  @ApiProperty({ description: 'Our judgement of how long they should be.' })
  defaultReviewIntervalDays: ReviewIntervalsView;
  @Flag({ description: 'A vendor is shown where it stands by its own answers once it has signed them.' })
  showsStanding: boolean;
  @ApiProperty() reminders: ReminderSettingsView;
  @SomeOf(TIERS, { description: 'Tiers whose vendors are asked again by themselves when their review is due.' })
  asksAgainTiers: Tier[];
  @OneOf(WEAK_LEVELS, { description: 'The highest level of an answer that becomes a finding when it is accepted.' })
  weakLevel: WeakLevel;
  @ApiProperty() retention: RetentionSettingsView;
  @OneOf(MAIL_DELIVERIES, {
    description: 'Mail is sent, kept in the demo’s outbox, or waits because no mail server is set.',
  })
  mailDelivery: MailDelivery;
  @Text({ max: 20 }) etag: string;
}

/** Shows the organisation with its settings. */
export function presentOrganizationSettings({
  organization,
  mailDelivery,
}: OrganizationSettings): OrganizationSettingsView {
  return {
    id: organization.organizationId,
    name: organization.name,
    currency: organization.currency,
    locale: organization.locale,
    modelVersion: organization.modelVersion,
    demo: organization.isDemo,
    reviewIntervalDays: {
      tier1: organization.reviewIntervalDaysTier1,
      tier2: organization.reviewIntervalDaysTier2,
      tier3: organization.reviewIntervalDaysTier3,
      tier4: organization.reviewIntervalDaysTier4,
    },
    defaultReviewIntervalDays: {
      tier1: DEFAULT_REVIEW_INTERVAL_DAYS[1],
      tier2: DEFAULT_REVIEW_INTERVAL_DAYS[2],
      tier3: DEFAULT_REVIEW_INTERVAL_DAYS[3],
      tier4: DEFAULT_REVIEW_INTERVAL_DAYS[4],
    },
    showsStanding: organization.showsStanding,
    reminders: {
      on: organization.remindersOn,
      daysBefore: organization.reminderDaysBefore,
      daysAfter: organization.reminderDaysAfter,
    },
    asksAgainTiers: organization.asksAgainTiers,
    weakLevel: organization.weakLevel,
    retention: {
      archivedVendorYears: organization.archivedVendorYears,
      requesterMonths: organization.requesterMonths,
    },
    mailDelivery,
    etag: toEtag(organization.version),
  };
}
