import {
  changesBetween,
  DEFAULT_MODEL,
  DEFAULT_REMINDER_PLAN,
  DEFAULT_REVIEW_INTERVAL_DAYS,
  DEFAULT_WEAK_LEVEL,
  notFound,
  RETENTION_LIMITS,
  type Locale,
  type Tier,
} from '@firebreak/domain';
import { Injectable } from '@nestjs/common';
import { TenantDb } from '../tenancy/tenant-db.js';
import { TrailService } from '../trail/trail.service.js';
import type { Organization } from './organization.entity.js';
import { OrganizationsRepository, type OrganizationChange } from './organizations.repository.js';

const FIELDS = [
  'name',
  'currency',
  'locale',
  'modelVersion',
  'reviewIntervalDaysTier1',
  'reviewIntervalDaysTier2',
  'reviewIntervalDaysTier3',
  'reviewIntervalDaysTier4',
  'showsStanding',
  'remindersOn',
  'reminderDaysBefore',
  'reminderDaysAfter',
  'asksAgainTiers',
  'weakLevel',
  'archivedVendorYears',
  'requesterMonths',
  'requiresSecondFactor',
] as const;

/** Tenants and their settings. */
@Injectable()
export class OrganizationsService {
  constructor(
    private readonly organizations: OrganizationsRepository,
    private readonly trail: TrailService,
    private readonly db: TenantDb,
  ) {}

  /** The organisation of the running transaction. Throws `not-found` as of a time before it was founded. */
  async current(): Promise<Organization> {
    const organization = await this.organizations.current();
    if (!organization) throw notFound();
    return organization;
  }

  /** Ids of all organisations, for work that goes through one after the other. */
  async listIds(): Promise<string[]> {
    const rows = await this.db.lookUp<{ list_organizations: string }>('list_organizations()', []);
    return rows.map((row) => row.list_organizations);
  }

  /** Changes the organisation if it still has the version, and says whether it had. */
  async update(change: OrganizationChange, version: number): Promise<boolean> {
    const before = await this.current();
    if (!(await this.organizations.update(change, version))) return false;
    const changes = changesBetween(before, { ...before, ...change }, FIELDS);
    await this.trail.record({
      action: 'organization.changed',
      subject: ['organizations', before.organizationId],
      details: { name: before.name, changes },
    });
    return true;
  }

  /** The day of the next review of a vendor of this tier that is looked at today, `YYYY-MM-DD`. */
  async nextReviewOn(tier: Tier): Promise<string> {
    const organization = await this.current();
    const days = {
      1: organization.reviewIntervalDaysTier1,
      2: organization.reviewIntervalDaysTier2,
      3: organization.reviewIntervalDaysTier3,
      4: organization.reviewIntervalDaysTier4,
    }[tier];
    return new Date(this.db.now.getTime() + days * 86_400_000).toISOString().slice(0, 10);
  }

  /** Makes the organisation whose id the running transaction carries. */
  async create(input: { name: string; currency: string; locale: Locale; isDemo: boolean; now: Date }): Promise<void> {
    const { now, ...settings } = input;
    await this.organizations.insert({
      organizationId: this.db.organizationId,
      ...settings,
      modelVersion: DEFAULT_MODEL.version,
      reviewIntervalDaysTier1: DEFAULT_REVIEW_INTERVAL_DAYS[1],
      reviewIntervalDaysTier2: DEFAULT_REVIEW_INTERVAL_DAYS[2],
      reviewIntervalDaysTier3: DEFAULT_REVIEW_INTERVAL_DAYS[3],
      reviewIntervalDaysTier4: DEFAULT_REVIEW_INTERVAL_DAYS[4],
      showsStanding: true,
      remindersOn: true,
      reminderDaysBefore: [...DEFAULT_REMINDER_PLAN.daysBefore],
      reminderDaysAfter: [...DEFAULT_REMINDER_PLAN.daysAfter],
      asksAgainTiers: [],
      weakLevel: DEFAULT_WEAK_LEVEL,
      archivedVendorYears: null,
      requesterMonths: RETENTION_LIMITS.defaultRequesterMonths,
      requiresSecondFactor: true,
      version: 1,
      createdAt: now,
      updatedAt: now,
    });
    const { name, currency } = settings;
    await this.trail.record({
      action: 'organization.created',
      subject: ['organizations', this.db.organizationId],
      details: { name, currency },
    });
  }
}
