import { Injectable } from '@nestjs/common';
import { TenantDb } from '../tenancy/tenant-db.js';
import { SeenMark, type SeenThing } from './seen-mark.entity.js';

/** Who has seen what up to when, in the running transaction's organisation. */
@Injectable()
export class SeenMarksRepository {
  constructor(private readonly db: TenantDb) {}

  async find(userId: string, thing: SeenThing): Promise<Date | null> {
    const { organizationId, em } = this.db;
    return (await em.findOneBy(SeenMark, { organizationId, userId, thing }))?.seenAt ?? null;
  }

  async save(userId: string, thing: SeenThing, seenAt: Date): Promise<void> {
    const { organizationId, em } = this.db;
    await em.upsert(SeenMark, { organizationId, userId, thing, seenAt }, ['organizationId', 'userId', 'thing']);
  }

  async forget(userId: string, thing: SeenThing): Promise<void> {
    const { organizationId, em } = this.db;
    await em.delete(SeenMark, { organizationId, userId, thing });
  }
}
