import { Injectable } from '@nestjs/common';
import { LessThan, MoreThan, Not } from 'typeorm';
import { TenantDb } from '../tenancy/tenant-db.js';
import { Session } from './session.entity.js';

/** Sessions of the running transaction's organisation. */
@Injectable()
export class SessionsRepository {
  constructor(private readonly db: TenantDb) {}

  async insert(session: Session): Promise<void> {
    await this.db.em.insert(Session, session);
  }

  /** Those of a person that go on, the one used last first. */
  listOf(userId: string): Promise<Session[]> {
    const { organizationId, now, em } = this.db;
    return em.find(Session, {
      where: { organizationId, userId, expiresAt: MoreThan(now) },
      order: { lastSeenAt: 'DESC' },
    });
  }

  find(id: string): Promise<Session | null> {
    return this.db.em.findOneBy(Session, { organizationId: this.db.organizationId, id });
  }

  /** Notes that a second factor was given; from here on another cookie is the session's. */
  async verify(id: string, tokenHash: Buffer): Promise<void> {
    const { organizationId, now, em } = this.db;
    await em.update(Session, { organizationId, id }, { tokenHash, verifiedAt: now, lastSeenAt: now });
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
