import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { TenantDb } from '../tenancy/tenant-db.js';
import { RecoveryCode } from './recovery-code.entity.js';

/** Recovery codes of the running transaction's organisation. */
@Injectable()
export class RecoveryCodesRepository {
  constructor(private readonly db: TenantDb) {}

  /** How many of a person's are still good. */
  countLeft(userId: string): Promise<number> {
    return this.db.em.countBy(RecoveryCode, { organizationId: this.db.organizationId, userId, usedAt: IsNull() });
  }

  async insert(codes: readonly RecoveryCode[]): Promise<void> {
    await this.db.em.insert(RecoveryCode, [...codes]);
  }

  /** Uses a code up and says whether it was good. */
  async use(userId: string, codeHash: Buffer): Promise<boolean> {
    const { organizationId, now } = this.db;
    const where = { organizationId, userId, codeHash, usedAt: IsNull() };
    return (await this.db.em.update(RecoveryCode, where, { usedAt: now })).affected === 1;
  }

  async deleteOf(userId: string): Promise<void> {
    await this.db.em.delete(RecoveryCode, { organizationId: this.db.organizationId, userId });
  }
}
