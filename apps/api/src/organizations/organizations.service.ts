import type { Locale } from '@firebreak/domain';
import { Injectable } from '@nestjs/common';
import { TenantDb } from '../tenancy/tenant-db.js';
import { TrailService } from '../trail/trail.service.js';
import type { Organization } from './organization.entity.js';
import { OrganizationsRepository } from './organizations.repository.js';

/** Tenants and their settings. */
@Injectable()
export class OrganizationsService {
  constructor(
    private readonly organizations: OrganizationsRepository,
    private readonly trail: TrailService,
    private readonly db: TenantDb,
  ) {}

  /** The organisation of the running transaction. */
  current(): Promise<Organization> {
    return this.organizations.current();
  }

  /** Ids of all organisations, for work that goes through one after the other. */
  async listIds(): Promise<string[]> {
    const rows = await this.db.lookUp<{ list_organizations: string }>('list_organizations()', []);
    return rows.map((row) => row.list_organizations);
  }

  /** Makes the organisation whose id the running transaction carries. */
  async create(input: { name: string; currency: string; locale: Locale; isDemo: boolean; now: Date }): Promise<void> {
    const { now, ...settings } = input;
    await this.organizations.insert({
      organizationId: this.db.organizationId,
      ...settings,
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
