import { addDays, DomainError, FAREWELL_LIMITS, farewellItems, notFound, type TrailAction } from '@firebreak/domain';
import { Injectable } from '@nestjs/common';
import { AccessScopesService } from '../access-scopes/access-scopes.service.js';
import { LinkEndingService } from '../assessments/link-ending.service.js';
import type { StaffPrincipal } from '../identity/principal.js';
import { TenantDb } from '../tenancy/tenant-db.js';
import { TrailService } from '../trail/trail.service.js';
import { VendorsService } from '../vendors/vendors.service.js';
import type { StartOffboardingDto } from './dto/start-offboarding.dto.js';
import { newItem } from './offboarding-items.service.js';
import { OffboardingRepository, type OffboardingItemRow, type OffboardingRow } from './offboarding.repository.js';

/** A farewell as it stands. */
export interface StandingFarewell {
  readonly offboarding: OffboardingRow;
  readonly items: OffboardingItemRow[];
  readonly openLinks: number;
}

/** How vendors leave: a checklist that is begun, worked off and finished by archiving, or taken back. */
@Injectable()
export class OffboardingService {
  constructor(
    private readonly offboardings: OffboardingRepository,
    private readonly scopes: AccessScopesService,
    private readonly links: LinkEndingService,
    private readonly vendors: VendorsService,
    private readonly trail: TrailService,
    private readonly db: TenantDb,
  ) {}

  /** Throws `not-found` for a vendor that is unknown or is not leaving. */
  async get(vendorId: string): Promise<StandingFarewell> {
    const offboarding = await this.offboardings.find(vendorId);
    if (!offboarding) throw notFound();
    return {
      offboarding,
      items: await this.offboardings.listItems(vendorId),
      openLinks: await this.links.count(vendorId),
    };
  }

  /** Makes the checklist from what the vendor touches now. Throws `invalid-state` when there is one, or it is archived. */
  async start(staff: StaffPrincipal, vendorId: string, { dueOn }: StartOffboardingDto): Promise<StandingFarewell> {
    const vendor = await this.vendors.lockForChange(vendorId);
    if (await this.offboardings.find(vendorId)) throw new DomainError('invalid-state', 'It is leaving already.');
    const { organizationId, now, today } = this.db;
    const planned = farewellItems({
      today,
      scopes: await this.scopes.list(vendorId),
      dataReturnedOn: vendor.dataReturnedOn,
      openLinks: await this.links.count(vendorId),
    });
    await this.offboardings.insert({
      organizationId,
      vendorId,
      // Somebody may have said so by hand before there was a checklist.
      statusBefore: vendor.status === 'prospect' ? 'prospect' : 'active',
      startedBy: staff.userId,
      startedAt: now,
    });
    const due = dueOn ?? addDays(today, FAREWELL_LIMITS.daysToDo);
    await this.offboardings.insertItems(
      planned.map((item) => ({
        ...newItem(vendor, now),
        ...item,
        accessTypes: [...item.accessTypes],
        dataCategories: [...item.dataCategories],
        dueOn: due,
      })),
    );
    await this.record('offboarding.started', vendorId, vendor.name, { items: planned.length, dueOn: due });
    if (vendor.status !== 'offboarding') await this.vendors.update(vendorId, vendor.version, { status: 'offboarding' });
    return this.get(vendorId);
  }

  /** Archives the vendor. Throws `invalid-state` with the number of items that are `open`, as long as there are any. */
  async finish(vendorId: string): Promise<void> {
    const vendor = await this.vendors.lockForChange(vendorId);
    const { items } = await this.get(vendorId);
    const open = items.filter(({ state }) => state === 'open').length;
    if (open > 0) throw new DomainError('invalid-state', `${open} items are still open.`, [], { open });
    await this.record('offboarding.finished', vendorId, vendor.name, { items: items.length });
    await this.vendors.archive(vendorId, vendor.version);
  }

  /** Takes the farewell back: the vendor is what it was before. What was ended stays ended; access can be given anew. */
  async cancel(vendorId: string): Promise<void> {
    const vendor = await this.vendors.lockForChange(vendorId);
    const offboarding = await this.offboardings.find(vendorId);
    if (!offboarding) throw notFound();
    await this.offboardings.delete(vendorId);
    await this.record('offboarding.cancelled', vendorId, vendor.name);
    if (vendor.status === 'offboarding')
      await this.vendors.update(vendorId, vendor.version, { status: offboarding.statusBefore });
  }

  private record(
    action: TrailAction,
    vendorId: string,
    name: string,
    details: Readonly<Record<string, unknown>> = {},
  ): Promise<void> {
    return this.trail.record({ action, subject: ['vendors', vendorId], vendorId, details: { name, ...details } });
  }
}
