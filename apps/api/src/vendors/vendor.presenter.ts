import {
  ACCESS_LEVELS,
  ACCESS_TYPES,
  ARCHETYPES,
  ASSESSMENT_STATUSES,
  FILLED_IN_BY,
  DATA_CATEGORIES,
  isOverdue,
  TIERS,
  VENDOR_LIMITS,
  VENDOR_STATUSES,
  type AccessLevel,
  type AccessType,
  type Archetype,
  type AssessmentStatus,
  type FilledInBy,
  type DataCategory,
  type Locale,
  type Tier,
  type VendorStatus,
} from '@firebreak/domain';
import { ApiProperty } from '@nestjs/swagger';
import { toEtag } from '../http/etag.js';
import { Day, Flag, Id, Instant, Int, OneOf, SomeOf, Text, Texts } from '../http/fields.js';
import { Email } from '../http/person-fields.js';
import { JudgementSummaryView, presentJudgementSummary } from '../judgements/judgement.presenter.js';
import type { ListedVendorRow, VendorRow } from './vendor-row.js';

/** Who looks after a vendor. */
export class VendorOwnerView {
  @Id() id: string;
  @Text({ max: 120 }) name: string;
  @Email() email: string;
}

/** What a vendor can touch, all scopes together. */
export class ScopeSummaryView {
  @Int({ min: 0, max: 1_000 }) count: number;
  @Int({ min: 0, max: 10_000_000_000, nullable: true, description: 'Of the largest scope; null when nobody knows.' })
  peopleCount: number | null;
  @OneOf(ACCESS_LEVELS, { nullable: true }) accessLevel: AccessLevel | null;
  @SomeOf(DATA_CATEGORIES) dataCategories: DataCategory[];
  @SomeOf(ACCESS_TYPES) accessTypes: AccessType[];
}

/** The assessment that was sent last. */
export class LatestAssessmentView {
  @Id() id: string;
  @OneOf(ASSESSMENT_STATUSES) status: AssessmentStatus;
  @OneOf(FILLED_IN_BY) filledInBy: FilledInBy;
  @Day() dueOn: string;
  @Flag() overdue: boolean;
}

/** A vendor as the register shows it. */
export class VendorView {
  @Id() id: string;
  @Text({ max: VENDOR_LIMITS.nameCharacters }) name: string;
  @Texts({ max: VENDOR_LIMITS.nameCharacters, most: VENDOR_LIMITS.aliases }) aliases: string[];
  @Texts({ max: VENDOR_LIMITS.domainCharacters, most: VENDOR_LIMITS.domains }) domains: string[];
  @OneOf(ARCHETYPES) archetype: Archetype;
  @Text({ max: VENDOR_LIMITS.serviceCharacters, nullable: true }) service: string | null;
  @OneOf(TIERS, { description: '1 is the most critical.' }) tier: Tier;
  @Flag({ description: 'The tier was set by hand and not suggested by the judgement.' }) tierSetByHand: boolean;
  @OneOf(VENDOR_STATUSES) status: VendorStatus;
  @ApiProperty({ type: VendorOwnerView, nullable: true }) owner: VendorOwnerView | null;
  @Day({ nullable: true }) nextReviewOn: string | null;
  @Text({ max: VENDOR_LIMITS.notesCharacters, nullable: true, multiline: true }) notes: string | null;
  @Day({ nullable: true }) contractEndsOn: string | null;
  @Int({ min: 1, max: VENDOR_LIMITS.noticeHours, nullable: true }) noticeHours: number | null;
  @Flag({ description: 'Known to be bound to no such hours; false with null hours: nobody knows.' })
  withoutNoticeDuty: boolean;
  @Day({ nullable: true }) dataReturnedOn: string | null;
  @Texts({ max: VENDOR_LIMITS.tagCharacters, most: VENDOR_LIMITS.tags }) tags: string[];
  @ApiProperty() scopeSummary: ScopeSummaryView;
  @ApiProperty({ type: LatestAssessmentView, nullable: true }) assessment: LatestAssessmentView | null;
  @ApiProperty() judgement: JudgementSummaryView;
  @Instant() createdAt: string;
  @Instant() updatedAt: string;
  @Text({ max: 20 }) etag: string;
}

/** A vendor as the list shows it. */
export class ListedVendorView extends VendorView {
  @Text({ max: 200, nullable: true, description: 'The first access scope whose name holds a word that was searched.' })
  matchedScope: string | null;
}

/** A tag and how many vendors bear it. */
export class VendorTagView {
  @Text({ max: VENDOR_LIMITS.tagCharacters }) tag: string;
  @Int({ min: 1, max: Number.MAX_SAFE_INTEGER }) vendors: number;
}

/** Every tag of the organisation's vendors. */
export class VendorTagsView {
  @ApiProperty({ type: [VendorTagView] }) items: VendorTagView[];
}

/** Shows a vendor; `today` decides what is overdue. */
export function presentVendor(row: VendorRow, locale: Locale, today: string): VendorView {
  const { vendor, assessment, scopes } = row;
  return {
    id: vendor.id,
    name: vendor.name,
    aliases: vendor.aliases,
    domains: vendor.domains,
    archetype: vendor.archetype,
    service: vendor.service,
    tier: row.effectiveTier,
    tierSetByHand: vendor.tier !== null,
    status: vendor.status,
    owner: row.owner,
    nextReviewOn: vendor.nextReviewOn,
    notes: vendor.notes,
    contractEndsOn: vendor.contractEndsOn,
    noticeHours: vendor.noticeHours,
    withoutNoticeDuty: vendor.withoutNoticeDuty,
    dataReturnedOn: vendor.dataReturnedOn,
    tags: vendor.tags,
    scopeSummary: { ...scopes, dataCategories: [...scopes.dataCategories], accessTypes: [...scopes.accessTypes] },
    assessment: assessment && { ...assessment, overdue: isOverdue(assessment.status, assessment.dueOn, today) },
    judgement: presentJudgementSummary(row.judgement, locale),
    createdAt: vendor.createdAt.toISOString(),
    updatedAt: vendor.updatedAt.toISOString(),
    etag: toEtag(vendor.version),
  };
}

/** Shows a vendor of a list. */
export function presentListedVendor(row: ListedVendorRow, locale: Locale, today: string): ListedVendorView {
  return { ...presentVendor(row, locale, today), matchedScope: row.matchedScope };
}
