import { Injectable } from '@nestjs/common';
import { TenantDb } from '../tenancy/tenant-db.js';
import { Organization } from './organization.entity.js';

/** The organisation of the running transaction. */
@Injectable()
export class OrganizationsRepository {
  constructor(private readonly db: TenantDb) {}

  current(): Promise<Organization> {
    return this.db.em.findOneByOrFail(Organization, { organizationId: this.db.organizationId });
  }

  async insert(organization: Organization): Promise<void> {
    await this.db.em.insert(Organization, organization);
  }
}
