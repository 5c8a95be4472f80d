import { Injectable } from '@nestjs/common';
import { LessThan } from 'typeorm';
import { TenantDb } from '../tenancy/tenant-db.js';
import { PortalSession } from './portal-session.entity.js';

/** Respondents' browsers of the running transaction's organisation. */
@Injectable()
export class PortalSessionsRepository {
  constructor(private readonly db: TenantDb) {}

  /** Where a link or a typed code leads, if it is good. */
  async findInvitation(secretHash: Buffer): Promise<{ organizationId: string; invitationId: string } | null> {
    const rows = await this.db.lookUp<{ organization_id: string; invitation_id: string }>('find_invitation($1)', [
      secretHash,
    ]);
    const row = rows[0];
    return row ? { organizationId: row.organization_id, invitationId: row.invitation_id } : null;
  }

  async insert(session: PortalSession): Promise<void> {
    await this.db.em.insert(PortalSession, session);
  }

  find(id: string): Promise<PortalSession | null> {
    return this.db.em.findOneBy(PortalSession, { organizationId: this.db.organizationId, id });
  }

  /** The session, kept from every other transaction until this one ends. */
  lock(id: string): Promise<PortalSession | null> {
    return this.db.em.findOne(PortalSession, {
      where: { organizationId: this.db.organizationId, id },
      lock: { mode: 'pessimistic_write' },
    });
  }

  async update(id: string, change: Partial<PortalSession>): Promise<void> {
    await this.db.em.update(PortalSession, { organizationId: this.db.organizationId, id }, change);
  }

  async deleteExpired(now: Date): Promise<void> {
    await this.db.em.delete(PortalSession, { organizationId: this.db.organizationId, expiresAt: LessThan(now) });
  }
}
