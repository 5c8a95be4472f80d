import { Injectable } from '@nestjs/common';
import { TenantDb } from '../tenancy/tenant-db.js';
import { Organization } from './organization.entity.js';

/** What a change may set. */
export type OrganizationChange = Partial<
  Omit<Organization, 'organizationId' | 'isDemo' | 'version' | 'createdAt' | 'updatedAt'>
>;

/** The organisation of the running transaction. */
@Injectable()
export class OrganizationsRepository {
  constructor(private readonly db: TenantDb) {}

  /** Null before it was founded, for whoever asks as of then. */
  current(): Promise<Organization | null> {
    return this.db.em.findOneBy(Organization, { organizationId: this.db.organizationId });
  }

  /** Changes the organisation if it still has the version, and says whether it had. */
  async update(change: OrganizationChange, version: number): Promise<boolean> {
    const result = await this.db.em
      .createQueryBuilder()
      .update(Organization)
      .set({ ...change, updatedAt: this.db.now, version: () => 'version + 1' })
      .where({ organizationId: this.db.organizationId, version })
      .execute();
    return result.affected === 1;
  }

  async insert(organization: Organization): Promise<void> {
    await this.db.em.insert(Organization, organization);
  }
}
