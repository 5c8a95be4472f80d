import { Injectable } from '@nestjs/common';
import { LessThan, Not } from 'typeorm';
import { TenantDb } from '../tenancy/tenant-db.js';
import { Session } from './session.entity.js';

/** Sessions of the running transaction's organisation. */
@Injectable()
export class SessionsRepository {
  constructor(private readonly db: TenantDb) {}

  async insert(session: Session): Promise<void> {
    await this.db.em.insert(Session, session);
  }

  async delete(id: string): Promise<void> {
    await this.db.em.delete(Session, { organizationId: this.db.organizationId, id });
  }

  async deleteExpired(now: Date): Promise<void> {
    await this.db.em.delete(Session, { organizationId: this.db.organizationId, expiresAt: LessThan(now) });
  }

  /** Ends every session of a person but one. */
  async deleteOf(userId: string, exceptId: string | null): Promise<void> {
    await this.db.em.delete(Session, {
      organizationId: this.db.organizationId,
      userId,
      ...(exceptId === null ? {} : { id: Not(exceptId) }),
    });
  }
}
