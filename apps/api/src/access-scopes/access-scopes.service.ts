import {
  ACCESS_SCOPE_LIMITS,
  changesBetween,
  DomainError,
  invalidInput,
  notFound,
  type TrailAction,
} from '@firebreak/domain';
import { Injectable } from '@nestjs/common';
import { v7 as createId } from 'uuid';
import { staleOrGone } from '../http/etag.js';
import { JudgementsService } from '../judgements/judgements.service.js';
import { TenantDb } from '../tenancy/tenant-db.js';
import { TrailService, type TrailEntry } from '../trail/trail.service.js';
import { VendorsService } from '../vendors/vendors.service.js';
import type { AccessScope } from './access-scope.entity.js';
import { presentAccessScope } from './access-scope.presenter.js';
import { AccessScopesRepository } from './access-scopes.repository.js';
import type { CreateAccessScopeDto } from './dto/create-access-scope.dto.js';
import type { UpdateAccessScopeDto } from './dto/update-access-scope.dto.js';

const RECORDED_FIELDS = [
  'name',
  'accessLevel',
  'dataCategories',
  'peopleCount',
  'accessTypes',
  'humanChannel',
  'canResetCredentials',
  'countries',
  'critical',
  'endsOn',
] as const;

/** What vendors can touch. */
@Injectable()
export class AccessScopesService {
  constructor(
    private readonly scopes: AccessScopesRepository,
    private readonly vendors: VendorsService,
    private readonly judgements: JudgementsService,
    private readonly trail: TrailService,
    private readonly db: TenantDb,
  ) {}

  /** A vendor's scopes, oldest first. Throws `not-found` for an unknown vendor. */
  async list(vendorId: string): Promise<AccessScope[]> {
    await this.vendors.get(vendorId);
    return this.scopes.list(vendorId);
  }

  /** One scope. Throws `not-found`. */
  async get(vendorId: string, id: string): Promise<AccessScope> {
    const scope = await this.scopes.find(vendorId, id);
    if (!scope) throw notFound();
    return scope;
  }

  async create(vendorId: string, input: CreateAccessScopeDto): Promise<AccessScope> {
    await this.vendors.lockForChange(vendorId);
    const present = await this.scopes.list(vendorId);
    if (present.length >= ACCESS_SCOPE_LIMITS.perVendor) {
      throw new DomainError('invalid-state', `A vendor has at most ${ACCESS_SCOPE_LIMITS.perVendor} access scopes.`);
    }
    const scope = this.toScope(vendorId, input);
    await this.scopes.insert([scope]);
    await this.record('access_scope.added', scope);
    await this.judgements.refresh(vendorId, 'scope_changed');
    return scope;
  }

  /** Adds a scope to each of many vendors in few statements and gives its id by the vendor's; whoever adds them judges the vendors. */
  async addAll(
    added: readonly (readonly [vendorId: string, input: CreateAccessScopeDto])[],
  ): Promise<ReadonlyMap<string, string>> {
    const scopes = added.map(([vendorId, input]) => this.toScope(vendorId, input));
    await this.scopes.insert(scopes);
    await this.trail.recordAll(scopes.map((scope) => this.toEntry('access_scope.added', scope)));
    return new Map(scopes.map(({ vendorId, id }) => [vendorId, id]));
  }

  /** The same for vendors that are added in this transaction: the event of the vendor tells of its scope, too. */
  async addWithVendors(
    added: readonly (readonly [vendorId: string, input: CreateAccessScopeDto])[],
  ): Promise<ReadonlyMap<string, string>> {
    const scopes = added.map(([vendorId, input]) => this.toScope(vendorId, input));
    await this.scopes.insert(scopes);
    return new Map(scopes.map(({ vendorId, id }) => [vendorId, id]));
  }

  /** Removes scopes of many vendors in few statements; whoever removes them judges the vendors. */
  async removeAll(ids: readonly string[]): Promise<void> {
    const removed = await this.scopes.deleteAll(ids);
    await this.trail.recordAll(removed.map((scope) => this.toEntry('access_scope.removed', scope)));
  }

  private toScope(vendorId: string, input: CreateAccessScopeDto): AccessScope {
    const { now } = this.db;
    return {
      organizationId: this.db.organizationId,
      id: createId(),
      vendorId,
      name: input.name,
      accessLevel: input.accessLevel,
      dataCategories: input.dataCategories ?? [],
      peopleCount: input.peopleCount ?? null,
      accessTypes: input.accessTypes ?? [],
      humanChannel: input.humanChannel ?? false,
      canResetCredentials: input.canResetCredentials ?? false,
      countries: input.countries ?? [],
      critical: input.critical ?? false,
      endsOn: input.endsOn ?? null,
      version: 1,
      createdAt: now,
      updatedAt: now,
    };
  }

  async update(vendorId: string, id: string, version: number, input: UpdateAccessScopeDto): Promise<AccessScope> {
    await this.vendors.lockForChange(vendorId);
    const present = await this.get(vendorId, id);
    if (Object.keys(input).length === 0) throw invalidInput('', 'body-required', 'Say what is to change.');
    if (!(await this.scopes.update(id, version, { ...input, updatedAt: this.db.now })))
      throw staleOrGone(presentAccessScope(present));
    const changes = changesBetween(present, { ...present, ...input }, RECORDED_FIELDS);
    await this.record('access_scope.changed', present, { changes });
    await this.judgements.refresh(vendorId, 'scope_changed');
    return this.get(vendorId, id);
  }

  async delete(vendorId: string, id: string, version: number): Promise<void> {
    await this.vendors.lockForChange(vendorId);
    const present = await this.get(vendorId, id);
    if (!(await this.scopes.delete(id, version))) throw staleOrGone(presentAccessScope(present));
    await this.record('access_scope.removed', present);
    await this.judgements.refresh(vendorId, 'scope_changed');
  }

  private record(
    action: TrailAction,
    scope: AccessScope,
    details: Readonly<Record<string, unknown>> = {},
  ): Promise<void> {
    return this.trail.record(this.toEntry(action, scope, details));
  }

  private toEntry(
    action: TrailAction,
    { id, vendorId, name }: Pick<AccessScope, 'id' | 'vendorId' | 'name'>,
    details: Readonly<Record<string, unknown>> = {},
  ): TrailEntry {
    return { action, subject: ['access_scopes', id], vendorId, details: { name, ...details } };
  }
}
