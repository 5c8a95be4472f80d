import { DomainError, type Role } from '@firebreak/domain';
import { Injectable } from '@nestjs/common';
import { TenantDb } from '../tenancy/tenant-db.js';
import type { RespondentPrincipal, StaffPrincipal } from './principal.js';
import { hashToken } from './secret-token.js';

const STAFF_IDLE_MINUTES = 30;
const RESPONDENT_IDLE_MINUTES = 30;
// Written at most once a minute, so that reading stays cheap.
const LAST_SEEN_STEP_MILLISECONDS = 60_000;

interface SessionRow {
  organization_id: string;
  session_id: string;
  user_id: string;
  name: string;
  email: string;
  role: Role;
  last_seen_at: Date;
}

interface PortalSessionRow {
  organization_id: string;
  portal_session_id: string;
  invitation_id: string;
  assessment_id: string;
  verified_at: Date | null;
  last_seen_at: Date;
}

/** Finds who stands behind a cookie. Throws `unauthenticated` for none, an unknown, an expired or an idle one. */
@Injectable()
export class PrincipalsRepository {
  constructor(private readonly db: TenantDb) {}

  async findStaff(token: string | undefined): Promise<StaffPrincipal> {
    const [row] = token ? await this.db.lookUp<SessionRow>('find_session($1)', [hashToken(token)]) : [];
    if (!row || isIdle(row.last_seen_at, STAFF_IDLE_MINUTES)) throw unauthenticated();
    await this.touch('sessions', row.organization_id, row.session_id, row.last_seen_at);
    return {
      kind: 'staff',
      organizationId: row.organization_id,
      sessionId: row.session_id,
      userId: row.user_id,
      name: row.name,
      email: row.email,
      role: row.role,
    };
  }

  async findRespondent(token: string | undefined): Promise<RespondentPrincipal> {
    const [row] = token ? await this.db.lookUp<PortalSessionRow>('find_portal_session($1)', [hashToken(token)]) : [];
    if (!row || isIdle(row.last_seen_at, RESPONDENT_IDLE_MINUTES)) throw unauthenticated();
    await this.touch('portal_sessions', row.organization_id, row.portal_session_id, row.last_seen_at);
    return {
      kind: 'respondent',
      organizationId: row.organization_id,
      portalSessionId: row.portal_session_id,
      invitationId: row.invitation_id,
      assessmentId: row.assessment_id,
      verified: row.verified_at !== null,
    };
  }

  private async touch(
    table: 'sessions' | 'portal_sessions',
    organizationId: string,
    id: string,
    lastSeenAt: Date,
  ): Promise<void> {
    if (Date.now() - lastSeenAt.getTime() < LAST_SEEN_STEP_MILLISECONDS) return;
    await this.db.run(organizationId, () =>
      this.db.em.query(`UPDATE ${table} SET last_seen_at = now() WHERE organization_id = $1 AND id = $2`, [
        organizationId,
        id,
      ]),
    );
  }
}

function isIdle(lastSeenAt: Date, minutes: number): boolean {
  return Date.now() - lastSeenAt.getTime() > minutes * 60_000;
}

function unauthenticated(): DomainError {
  return new DomainError('unauthenticated', 'Sign in first.');
}
