import {
  CURRENCIES,
  LOCALES,
  ORGANIZATION_LIMITS,
  REMINDER_LIMITS,
  RETENTION_LIMITS,
  RISK_MODEL_LIMITS,
  TIERS,
  WEAK_LEVELS,
  type Currency,
  type Locale,
  type Tier,
  type WeakLevel,
} from '@firebreak/domain';
import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsObject, ValidateIf, ValidateNested } from 'class-validator';
import { Flag, Int, Ints, OneOf, SomeOf, Text } from '../../http/fields.js';
import { PersonName } from '../../http/person-fields.js';

const DAYS = { min: ORGANIZATION_LIMITS.leastReviewDays, max: ORGANIZATION_LIMITS.mostReviewDays, optional: true };

/** Days between two reviews of a vendor, by its tier; what is left out stays as it is. */
export class ChangeReviewIntervalsDto {
  @Int(DAYS) tier1?: number;
  @Int(DAYS) tier2?: number;
  @Int(DAYS) tier3?: number;
  @Int(DAYS) tier4?: number;
}

const REMINDER_DAYS = {
  min: 1,
  max: REMINDER_LIMITS.mostDays,
  most: REMINDER_LIMITS.mostOnEachSide,
  optional: true,
};

/** When respondents are reminded, counted from the day on which their answers are due; what is left out stays as it is. */
export class ChangeRemindersDto {
  @Flag({ optional: true }) on?: boolean;
  @Ints(REMINDER_DAYS) daysBefore?: number[];
  @Ints(REMINDER_DAYS) daysAfter?: number[];
}

/** How long what is over is kept; what is left out stays as it is. */
export class ChangeRetentionDto {
  @Int({
    min: RETENTION_LIMITS.leastVendorYears,
    max: RETENTION_LIMITS.mostVendorYears,
    optional: true,
    nullable: true,
    description: 'Years after which an archived vendor is deleted; null for never.',
  })
  archivedVendorYears?: number | null;
  @Int({
    min: RETENTION_LIMITS.leastRequesterMonths,
    max: RETENTION_LIMITS.mostRequesterMonths,
    optional: true,
    description: 'Months after which an answered request for a supplier forgets who asked.',
  })
  requesterMonths?: number;
}

/** A change of the organisation; what is left out stays as it is. */
export class ChangeOrganizationDto {
  @PersonName({ max: ORGANIZATION_LIMITS.nameCharacters, optional: true }) name?: string;
  @OneOf(CURRENCIES, { optional: true, description: 'ISO 4217; every vendor is judged anew in it.' })
  currency?: Currency;
  @OneOf(LOCALES, { optional: true }) locale?: Locale;
  @Text({
    max: RISK_MODEL_LIMITS.versionCharacters,
    optional: true,
    description: 'A risk model, published or of the organisation’s own; every vendor is judged anew with it.',
  })
  modelVersion?: string;
  @Flag({ optional: true }) showsStanding?: boolean;
  @OneOf(WEAK_LEVELS, {
    optional: true,
    description: 'The highest level of an answer that becomes a finding when it is accepted.',
  })
  weakLevel?: WeakLevel;
  @ApiProperty({ required: false })
  @ValidateIf((_, value: unknown) => value !== undefined)
  @IsObject()
  @ValidateNested()
  @Type(() => ChangeReviewIntervalsDto)
  reviewIntervalDays?: ChangeReviewIntervalsDto;
  @ApiProperty({ required: false })
  @ValidateIf((_, value: unknown) => value !== undefined)
  @IsObject()
  @ValidateNested()
  @Type(() => ChangeRemindersDto)
  reminders?: ChangeRemindersDto;
  @SomeOf(TIERS, {
    optional: true,
    description: 'Tiers whose vendors are asked again by themselves when their review is due.',
  })
  asksAgainTiers?: Tier[];
  @ApiProperty({ required: false })
  @ValidateIf((_, value: unknown) => value !== undefined)
  @IsObject()
  @ValidateNested()
  @Type(() => ChangeRetentionDto)
  retention?: ChangeRetentionDto;
}
