import { DomainError, notFound, type TrailAction } from '@firebreak/domain';
import { Injectable } from '@nestjs/common';
import { staleOrGone } from '../http/etag.js';
import type { Page } from '../http/paging.js';
import type { StaffPrincipal } from '../identity/principal.js';
import { TenantDb } from '../tenancy/tenant-db.js';
import { TrailService } from '../trail/trail.service.js';
import { VendorsService } from '../vendors/vendors.service.js';
import { ArchivedVendorsRepository, type RetainedVendor } from './archived-vendors.repository.js';
import type { ListArchivedVendorsQuery } from './dto/vendor-deletions.dto.js';
import { VendorHoldsRepository } from './vendor-holds.repository.js';
import { presentRetention } from './vendor-retention.presenter.js';

/** A vendor's deletion as it stands, with what would go. */
export interface VendorRetentionDetail {
  readonly vendor: RetainedVendor;
  readonly parts: Awaited<ReturnType<ArchivedVendorsRepository['count']>>;
}

/** When archived vendors go, and what keeps them. */
@Injectable()
export class VendorHoldsService {
  constructor(
    private readonly archived: ArchivedVendorsRepository,
    private readonly holds: VendorHoldsRepository,
    private readonly vendors: VendorsService,
    private readonly trail: TrailService,
    private readonly db: TenantDb,
  ) {}

  /** Archived vendors, those that were archived first come first. */
  list(query: ListArchivedVendorsQuery): Promise<Page<RetainedVendor>> {
    return this.archived.list(query);
  }

  /** What keeps a vendor, when it goes, and what goes with it. Throws `not-found`. */
  async get(vendorId: string): Promise<VendorRetentionDetail> {
    const vendor = await this.archived.find(vendorId);
    if (!vendor) throw notFound();
    return { vendor, parts: await this.archived.count(vendorId) };
  }

  /** Keeps a vendor from being deleted. Throws `not-found`, and `invalid-state` when it is on hold already. */
  async hold(staff: StaffPrincipal, vendorId: string, reason: string): Promise<VendorRetentionDetail> {
    const { name } = await this.vendors.lock(vendorId);
    const present = await this.holds.find(vendorId);
    if (present && present.liftedAt === null) throw new DomainError('invalid-state', 'The vendor is on hold already.');
    await this.holds.save({
      organizationId: this.db.organizationId,
      vendorId,
      reason,
      heldBy: staff.userId,
      heldAt: this.db.now,
      liftedBy: null,
      liftedAt: null,
      version: (present?.version ?? 0) + 1,
    });
    await this.record('vendor.held', vendorId, { name, reason });
    return this.get(vendorId);
  }

  /** Lets it go again. Throws `not-found` without a hold, `stale` when it is another one than was read. */
  async lift(staff: StaffPrincipal, vendorId: string, version: number): Promise<VendorRetentionDetail> {
    const { name } = await this.vendors.lock(vendorId);
    const present = await this.holds.find(vendorId);
    if (!present || present.liftedAt !== null) throw notFound();
    if (present.version !== version) throw staleOrGone(presentRetention(await this.get(vendorId), this.db.today));
    await this.holds.save({ ...present, liftedBy: staff.userId, liftedAt: this.db.now, version: version + 1 });
    await this.record('vendor.hold_lifted', vendorId, { name });
    return this.get(vendorId);
  }

  private record(action: TrailAction, vendorId: string, details: Readonly<Record<string, unknown>>): Promise<void> {
    return this.trail.record({ action, subject: ['vendors', vendorId], vendorId, details });
  }
}
