import {
  changesBetween,
  DomainError,
  invalidInput,
  LOCALES,
  notFound,
  toNameKey,
  type Tier,
  type TrailAction,
  type VendorStatus,
} from '@firebreak/domain';
import { Injectable } from '@nestjs/common';
import { v7 as createId } from 'uuid';
import { staleOrGone } from '../http/etag.js';
import type { Page } from '../http/paging.js';
import type { StaffPrincipal } from '../identity/principal.js';
import { JudgementsService } from '../judgements/judgements.service.js';
import { OrganizationsService } from '../organizations/organizations.service.js';
import { TenantDb } from '../tenancy/tenant-db.js';
import { TrailService } from '../trail/trail.service.js';
import { UsersService } from '../users/users.service.js';
import type { CreateVendorDto } from './dto/create-vendor.dto.js';
import type { ListVendorsQuery } from './dto/list-vendors.query.js';
import type { UpdateVendorDto } from './dto/update-vendor.dto.js';
import { otherNamesOf } from './other-names.js';
import { VendorListRepository } from './vendor-list.repository.js';
import type { ListedVendorRow, VendorRow } from './vendor-row.js';
import { VendorTagsService } from './vendor-tags.service.js';
import { presentVendor } from './vendor.presenter.js';
import type { Vendor } from './vendor.entity.js';
import { VendorsRepository, type VendorChange } from './vendors.repository.js';

const CONTRACT_FIELDS = ['contractEndsOn', 'noticeHours', 'withoutNoticeDuty', 'dataReturnedOn'] as const;
const RECORDED_FIELDS = [
  'name',
  'aliases',
  'domains',
  'archetype',
  'service',
  'tier',
  'status',
  'ownerId',
  'nextReviewOn',
  'notes',
  'tags',
  ...CONTRACT_FIELDS,
] as const;
/** The judgement depends on these; the other fields are for people. */
const JUDGED_FIELDS = ['archetype', ...CONTRACT_FIELDS] as const;

/** The register. */
@Injectable()
export class VendorsService {
  constructor(
    private readonly vendors: VendorsRepository,
    private readonly listed: VendorListRepository,
    private readonly tags: VendorTagsService,
    private readonly users: UsersService,
    private readonly organizations: OrganizationsService,
    private readonly judgements: JudgementsService,
    private readonly trail: TrailService,
    private readonly db: TenantDb,
  ) {}

  list(query: ListVendorsQuery): Promise<Page<ListedVendorRow>> {
    return this.listed.list(query);
  }

  /** One vendor. Throws `not-found`. */
  async get(id: string): Promise<VendorRow> {
    const row = await this.listed.find(id);
    if (!row) throw notFound();
    return row;
  }

  async create(staff: StaffPrincipal, input: CreateVendorDto): Promise<VendorRow> {
    await this.refuseUnknownOwner(input.ownerId);
    const { now } = this.db;
    const vendor: Vendor = {
      organizationId: staff.organizationId,
      id: createId(),
      name: input.name,
      nameKey: toNameKey(input.name),
      aliases: [],
      domains: [],
      ...otherNamesOf(input),
      archetype: input.archetype,
      service: input.service ?? null,
      tier: input.tier ?? null,
      status: input.status ?? 'active',
      statusBeforeArchiving: null,
      archivedAt: null,
      ownerId: input.ownerId === undefined ? staff.userId : input.ownerId,
      nextReviewOn: input.nextReviewOn === undefined ? await this.firstReviewOn(input.tier) : input.nextReviewOn,
      notes: input.notes ?? null,
      contractEndsOn: input.contractEndsOn ?? null,
      noticeHours: input.noticeHours ?? null,
      withoutNoticeDuty: input.withoutNoticeDuty ?? false,
      dataReturnedOn: input.dataReturnedOn ?? null,
      tags: await this.tags.spell(input.tags ?? []),
      version: 1,
      createdAt: now,
      updatedAt: now,
    };
    this.refuseImpossibleContract(vendor);
    await this.vendors.insert(vendor);
    await this.record('vendor.added', vendor, { archetype: vendor.archetype });
    await this.judgements.refresh(vendor.id, 'vendor_created');
    return this.get(vendor.id);
  }

  async update(id: string, version: number, input: UpdateVendorDto): Promise<VendorRow> {
    const present = await this.vendors.find(id);
    if (!present) throw notFound();
    await this.refuseUnknownOwner(input.ownerId);
    if (Object.keys(input).length === 0) throw invalidInput('', 'body-required', 'Say what is to change.');
    if (present.status === 'archived') throw new DomainError('invalid-state', 'Restore the vendor first.');
    await this.refuseOtherEnd(present, input.contractEndsOn);
    const change: VendorChange = {
      ...input,
      ...otherNamesOf(input),
      ...(input.name === undefined ? {} : { nameKey: toNameKey(input.name) }),
      ...(input.tags === undefined ? {} : { tags: await this.tags.spell(input.tags) }),
    };
    const changed = { ...present, ...change };
    // A stale change is told that it is stale: what it contradicts, its sender may not have seen.
    if (present.version === version) this.refuseImpossibleContract(changed);
    await this.change(id, version, change);
    const changes = changesBetween(present, changed, RECORDED_FIELDS);
    await this.record('vendor.changed', present, { changes });
    if (JUDGED_FIELDS.some((field) => input[field] !== undefined)) await this.judgements.refresh(id, 'vendor_changed');
    return this.get(id);
  }

  /** Takes the vendor out of the register; nothing of it is deleted. */
  async archive(id: string, version: number): Promise<void> {
    const present = await this.vendors.find(id);
    if (!present) throw notFound();
    if (present.status === 'archived') throw new DomainError('invalid-state', 'The vendor is archived already.');
    await this.change(id, version, {
      status: 'archived',
      statusBeforeArchiving: present.status,
      archivedAt: this.db.now,
    });
    await this.record('vendor.archived', present);
  }

  /** Brings an archived vendor back as it was. Throws `duplicate` when its name is taken by now. */
  async restore(id: string): Promise<VendorRow> {
    const present = await this.vendors.find(id);
    if (!present) throw notFound();
    const status: VendorStatus | null = present.statusBeforeArchiving;
    if (status === null) throw new DomainError('invalid-state', 'The vendor is not archived.');
    await this.change(id, present.version, {
      status,
      statusBeforeArchiving: null,
      archivedAt: null,
      nameKey: present.nameKey,
    });
    await this.record('vendor.restored', present);
    return this.get(id);
  }

  /**
   * Plans the next review of a vendor that was just reviewed: after the interval of its tier, and not earlier than it is
   * planned already. A vendor that nobody wants reviewed stays so.
   */
  async planNextReview(id: string): Promise<void> {
    const { vendor: present, effectiveTier } = await this.get(id);
    const nextReviewOn = await this.organizations.nextReviewOn(effectiveTier);
    if (present.nextReviewOn === null || present.nextReviewOn >= nextReviewOn) return;
    await this.change(id, present.version, { nextReviewOn });
    const changes = changesBetween(present, { ...present, nextReviewOn }, RECORDED_FIELDS);
    await this.record('vendor.changed', present, { changes });
  }

  /** What follows from a decision about a vendor that this transaction keeps: its state and its next review. */
  async applyDecision(present: Vendor, change: Pick<Vendor, 'status' | 'nextReviewOn'>): Promise<void> {
    const changes = changesBetween(present, { ...present, ...change }, RECORDED_FIELDS);
    if (changes.length === 0) return;
    await this.change(present.id, present.version, change);
    await this.record('vendor.changed', present, { changes });
  }

  /** Takes over until when the vendor's contracts run; they are where it is changed from then on. */
  async followContracts(id: string, contractEndsOn: string | null): Promise<void> {
    const present = await this.vendors.find(id);
    if (!present || present.contractEndsOn === contractEndsOn) return;
    await this.change(id, present.version, { contractEndsOn });
    const changes = changesBetween(present, { ...present, contractEndsOn }, RECORDED_FIELDS);
    await this.record('vendor.changed', present, { changes });
    await this.judgements.refresh(id, 'vendor_changed');
  }

  /** Keeps a vendor for a change of what belongs to it. Throws `not-found`, and `invalid-state` when it is archived. */
  async lockForChange(id: string): Promise<Vendor> {
    const vendor = await this.lock(id);
    if (vendor.status === 'archived') throw new DomainError('invalid-state', 'Restore the vendor first.');
    return vendor;
  }

  /** Keeps a vendor, archived or not, from every other change. Throws `not-found`. */
  async lock(id: string): Promise<Vendor> {
    const vendor = await this.vendors.lock(id);
    if (!vendor) throw notFound();
    return vendor;
  }

  private async change(id: string, version: number, change: VendorChange): Promise<void> {
    if (await this.vendors.update(id, version, { ...change, updatedAt: this.db.now })) return;
    const current = await this.listed.find(id);
    throw staleOrGone(current && presentVendor(current, LOCALES[0], this.db.today));
  }

  private record(
    action: TrailAction,
    { id, name }: Vendor,
    details: Readonly<Record<string, unknown>> = {},
  ): Promise<void> {
    return this.trail.record({ action, subject: ['vendors', id], vendorId: id, details: { name, ...details } });
  }

  /** Nobody has looked at a new vendor yet: without a tier it is reviewed as soon as the most critical ones. */
  private firstReviewOn(tier: Tier | null | undefined): Promise<string> {
    return this.organizations.nextReviewOn(tier ?? 1);
  }

  private refuseImpossibleContract({ noticeHours, withoutNoticeDuty, dataReturnedOn }: Vendor): void {
    if (noticeHours !== null && withoutNoticeDuty)
      throw invalidInput('/noticeHours', 'contradiction', 'Hours are agreed, or it is known that none are: not both.');
    if (dataReturnedOn !== null && dataReturnedOn > this.db.today)
      throw invalidInput('/dataReturnedOn', 'in-the-future', 'Only what has happened can be confirmed.');
  }

  /** Where contracts are kept, they say when they end; a second place could only contradict them. */
  private async refuseOtherEnd({ id, contractEndsOn }: Vendor, wanted: string | null | undefined): Promise<void> {
    if (wanted === undefined || wanted === contractEndsOn || !(await this.vendors.hasContracts(id))) return;
    throw invalidInput('/contractEndsOn', 'kept-elsewhere', 'Change the end of the contract itself.');
  }

  private async refuseUnknownOwner(ownerId: string | null | undefined): Promise<void> {
    if (ownerId === null || ownerId === undefined) return;
    if (!(await this.users.find(ownerId)))
      throw invalidInput('/ownerId', 'unknown-reference', 'No such person works here.');
  }
}
