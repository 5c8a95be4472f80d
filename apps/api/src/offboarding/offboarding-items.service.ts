import {
  changesBetween,
  DomainError,
  FAREWELL_LIMITS,
  invalidInput,
  notFound,
  type TrailAction,
} from '@firebreak/domain';
import { Injectable } from '@nestjs/common';
import { v7 as createId } from 'uuid';
import { EvidenceService } from '../evidence/evidence.service.js';
import { staleOrGone } from '../http/etag.js';
import type { StaffPrincipal } from '../identity/principal.js';
import { TenantDb } from '../tenancy/tenant-db.js';
import { TrailService } from '../trail/trail.service.js';
import { UsersService } from '../users/users.service.js';
import type { Vendor } from '../vendors/vendor.entity.js';
import { VendorsService } from '../vendors/vendors.service.js';
import type { AddOffboardingItemDto } from './dto/add-offboarding-item.dto.js';
import type { ChangeOffboardingItemDto } from './dto/change-offboarding-item.dto.js';
import { FarewellEffectsService } from './farewell-effects.service.js';
import type { OffboardingItem } from './offboarding.entity.js';
import { presentOffboardingItem } from './offboarding.presenter.js';
import { OffboardingRepository, type OffboardingItemRow } from './offboarding.repository.js';

const RECORDED_FIELDS = ['state', 'doneOn', 'note', 'proofId', 'ownerId', 'dueOn'] as const;

/** The items of a vendor's farewell. */
@Injectable()
export class OffboardingItemsService {
  constructor(
    private readonly offboardings: OffboardingRepository,
    private readonly effects: FarewellEffectsService,
    private readonly vendors: VendorsService,
    private readonly users: UsersService,
    private readonly evidence: EvidenceService,
    private readonly trail: TrailService,
    private readonly db: TenantDb,
  ) {}

  /** Adds something of one's own. Throws `not-found` without a farewell, `invalid-state` when there is enough to do. */
  async add(vendorId: string, { title, ownerId, dueOn }: AddOffboardingItemDto): Promise<OffboardingItemRow> {
    const vendor = await this.vendors.lockForChange(vendorId);
    if (!(await this.offboardings.find(vendorId))) throw notFound();
    await this.refuseUnknownOwner(ownerId);
    const own = (await this.offboardings.listItems(vendorId)).filter(({ kind }) => kind === 'own');
    if (own.length >= FAREWELL_LIMITS.ownItems)
      throw new DomainError('invalid-state', `There are at most ${FAREWELL_LIMITS.ownItems} items of one's own.`);
    const item: OffboardingItem = {
      ...newItem(vendor, this.db.now),
      kind: 'own',
      title,
      ownerId: ownerId === undefined ? vendor.ownerId : ownerId,
      dueOn: dueOn ?? null,
    };
    await this.offboardings.insertItems([item]);
    await this.record('offboarding_item.added', { ...item, scopeName: null });
    return this.get(vendorId, item.id);
  }

  /**
   * Changes an item. One that is done changes what it is about; one that is opened again takes that back. Throws `stale`
   * with the present item when somebody was faster, `invalid-input` for a reason that is missing or a day yet to come.
   */
  async change(
    staff: StaffPrincipal,
    vendorId: string,
    id: string,
    version: number,
    input: ChangeOffboardingItemDto,
  ): Promise<OffboardingItemRow> {
    const vendor = await this.vendors.lockForChange(vendorId);
    const present = await this.get(vendorId, id);
    if (present.version !== version) throw staleOrGone(presentOffboardingItem(present, this.db.today));
    if (Object.keys(input).length === 0) throw invalidInput('', 'body-required', 'Say what is to change.');
    await this.refuseUnknownOwner(input.ownerId);
    const { state = present.state, note = present.note } = input;
    const { ownerId = present.ownerId, dueOn = present.dueOn, proofId = present.proofId } = input;
    if (input.proofId && !(await this.evidence.findOfVendor(vendorId, input.proofId)))
      throw invalidInput('/proofId', 'unknown-reference', 'No such file is kept with this vendor.');
    if (state === 'not_applicable' && note === null)
      throw invalidInput('/note', 'required', 'Say why it does not apply.');
    const doneOn = this.doneOn(state, input.doneOn, present.doneOn);
    const change = {
      state,
      note,
      ownerId,
      dueOn,
      proofId,
      doneOn,
      ...(await this.settle(staff, vendor, present, state, doneOn)),
    };
    await this.offboardings.updateItem(id, version, change);
    await this.record('offboarding_item.changed', present, {
      changes: changesBetween(present, { ...present, ...change }, RECORDED_FIELDS),
    });
    return this.get(vendorId, id);
  }

  /** Removes an item of one's own; what follows from the register can only be said not to apply. */
  async remove(vendorId: string, id: string, version: number): Promise<void> {
    await this.vendors.lockForChange(vendorId);
    const present = await this.get(vendorId, id);
    if (present.kind !== 'own')
      throw new DomainError('invalid-state', 'This follows from the register: say why it does not apply instead.');
    if (!(await this.offboardings.deleteItem(id, version)))
      throw staleOrGone(presentOffboardingItem(present, this.db.today));
    await this.record('offboarding_item.removed', present);
  }

  private async get(vendorId: string, id: string): Promise<OffboardingItemRow> {
    const item = await this.offboardings.findItem(vendorId, id);
    if (!item) throw notFound();
    return item;
  }

  private doneOn(state: OffboardingItem['state'], asked: string | undefined, known: string | null): string | null {
    if (state !== 'done') {
      if (asked === undefined) return null;
      throw invalidInput('/doneOn', 'contradiction', 'Only what is done has a day on which it was.');
    }
    const doneOn = asked ?? known ?? this.db.today;
    if (doneOn > this.db.today) throw invalidInput('/doneOn', 'in-the-future', 'Only what has happened is done.');
    return doneOn;
  }

  /** Does in the register what follows, and says who settled it when. */
  private async settle(
    staff: StaffPrincipal,
    vendor: Vendor,
    present: OffboardingItem,
    state: OffboardingItem['state'],
    doneOn: string | null,
  ): Promise<Partial<OffboardingItem>> {
    if (present.state === state && present.doneOn === doneOn) return {};
    if (present.state === 'done') await this.effects.takeBack(vendor, present);
    const now = await this.vendors.lockForChange(vendor.id);
    const dayBefore = doneOn === null ? null : await this.effects.apply(staff, now, present, doneOn);
    if (state === 'open') return { dayBefore, settledBy: null, settledAt: null };
    return { dayBefore, settledBy: staff.userId, settledAt: this.db.now };
  }

  private async refuseUnknownOwner(ownerId: string | null | undefined): Promise<void> {
    if (ownerId === null || ownerId === undefined) return;
    if (!(await this.users.find(ownerId)))
      throw invalidInput('/ownerId', 'unknown-reference', 'No such person works here.');
  }

  private record(
    action: TrailAction,
    {
      id,
      vendorId,
      kind,
      title,
      scopeName,
    }: Pick<OffboardingItemRow, 'id' | 'vendorId' | 'kind' | 'title' | 'scopeName'>,
    details: Readonly<Record<string, unknown>> = {},
  ): Promise<void> {
    const name = title ?? scopeName;
    const named = name === null ? {} : { name };
    return this.trail.record({
      action,
      subject: ['vendors', vendorId],
      vendorId,
      details: { itemId: id, item: kind, ...named, ...details },
    });
  }
}

/** An open item about nothing yet, for whoever owns the vendor. */
export function newItem({ organizationId, id: vendorId, ownerId }: Vendor, now: Date): Omit<OffboardingItem, 'kind'> {
  return {
    organizationId,
    id: createId(),
    vendorId,
    scopeId: null,
    accessTypes: [],
    dataCategories: [],
    title: null,
    ownerId,
    dueOn: null,
    state: 'open',
    note: null,
    proofId: null,
    doneOn: null,
    settledBy: null,
    settledAt: null,
    dayBefore: null,
    version: 1,
    createdAt: now,
    updatedAt: now,
  };
}
