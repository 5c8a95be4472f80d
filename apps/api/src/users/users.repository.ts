import { Injectable } from '@nestjs/common';
import { TenantDb } from '../tenancy/tenant-db.js';
import { User } from './user.entity.js';

/** People of the running transaction's organisation. */
@Injectable()
export class UsersRepository {
  constructor(private readonly db: TenantDb) {}

  list(): Promise<User[]> {
    return this.db.em.find(User, {
      where: { organizationId: this.db.organizationId },
      order: { name: 'ASC', id: 'ASC' },
    });
  }

  find(id: string): Promise<User | null> {
    return this.db.em.findOneBy(User, { organizationId: this.db.organizationId, id });
  }

  async insert(user: User): Promise<void> {
    await this.db.em.insert(User, user);
  }

  async setPasswordHash(id: string, passwordHash: string, now: Date): Promise<void> {
    const own = { organizationId: this.db.organizationId, id };
    await this.db.em
      .createQueryBuilder()
      .update(User)
      .set({ passwordHash, updatedAt: now, version: () => 'version + 1' })
      .where(own)
      .execute();
  }
}
