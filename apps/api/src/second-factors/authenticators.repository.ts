import { Injectable } from '@nestjs/common';
import { IsNull, Not } from 'typeorm';
import { TenantDb } from '../tenancy/tenant-db.js';
import { Authenticator } from './authenticator.entity.js';

/** Authenticators of the running transaction's organisation. */
@Injectable()
export class AuthenticatorsRepository {
  constructor(private readonly db: TenantDb) {}

  /** Those that count, oldest first. */
  listOf(userId: string): Promise<Authenticator[]> {
    return this.db.em.find(Authenticator, {
      where: { organizationId: this.db.organizationId, userId, confirmedAt: Not(IsNull()) },
      order: { id: 'ASC' },
    });
  }

  find(id: string): Promise<Authenticator | null> {
    return this.db.em.findOneBy(Authenticator, { organizationId: this.db.organizationId, id });
  }

  async insert(authenticator: Authenticator): Promise<void> {
    await this.db.em.insert(Authenticator, authenticator);
  }

  /** Uses a time step up, if it lies behind every one that was used, and says whether it did; the first use confirms. */
  async use(id: string, step: number): Promise<boolean> {
    const rows = await this.db.em.query<[unknown[], number]>(
      `UPDATE authenticators SET last_step = $3, last_used_at = $4, confirmed_at = coalesce(confirmed_at, $4)
        WHERE organization_id = $1 AND id = $2 AND coalesce(last_step, -1) < $3`,
      [this.db.organizationId, id, step, this.db.now],
    );
    return rows[1] === 1;
  }

  async delete(id: string): Promise<boolean> {
    return (await this.db.em.delete(Authenticator, { organizationId: this.db.organizationId, id })).affected === 1;
  }

  /** Takes away all of a person's, or only those whose first code was never given. */
  async deleteOf(userId: string, onlyUnconfirmed = false): Promise<void> {
    await this.db.em.delete(Authenticator, {
      organizationId: this.db.organizationId,
      userId,
      ...(onlyUnconfirmed ? { confirmedAt: IsNull() } : {}),
    });
  }
}
