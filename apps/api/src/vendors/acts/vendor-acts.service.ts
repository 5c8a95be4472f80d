import {
  changesBetween,
  DomainError,
  invalidInput,
  notFound,
  VENDOR_ACT_LIMITS,
  type VendorActRefusal,
} from '@firebreak/domain';
import { Injectable } from '@nestjs/common';
import { v7 as createId } from 'uuid';
import { decodeCursor, encodeCursor } from '../../http/paging.js';
import type { StaffPrincipal } from '../../identity/principal.js';
import { TenantDb } from '../../tenancy/tenant-db.js';
import { TrailService, type TrailEntry } from '../../trail/trail.service.js';
import { UsersService } from '../../users/users.service.js';
import { VendorTagsService } from '../vendor-tags.service.js';
import type { VendorActDto } from './dto/vendor-act.dto.js';
import { outcomeOf, type ActTerms } from './outcome-of.js';
import type { ActedFields, ActItem } from './vendor-act.entity.js';
import type { LeftVendorView, UndoneActView, VendorActView } from './vendor-act.presenter.js';
import { VendorActsRepository, type ActedVendor } from './vendor-acts.repository.js';

const SORT = 'id';
const FIELDS = ['tags', 'ownerId'] as const;

/** What was decided about one vendor. */
type Decided = readonly [ActedVendor, ActedFields | VendorActRefusal];

/**
 * The same done to many vendors in one transaction, with one event each. None of it touches a fact that a judgement
 * depends on. Whoever means more vendors than one request takes goes on from its cursor.
 */
@Injectable()
export class VendorActsService {
  constructor(
    private readonly acts: VendorActsRepository,
    private readonly tags: VendorTagsService,
    private readonly users: UsersService,
    private readonly trail: TrailService,
    private readonly db: TenantDb,
  ) {}

  async do(staff: StaffPrincipal, input: VendorActDto): Promise<VendorActView> {
    const terms = await this.termsOf(input);
    const { ids, nextCursor } = await this.choose(input);
    const vendors = await this.acts.lock(ids);
    const { changed, left } = await this.apply(vendors.map((vendor) => [vendor, outcomeOf(vendor, terms)]));
    const id = createId();
    const { organizationId, now } = this.db;
    const items = changed.map(toItem);
    await this.acts.keep({ organizationId, id, doneBy: staff.userId, items, createdAt: now, undoneAt: null });
    const known = new Set(vendors.map((vendor) => vendor.id));
    const unknown = ids.filter((vendorId) => !known.has(vendorId));
    const missing = unknown.map((vendorId) => ({ vendorId, name: null, reason: 'unknown' as const }));
    return { id, done: changed.length, left: [...left, ...missing], nextCursor };
  }

  /** Gives each vendor back what it had, but for those that somebody changed since. Throws `not-found`, `invalid-state`. */
  async undo(staff: StaffPrincipal, id: string): Promise<UndoneActView> {
    const done = await this.acts.find(id, staff.userId);
    if (done === null) throw notFound();
    if (done.undoneAt !== null) throw new DomainError('invalid-state', 'This was undone already.');
    const items = new Map(done.items.map((item) => [item.vendorId, item]));
    const vendors = await this.acts.lock([...items.keys()]);
    const { changed, left } = await this.apply(vendors.map((vendor) => [vendor, backTo(items.get(vendor.id), vendor)]));
    await this.acts.markUndone(id);
    return { undone: changed.length, left };
  }

  /** Changes what can be changed, records it, and says which vendors were left. */
  private async apply(decided: readonly Decided[]): Promise<{ changed: ActedVendor[]; left: LeftVendorView[] }> {
    const taken = await this.acts.takenNames(
      decided.flatMap(([vendor, to]) => (returns(vendor, to) ? [vendor.nameKey] : [])),
    );
    const changed: { vendor: ActedVendor; to: ActedFields }[] = [];
    const left: LeftVendorView[] = [];
    for (const [vendor, to] of decided) {
      const isTaken = returns(vendor, to) && taken.has(vendor.nameKey);
      if (typeof to === 'string' || isTaken)
        left.push({ vendorId: vendor.id, name: vendor.name, reason: typeof to === 'string' ? to : 'duplicate' });
      else changed.push({ vendor, to });
      if (returns(vendor, to)) taken.add(vendor.nameKey);
    }
    await this.acts.change(changed.map(({ vendor, to }) => ({ ...to, id: vendor.id })));
    await this.trail.recordAll(changed.map(({ vendor, to }) => entryOf(vendor, to)));
    return { changed: changed.map(({ vendor }) => vendor), left };
  }

  private async choose({
    vendorIds,
    filter,
    cursor,
  }: VendorActDto): Promise<Pick<VendorActView, 'nextCursor'> & { ids: string[] }> {
    if ((vendorIds === undefined) === (filter === undefined))
      throw invalidInput('/vendorIds', 'contradiction', 'Name vendors, or give a filter.');
    if (filter === undefined) return { ids: vendorIds ?? [], nextCursor: null };
    const after = cursor === undefined ? null : decodeCursor(cursor, SORT).id;
    const { vendorsAtOnce } = VENDOR_ACT_LIMITS;
    const matching = await this.acts.match(filter, after, vendorsAtOnce + 1);
    const ids = matching.slice(0, vendorsAtOnce);
    const last = matching.length > vendorsAtOnce ? ids.at(-1) : undefined;
    return { ids, nextCursor: last === undefined ? null : encodeCursor({ sort: SORT, value: null, id: last }) };
  }

  private async termsOf({ act, tags = [], ownerId }: VendorActDto): Promise<ActTerms> {
    if ((act === 'tag' || act === 'untag') && tags.length === 0)
      throw invalidInput('/tags', 'required', 'Say which tags.');
    if (act === 'assign' && ownerId === undefined) throw invalidInput('/ownerId', 'required', 'Say who, or null.');
    if (ownerId !== undefined && ownerId !== null && !(await this.users.find(ownerId)))
      throw invalidInput('/ownerId', 'unknown-reference', 'No such person works here.');
    return { act, tags: act === 'tag' ? await this.tags.spell(tags) : tags, ownerId: ownerId ?? null };
  }
}

const toItem = ({ id, version, tags, ownerId, status, statusBeforeArchiving }: ActedVendor): ActItem => ({
  vendorId: id,
  version: version + 1,
  before: { tags, ownerId, status, statusBeforeArchiving },
});

/** Whether a vendor comes back into the register, where its name must be free. */
function returns(vendor: ActedVendor, to: ActedFields | VendorActRefusal): boolean {
  return typeof to !== 'string' && vendor.status === 'archived' && to.status !== 'archived';
}

function backTo(item: ActItem | undefined, vendor: ActedVendor): ActedFields | VendorActRefusal {
  return item === undefined || item.version !== vendor.version ? 'changed_since' : item.before;
}

function entryOf(vendor: ActedVendor, to: ActedFields): TrailEntry {
  const { id, name } = vendor;
  const about = { subject: ['vendors', id], vendorId: id } as const;
  if (to.status === vendor.status) {
    const changes = changesBetween<ActedFields>(vendor, to, FIELDS);
    return { ...about, action: 'vendor.changed', details: { name, changes } };
  }
  return { ...about, action: to.status === 'archived' ? 'vendor.archived' : 'vendor.restored', details: { name } };
}
