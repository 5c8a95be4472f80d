import { Injectable } from '@nestjs/common';
import { LessThan, MoreThan } from 'typeorm';
import { TenantDb } from '../tenancy/tenant-db.js';
import { ApiToken } from './api-token.entity.js';

/** Tokens of the running transaction's organisation. */
@Injectable()
export class ApiTokensRepository {
  constructor(private readonly db: TenantDb) {}

  /** Newest first; everybody's without a person. */
  list(userId?: string): Promise<ApiToken[]> {
    return this.db.em.find(ApiToken, {
      where: { organizationId: this.db.organizationId, ...(userId === undefined ? {} : { userId }) },
      order: { id: 'DESC' },
    });
  }

  find(id: string): Promise<ApiToken | null> {
    return this.db.em.findOneBy(ApiToken, { organizationId: this.db.organizationId, id });
  }

  /** How many of a person's are good now. */
  countLive(userId: string): Promise<number> {
    const { organizationId, now, em } = this.db;
    return em.countBy(ApiToken, { organizationId, userId, expiresAt: MoreThan(now) });
  }

  async insert(token: ApiToken): Promise<void> {
    await this.db.em.insert(ApiToken, token);
  }

  /** Takes a token away, and says whether it was still there. */
  async delete(id: string): Promise<boolean> {
    return (await this.db.em.delete(ApiToken, { organizationId: this.db.organizationId, id })).affected === 1;
  }

  async deleteExpired(before: Date): Promise<void> {
    await this.db.em.delete(ApiToken, { organizationId: this.db.organizationId, expiresAt: LessThan(before) });
  }
}
