import {
  DomainError,
  invalidInput,
  notFound,
  readDomain,
  SUPPLIER_REQUEST_LIMITS,
  VENDOR_LIMITS,
  type DecisionOutcome,
  type Locale,
  type TrailAction,
} from '@firebreak/domain';
import { Injectable } from '@nestjs/common';
import { v7 as createId } from 'uuid';
import { AccessScopesService } from '../access-scopes/access-scopes.service.js';
import { staleOrGone } from '../http/etag.js';
import type { Page } from '../http/paging.js';
import type { StaffPrincipal } from '../identity/principal.js';
import { TenantDb } from '../tenancy/tenant-db.js';
import { TrailService } from '../trail/trail.service.js';
import { VendorsService } from '../vendors/vendors.service.js';
import type { AskForSupplierDto } from './dto/ask-for-supplier.dto.js';
import type { ListSupplierRequestsQuery } from './dto/list-supplier-requests.query.js';
import type { DeclineRequestDto, LinkVendorDto, MakeVendorDto } from './dto/settle-request.dto.js';
import { RequestMailsService } from './request-mails.service.js';
import type { SupplierRequest } from './supplier-request.entity.js';
import { presentSupplierRequest } from './supplier-request.presenter.js';
import { SupplierRequestsRepository, type RequestRow } from './supplier-requests.repository.js';

/** Who asks: somebody who is signed in, or who came by the link. */
export interface Requester {
  readonly userId: string | null;
  readonly name: string;
  readonly email: string;
  readonly locale: Locale;
}

const FORGOTTEN_AT_ONCE = 200;

/** What was decided about the vendor that was asked for. */
export interface SettlingDecision {
  readonly id: string;
  readonly outcome: DecisionOutcome;
}

/** Requests for suppliers, from the form to the decision. */
@Injectable()
export class SupplierRequestsService {
  constructor(
    private readonly requests: SupplierRequestsRepository,
    private readonly mails: RequestMailsService,
    private readonly vendors: VendorsService,
    private readonly scopes: AccessScopesService,
    private readonly trail: TrailService,
    private readonly db: TenantDb,
  ) {}

  list(query: ListSupplierRequestsQuery): Promise<Page<RequestRow>> {
    return this.requests.list(query);
  }

  /** One request. Throws `not-found`. */
  async get(id: string): Promise<RequestRow> {
    const row = await this.requests.find(id);
    if (!row) throw notFound();
    return row;
  }

  /** Takes a request in. Throws `invalid-input` for a website that is none, `too-many-requests` while too many wait. */
  async receive(requester: Requester, input: AskForSupplierDto): Promise<RequestRow> {
    if ((await this.requests.countWaiting()) >= SUPPLIER_REQUEST_LIMITS.waiting)
      throw new DomainError('invalid-state', 'Too many requests wait already; speak to whoever looks after suppliers.');
    const website = input.website ? readDomain(input.website) : null;
    if (input.website && website === null) throw invalidInput('/website', 'domain', 'This is no address of a website.');
    const request: SupplierRequest = {
      organizationId: this.db.organizationId,
      id: createId(),
      status: 'waiting',
      requesterName: requester.name,
      requesterEmail: requester.email,
      requestedBy: requester.userId,
      locale: requester.locale,
      supplierName: input.supplierName,
      website,
      purpose: input.purpose,
      archetype: input.archetype,
      accessLevel: input.accessLevel,
      dataCategories: input.dataCategories ?? [],
      peopleCount: input.peopleCount ?? null,
      accessTypes: input.accessTypes ?? [],
      humanChannel: input.humanChannel ?? false,
      canResetCredentials: input.canResetCredentials ?? false,
      critical: input.critical ?? false,
      usage: input.usage,
      neededOn: input.neededOn ?? null,
      receivedAt: this.db.now,
      vendorId: null,
      decisionId: null,
      settledAt: null,
      settledBy: null,
      declineReason: null,
      requesterErasedAt: null,
      version: 1,
    };
    await this.requests.insert(request);
    await this.record('supplier_request.received', request, { requester: requester.name });
    await this.mails.tellReceived(request);
    return this.get(request.id);
  }

  /** Adds the supplier to the register as a prospect, with what the form says that it can touch. Throws `stale`, `duplicate`. */
  async makeVendor(staff: StaffPrincipal, id: string, version: number, input: MakeVendorDto): Promise<RequestRow> {
    const { request } = await this.waiting(id, version);
    const { purpose, website, archetype, supplierName } = request;
    if (purpose === null) throw new DomainError('invalid-state', 'It was forgotten what it is for.');
    const service = (purpose.split('\n', 1)[0] ?? purpose).slice(0, VENDOR_LIMITS.serviceCharacters).trim();
    const { vendor } = await this.vendors.create(staff, {
      name: input.name ?? supplierName,
      archetype: input.archetype ?? archetype,
      status: 'prospect',
      service,
      ...(service === purpose ? {} : { notes: purpose }),
      ...(website === null ? {} : { domains: [website] }),
    });
    await this.scopes.create(vendor.id, { ...scopeOf(request), name: service });
    return this.link(request, vendor.id);
  }

  /** Says that the supplier is in the register already. Throws `stale`, `not-found` for an unknown vendor. */
  async linkVendor(id: string, version: number, { vendorId }: LinkVendorDto): Promise<RequestRow> {
    const { request } = await this.waiting(id, version);
    await this.vendors.lockForChange(vendorId);
    return this.link(request, vendorId);
  }

  /**
   * Takes a request back into the queue that was linked to the wrong vendor. Where a decision about that vendor was told as
   * the answer, whoever asked is told that it was not; otherwise nothing was told and nothing is. Throws `stale`, and
   * `invalid-state` for one that is not linked or of which it was forgotten who asked.
   */
  async takeBack(id: string, version: number): Promise<RequestRow> {
    const row = await this.get(id);
    const { request } = row;
    if (request.version !== version) throw staleOrGone(presentSupplierRequest(row));
    if (request.vendorId === null) throw new DomainError('invalid-state', 'The request is not linked to a vendor.');
    if (request.requesterErasedAt !== null)
      throw new DomainError('invalid-state', 'It was forgotten who asked, so nobody could be answered.');
    await this.change(request, {
      status: 'waiting',
      vendorId: null,
      decisionId: null,
      settledAt: null,
      settledBy: null,
    });
    await this.record('supplier_request.taken_back', request, { outcome: row.outcome });
    if (request.status === 'decided') await this.mails.tellTakenBack(request);
    return this.get(id);
  }

  /** Forgets who asked for what was answered so long ago; a second time finds nothing. Throws when told to stop. */
  async forgetRequesters(organizationId: string, signal: AbortSignal): Promise<void> {
    for (;;) {
      signal.throwIfAborted();
      const forgotten = await this.db.run(organizationId, async () => {
        const ids = await this.requests.lockForgettable(FORGOTTEN_AT_ONCE);
        if (ids.length === 0) return 0;
        await this.requests.forgetRequesters(ids);
        await this.trail.recordAll(
          ids.map((id) => ({ action: 'supplier_request.requester_forgotten', subject: ['supplier_requests', id] })),
        );
        return ids.length;
      });
      if (forgotten < FORGOTTEN_AT_ONCE) return;
    }
  }

  /** Declines a request as it came, and tells whoever asked. Throws `stale`. */
  async decline(
    staff: StaffPrincipal,
    id: string,
    version: number,
    { reason }: DeclineRequestDto,
  ): Promise<RequestRow> {
    const { request } = await this.waiting(id, version);
    await this.change(request, {
      status: 'declined',
      declineReason: reason,
      settledAt: this.db.now,
      settledBy: staff.userId,
    });
    await this.record('supplier_request.declined', request, { reason });
    await this.mails.tellSettled(request, null, staff.name);
    return this.get(id);
  }

  /** Answers every request that waits for the decision about a vendor, and tells whoever asked. */
  async settle(staff: StaffPrincipal, vendorId: string, { id, outcome }: SettlingDecision): Promise<void> {
    for (const request of await this.requests.lockLinked(vendorId)) {
      await this.change(request, {
        status: 'decided',
        decisionId: id,
        settledAt: this.db.now,
        settledBy: staff.userId,
      });
      await this.record('supplier_request.decided', { ...request, vendorId }, { outcome });
      await this.mails.tellSettled(request, outcome, staff.name);
    }
  }

  private async link(request: SupplierRequest, vendorId: string): Promise<RequestRow> {
    await this.change(request, { status: 'linked', vendorId });
    await this.record('supplier_request.linked', { ...request, vendorId });
    return this.get(request.id);
  }

  private async waiting(id: string, version: number): Promise<RequestRow> {
    const row = await this.get(id);
    if (row.request.version !== version) throw staleOrGone(presentSupplierRequest(row));
    if (row.request.status !== 'waiting') throw new DomainError('invalid-state', 'The request was seen to already.');
    return row;
  }

  private async change({ id, version }: SupplierRequest, change: Partial<SupplierRequest>): Promise<void> {
    if (!(await this.requests.update(id, version, change)))
      throw staleOrGone(presentSupplierRequest(await this.get(id)));
  }

  private record(
    action: TrailAction,
    { id, supplierName, vendorId }: SupplierRequest,
    details: Readonly<Record<string, unknown>> = {},
  ): Promise<void> {
    return this.trail.record({
      action,
      subject: ['supplier_requests', id],
      ...(vendorId === null ? {} : { vendorId }),
      details: { name: supplierName, ...details },
    });
  }
}

/** What the form says that the supplier could touch. */
export function scopeOf({
  accessLevel,
  dataCategories,
  peopleCount,
  accessTypes,
  humanChannel,
  canResetCredentials,
  critical,
}: SupplierRequest) {
  return { accessLevel, dataCategories, peopleCount, accessTypes, humanChannel, canResetCredentials, critical };
}
