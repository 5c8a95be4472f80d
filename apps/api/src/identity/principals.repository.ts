import type { Measure, Role } from '@firebreak/domain';
import { Injectable } from '@nestjs/common';
import { TenantDb } from '../tenancy/tenant-db.js';

/** A person's open session. */
export interface SessionRow {
  readonly organization_id: string;
  readonly session_id: string;
  readonly user_id: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly last_seen_at: Date;
}

/** A respondent's open session. */
export interface PortalSessionRow {
  readonly organization_id: string;
  readonly portal_session_id: string;
  readonly invitation_id: string;
  readonly assessment_id: string;
  readonly email: string;
  readonly measures: Measure[] | null;
  readonly verified_at: Date | null;
  readonly last_seen_at: Date;
}

/** Finds sessions by the hash of their cookie, before their organisation is known. */
@Injectable()
export class PrincipalsRepository {
  constructor(private readonly db: TenantDb) {}

  async findSession(tokenHash: Buffer): Promise<SessionRow | undefined> {
    return (await this.db.lookUp<SessionRow>('find_session($1)', [tokenHash]))[0];
  }

  async findPortalSession(tokenHash: Buffer): Promise<PortalSessionRow | undefined> {
    return (await this.db.lookUp<PortalSessionRow>('find_portal_session($1)', [tokenHash]))[0];
  }

  /** Notes that the session was used now. */
  async touch(table: 'sessions' | 'portal_sessions', organizationId: string, id: string): Promise<void> {
    await this.db.run(organizationId, () =>
      this.db.em.query(`UPDATE ${table} SET last_seen_at = $3 WHERE organization_id = $1 AND id = $2`, [
        organizationId,
        id,
        this.db.now,
      ]),
    );
  }
}
