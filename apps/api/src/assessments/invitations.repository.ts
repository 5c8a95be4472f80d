import type { AssessmentStatus } from '@firebreak/domain';
import { Injectable } from '@nestjs/common';
import { IsNull, LessThan, MoreThan } from 'typeorm';
import { TenantDb } from '../tenancy/tenant-db.js';
import { Invitation } from './invitation.entity.js';

/** A questionnaire with invitations that still let in. */
export interface OpenLinks {
  readonly assessmentId: string;
  readonly status: AssessmentStatus;
  readonly links: number;
}

/** Invitations of the running transaction's organisation. */
@Injectable()
export class InvitationsRepository {
  constructor(private readonly db: TenantDb) {}

  find(id: string): Promise<Invitation | null> {
    return this.db.em.findOneBy(Invitation, { organizationId: this.db.organizationId, id });
  }

  findNewest(assessmentId: string, email: string): Promise<Invitation | null> {
    const { organizationId } = this.db;
    return this.db.em.findOne(Invitation, { where: { organizationId, assessmentId, email }, order: { id: 'DESC' } });
  }

  /** The invitation, kept from every other transaction until this one ends. */
  lock(id: string): Promise<Invitation | null> {
    return this.db.em.findOne(Invitation, {
      where: { organizationId: this.db.organizationId, id },
      lock: { mode: 'pessimistic_write' },
    });
  }

  /** The invitations of an assessment that still let in, oldest first. */
  listOpen(assessmentId: string): Promise<Invitation[]> {
    const { organizationId, now } = this.db;
    return this.db.em.find(Invitation, {
      where: { organizationId, assessmentId, revokedAt: IsNull(), expiresAt: MoreThan(now) },
      order: { id: 'ASC' },
    });
  }

  /** A vendor's questionnaires whose invitations still let in, with how many, oldest first. */
  listOpenOfVendor(vendorId: string): Promise<OpenLinks[]> {
    return this.db.em.query<OpenLinks[]>(
      `SELECT a.id AS "assessmentId", a.status, count(*)::integer AS links
         FROM assessments a
         JOIN invitations i ON i.organization_id = a.organization_id AND i.assessment_id = a.id
        WHERE a.organization_id = $1 AND a.vendor_id = $2 AND i.revoked_at IS NULL AND i.expires_at > $3
        GROUP BY a.id, a.status ORDER BY a.id`,
      [this.db.organizationId, vendorId, this.db.now],
    );
  }

  async insert(invitation: Invitation): Promise<void> {
    await this.db.em.insert(Invitation, invitation);
  }

  async update(id: string, change: Partial<Invitation>): Promise<void> {
    await this.db.em.update(Invitation, { organizationId: this.db.organizationId, id }, change);
  }

  /** Notes that the holder began; only the first time counts. */
  async noteStarted(id: string): Promise<void> {
    const { organizationId, now } = this.db;
    await this.db.em.update(Invitation, { organizationId, id, startedAt: IsNull() }, { startedAt: now });
  }

  /** Lets the invitations of an assessment that nobody has ended live until an instant at least. */
  async keepOpen(assessmentId: string, until: Date): Promise<void> {
    const { organizationId } = this.db;
    const open = { organizationId, assessmentId, revokedAt: IsNull(), expiresAt: LessThan(until) };
    await this.db.em.update(Invitation, open, { expiresAt: until });
  }

  /** Ends every invitation of the assessment, and with them the sessions of those who hold them. */
  async revokeAll(assessmentId: string): Promise<void> {
    const { organizationId, now } = this.db;
    await this.db.em.update(Invitation, { organizationId, assessmentId, revokedAt: IsNull() }, { revokedAt: now });
  }
}
