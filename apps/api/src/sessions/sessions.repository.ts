import { Injectable } from '@nestjs/common';
import { LessThan } from 'typeorm';
import { TenantDb } from '../tenancy/tenant-db.js';
import { Session } from './session.entity.js';

/** Sessions of the running transaction's organisation. */
@Injectable()
export class SessionsRepository {
  constructor(private readonly db: TenantDb) {}

  /** Who could mean this address, in every organisation; the password decides. */
  async findSignIns(emailKey: string): Promise<{ organizationId: string; userId: string; passwordHash: string }[]> {
    const rows = await this.db.lookUp<{ organization_id: string; user_id: string; password_hash: string }>(
      'find_sign_ins($1)',
      [emailKey],
    );
    return rows.map((row) => ({
      organizationId: row.organization_id,
      userId: row.user_id,
      passwordHash: row.password_hash,
    }));
  }

  async insert(session: Session): Promise<void> {
    await this.db.em.insert(Session, session);
  }

  async delete(id: string): Promise<void> {
    await this.db.em.delete(Session, { organizationId: this.db.organizationId, id });
  }

  async deleteExpired(now: Date): Promise<void> {
    await this.db.em.delete(Session, { organizationId: this.db.organizationId, expiresAt: LessThan(now) });
  }
}
