import { Injectable } from '@nestjs/common';
import { TenantDb } from '../tenancy/tenant-db.js';

/** What is known of the register before anybody signed in. */
@Injectable()
export class InstanceRepository {
  constructor(private readonly db: TenantDb) {}

  async describe(): Promise<{ hasOwnOrganization: boolean; hasDemo: boolean }> {
    const [row] = await this.db.lookUp<{ has_organizations: boolean; has_demo: boolean }>('describe_instance()', []);
    return { hasOwnOrganization: row?.has_organizations ?? false, hasDemo: row?.has_demo ?? false };
  }
}
