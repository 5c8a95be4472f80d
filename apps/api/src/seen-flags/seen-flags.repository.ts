import { Injectable } from '@nestjs/common';
import { TenantDb } from '../tenancy/tenant-db.js';
import { SeenFlags } from './seen-flags.entity.js';

/** Who has seen the flags up to when, in the running transaction's organisation. */
@Injectable()
export class SeenFlagsRepository {
  constructor(private readonly db: TenantDb) {}

  async find(userId: string): Promise<Date | null> {
    const { organizationId, em } = this.db;
    return (await em.findOneBy(SeenFlags, { organizationId, userId }))?.seenAt ?? null;
  }

  async save(userId: string, seenAt: Date): Promise<void> {
    const { organizationId, em } = this.db;
    await em.upsert(SeenFlags, { organizationId, userId, seenAt }, ['organizationId', 'userId']);
  }

  async forget(userId: string): Promise<void> {
    const { organizationId, em } = this.db;
    await em.delete(SeenFlags, { organizationId, userId });
  }
}
