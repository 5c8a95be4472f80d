import {
  ACCEPTANCE_STANDINGS,
  ARCHETYPES,
  BANDS,
  DATA_CATEGORIES,
  FINDING_LIMITS,
  findingTitle,
  MEASURES,
  RISK_KINDS,
  SEVERITIES,
  TIERS,
  VENDOR_STATUSES,
  type AcceptanceStanding,
  type Archetype,
  type Band,
  type DataCategory,
  type Level,
  type Locale,
  type Measure,
  type RiskKind,
  type Severity,
  type Tier,
  type VendorStatus,
} from '@firebreak/domain';
import { ApiProperty } from '@nestjs/swagger';
import { Day, Flag, Id, Instant, Int, OneOf, Text } from '../http/fields.js';
import type { ReportRow } from './reports.repository.js';

const NAME = { max: 254 } as const;
const LONG = { max: 2_000, multiline: true } as const;
const COUNT = { min: 0, max: 1_000_000_000 } as const;
const PEOPLE = { min: 0, max: Number.MAX_SAFE_INTEGER, nullable: true } as const;
const PERCENT = { min: 0, max: 100 } as const;

/** So many suppliers are named in each row of the personal data; the file names all. */
const MOST_NAMED = 50;

/** A supplier by name. */
export class ReportedSupplierView {
  @Id() id: string;
  @Text({ max: 200 }) name: string;
}

/** A supplier that matters most, or is in one of the worst bands. */
export class CriticalSupplierView {
  @ApiProperty() supplier: ReportedSupplierView;
  @OneOf(ARCHETYPES) archetype: Archetype;
  @OneOf(TIERS) tier: Tier;
  @OneOf(VENDOR_STATUSES) status: VendorStatus;
  @Text({ ...NAME, nullable: true }) owner: string | null;
  @Flag({ description: 'Enough is answered to judge it.' }) assessed: boolean;
  @OneOf(BANDS, { description: 'With controls; the worst case where too little is answered.' }) band: Band;
  @OneOf(BANDS) bestBand: Band;
  @OneOf(BANDS) worstBand: Band;
  @Int(PERCENT) coveragePercent: number;
  @ApiProperty({ type: [String], description: 'Keys of the flags that are up.' }) flags: string[];
  @Int({ ...COUNT, description: 'Findings that are not closed.' }) openFindings: number;
  @Day({ nullable: true }) contractEndsOn: string | null;
  @Instant({ nullable: true }) lastAssessedAt: string | null;
}

/** One kind of personal data in one country. */
export class PersonalDataView {
  @OneOf(DATA_CATEGORIES) dataCategory: DataCategory;
  @Text({ max: 2, nullable: true, description: 'ISO 3166; null where none is stated.' }) country: string | null;
  @Int({ ...COUNT, description: 'How many suppliers can reach such data there.' }) suppliers: number;
  @Int({ ...PEOPLE, description: 'The largest number stated; null where none is.' }) peopleLeast: number | null;
  @Int({ ...PEOPLE, description: 'The sum of the numbers stated; null where none is.' }) peopleMost: number | null;
  @Int({ ...COUNT, description: 'Scopes that state no number.' }) scopesWithoutCount: number;
  @ApiProperty({ type: [ReportedSupplierView], description: `The first ${MOST_NAMED} by name; the file names all.` })
  named: ReportedSupplierView[];
}

/** How one measure stands over all suppliers. */
export class MeasureCoverageView {
  @OneOf(MEASURES) measure: Measure;
  @Int(COUNT) suppliers: number;
  @ApiProperty({ type: [Number], description: 'Suppliers at each level, 0 to 4.' }) levels: number[];
  @Int(COUNT) notAnswered: number;
  @Int({ ...COUNT, description: 'Suppliers whose newest answer is more than a year old; counted at their level too.' })
  outOfDate: number;
  @Int({ ...PERCENT, nullable: true, description: 'Weighed by tier; null without suppliers.' })
  coveragePercent: number | null;
}

/** A finding that is overdue, or whose risk is or was accepted. */
export class RiskRowView {
  @OneOf(RISK_KINDS) kind: RiskKind;
  @Id() findingId: string;
  @ApiProperty() supplier: ReportedSupplierView;
  @Text({ ...LONG, description: 'What is weak, in words.' }) title: string;
  @OneOf(MEASURES) measure: Measure;
  @OneOf(SEVERITIES) severity: Severity;
  @Day() dueOn: string;
  @Int({ ...COUNT, nullable: true }) daysOverdue: number | null;
  @Text({ ...NAME, nullable: true }) owner: string | null;
  @Text({ ...NAME, nullable: true, description: 'Who was asked to accept it.' }) approver: string | null;
  @Instant({ nullable: true }) approvedAt: string | null;
  @Day({ nullable: true, description: 'The last day on which the acceptance holds.' }) expiresOn: string | null;
  @Text({ max: FINDING_LIMITS.reasonCharacters, multiline: true, nullable: true }) reason: string | null;
  @OneOf(ACCEPTANCE_STANDINGS, { nullable: true }) standing: AcceptanceStanding | null;
}

export function presentCritical(row: ReportRow<'critical-suppliers'>): CriticalSupplierView {
  return {
    supplier: { id: String(row.vendor_id), name: String(row.name) },
    archetype: row.archetype as Archetype,
    tier: row.tier as Tier,
    status: row.status as VendorStatus,
    owner: row.owner_name,
    assessed: row.assessed === true,
    band: row.residual_band as Band,
    bestBand: row.best_band as Band,
    worstBand: row.worst_band as Band,
    coveragePercent: Number(row.coverage_percent),
    flags: row.flags ?? [],
    openFindings: Number(row.open_findings),
    contractEndsOn: row.contract_ends_on,
    lastAssessedAt: row.last_assessed_at,
  };
}

export function presentPersonalData(row: ReportRow<'personal-data'>): PersonalDataView {
  const names = row.supplier_names ?? [];
  return {
    dataCategory: row.data_category as DataCategory,
    country: row.country,
    suppliers: Number(row.suppliers),
    peopleLeast: row.people_least,
    peopleMost: row.people_most,
    scopesWithoutCount: Number(row.scopes_without_count),
    named: (row.supplier_ids ?? []).slice(0, MOST_NAMED).map((id, place) => ({ id, name: names[place] ?? '' })),
  };
}

export function presentCoverage(row: ReportRow<'control-coverage'>): MeasureCoverageView {
  return {
    measure: row.measure as Measure,
    suppliers: Number(row.suppliers),
    levels: [row.level_0, row.level_1, row.level_2, row.level_3, row.level_4].map(Number),
    notAnswered: Number(row.not_answered),
    outOfDate: Number(row.out_of_date),
    coveragePercent: row.coverage_percent,
  };
}

export function presentRisk(row: ReportRow<'overdue-and-accepted'>, locale: Locale): RiskRowView {
  const text = { en: row.question_en ?? '', 'zh-Hant': row.question_zh_hant ?? '' };
  return {
    kind: row.kind as RiskKind,
    findingId: String(row.finding_id),
    supplier: { id: String(row.vendor_id), name: String(row.vendor_name) },
    title: findingTitle({ key: String(row.question_key), text }, row.level as Level | null)[locale],
    measure: row.measure as Measure,
    severity: row.severity as Severity,
    dueOn: String(row.due_on),
    daysOverdue: row.days_overdue,
    owner: row.owner_name,
    approver: row.approver_name,
    approvedAt: row.approved_at,
    expiresOn: row.expires_on,
    reason: row.reason,
    standing: row.standing as AcceptanceStanding | null,
  };
}
