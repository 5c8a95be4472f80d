import type { Filling, ImportedVendor, RegisteredVendor, Tier } from '@firebreak/domain';
import { toNameKey } from '@firebreak/domain';
import { Injectable } from '@nestjs/common';
import { v7 as createId } from 'uuid';
import { OrganizationsService } from '../organizations/organizations.service.js';
import { TenantDb } from '../tenancy/tenant-db.js';
import { TrailService } from '../trail/trail.service.js';
import { RegisterFillingRepository } from './register-filling.repository.js';
import type { Vendor } from './vendor.entity.js';

/** A vendor that was added, as its event tells of it. */
export interface AddedVendor extends Pick<Vendor, 'id' | 'name' | 'archetype'> {
  /** The name of its access scope; null when it has none. */
  readonly scope: string | null;
  /** Its first verdict. */
  readonly verdict: object | null;
}

/** Takes many vendors into the register at once; whoever does so judges them. */
@Injectable()
export class RegisterFillingService {
  constructor(
    private readonly register: RegisterFillingRepository,
    private readonly organizations: OrganizationsService,
    private readonly trail: TrailService,
    private readonly db: TenantDb,
  ) {}

  /** Every vendor that is not archived, as far as an import can fill it in. */
  list(): Promise<RegisteredVendor[]> {
    return this.register.listFillable();
  }

  /** Keeps other imports of the organisation waiting until the transaction ends, which may take its time. */
  beginLargeWrite(): Promise<void> {
    return this.register.beginLargeWrite();
  }

  /** Ends a large write: the last thing that its transaction does. */
  finishLargeWrite(): Promise<void> {
    return this.register.finishLargeWrite();
  }

  /**
   * Adds vendors and gives their ids in the same order; one without an owner becomes `ownerId`'s. `tellAdded` belongs to it
   * in the same transaction.
   */
  async addAll(added: readonly ImportedVendor[], ownerId: string): Promise<string[]> {
    const reviews = new Map<Tier, string>();
    for (const tier of new Set(added.map((vendor) => vendor.tier ?? 1)))
      reviews.set(tier, await this.organizations.nextReviewOn(tier));
    const vendors = added.map((vendor) => this.toVendor(vendor, ownerId, reviews.get(vendor.tier ?? 1) ?? null));
    await this.register.insert(vendors);
    return vendors.map(({ id }) => id);
  }

  /** Records vendors that were added, each in one event with its scope and its first verdict. */
  async tellAdded(added: readonly AddedVendor[]): Promise<void> {
    await this.trail.recordAll(
      added.map(({ id, ...details }) => ({
        action: 'vendor.added',
        subject: ['vendors', id],
        vendorId: id,
        details,
      })),
    );
  }

  /** Fills in what was empty. */
  async fillAll(fillings: readonly Filling[]): Promise<void> {
    await this.register.fill(fillings);
    await this.trail.recordAll(
      fillings.map(({ vendorId, fills, before, values }) => ({
        action: 'vendor.changed',
        subject: ['vendors', vendorId],
        vendorId,
        details: {
          name: values.name,
          changes: fills.flatMap((field) =>
            field === 'scope' ? [] : [{ field, from: before[field], to: values[field] }],
          ),
        },
      })),
    );
  }

  private toVendor({ scope: _scope, ...vendor }: ImportedVendor, ownerId: string, nextReviewOn: string | null): Vendor {
    const { organizationId, now } = this.db;
    return {
      ...vendor,
      organizationId,
      id: createId(),
      nameKey: toNameKey(vendor.name),
      aliases: [...vendor.aliases],
      domains: [...vendor.domains],
      tags: [],
      ownerId: vendor.ownerId ?? ownerId,
      nextReviewOn: vendor.nextReviewOn ?? nextReviewOn,
      status: 'active',
      statusBeforeArchiving: null,
      archivedAt: null,
      withoutNoticeDuty: false,
      dataReturnedOn: null,
      version: 1,
      createdAt: now,
      updatedAt: now,
    };
  }
}
