import { DomainError, ROLES_WITHIN, type SessionStage } from '@firebreak/domain';
import { Injectable } from '@nestjs/common';
import { WITHOUT_SESSION, type RespondentPrincipal, type StaffPrincipal } from './principal.js';
import { PrincipalsRepository, type SessionRow } from './principals.repository.js';
import { hashToken } from './secret-token.js';

const IDLE_MILLISECONDS = 30 * 60_000;
// Written at most once a minute, so that reading stays cheap.
const LAST_SEEN_STEP_MILLISECONDS = 60_000;

/** Says who stands behind a cookie or a token. Throws `unauthenticated` for none, an unknown, an expired or an idle one. */
@Injectable()
export class PrincipalsService {
  constructor(private readonly principals: PrincipalsRepository) {}

  async findStaff(token: string | undefined): Promise<StaffPrincipal> {
    const staff = await this.find(token, false);
    if (staff === null) throw unauthenticated();
    return staff;
  }

  /** Who looks around in the demo; null when nobody does, or no longer. */
  findGuest(token: string | undefined): Promise<StaffPrincipal | null> {
    return this.find(token, true);
  }

  /** For whom a program acts; null for a token that is unknown, revoked or expired, or whose owner has no access now. */
  async findTokenOwner(text: string): Promise<StaffPrincipal | null> {
    const row = await this.principals.findToken(hashToken(text));
    if (!row) return null;
    const { organization_id: organizationId, token_id: id, user_id: userId, name, email } = row;
    if (row.last_used_at === null || isLastSeenOld(row.last_used_at))
      await this.principals.touch('api_tokens', organizationId, id);
    return {
      ...WITHOUT_SESSION,
      organizationId,
      token: { id, name: row.token_name },
      tokenScopes: row.token_scopes,
      stepsUp: row.requires_second_factor,
      userId,
      name,
      email,
      // Whoever may do less than when they made it takes the token along.
      role: ROLES_WITHIN[row.role].includes(row.token_role) ? row.token_role : row.role,
      isGuest: row.made_by_visitor,
    };
  }

  /** Whether a token is that of a session which goes on and is open. */
  async isSession(token: string): Promise<boolean> {
    return (await this.find(token, false))?.stage === 'open';
  }

  private async find(token: string | undefined, isGuest: boolean): Promise<StaffPrincipal | null> {
    const row = token ? await this.principals.findSession(hashToken(token)) : undefined;
    if (!row || isIdle(row.last_seen_at)) return null;
    const { organization_id: organizationId, session_id: sessionId, user_id: userId, name, email, role } = row;
    if (isLastSeenOld(row.last_seen_at)) await this.principals.touch('sessions', organizationId, sessionId);
    return {
      kind: 'staff',
      organizationId,
      sessionId,
      token: null,
      tokenScopes: [],
      userId,
      name,
      email,
      role,
      stage: isGuest ? 'open' : stageOf(row),
      verifiedAt: row.verified_at,
      hasSecondFactor: row.has_second_factor,
      stepsUp: row.requires_second_factor,
      isGuest,
    };
  }

  async findRespondent(token: string | undefined): Promise<RespondentPrincipal> {
    const row = token ? await this.principals.findPortalSession(hashToken(token)) : undefined;
    if (!row || isIdle(row.last_seen_at)) throw unauthenticated();
    const { organization_id: organizationId, portal_session_id: portalSessionId } = row;
    if (isLastSeenOld(row.last_seen_at))
      await this.principals.touch('portal_sessions', organizationId, portalSessionId);
    return {
      kind: 'respondent',
      organizationId,
      portalSessionId,
      invitationId: row.invitation_id,
      assessmentId: row.assessment_id,
      email: row.email,
      measures: row.measures,
      verified: row.verified_at !== null,
    };
  }
}

/** A password alone opens nothing where a second factor is there or is asked for. */
function stageOf(row: SessionRow): SessionStage {
  if (row.verified_at !== null) return 'open';
  if (row.has_second_factor) return 'verify';
  return row.requires_second_factor ? 'enrol' : 'open';
}

function isIdle(lastSeenAt: Date): boolean {
  return Date.now() - lastSeenAt.getTime() > IDLE_MILLISECONDS;
}

function isLastSeenOld(lastSeenAt: Date): boolean {
  return Date.now() - lastSeenAt.getTime() > LAST_SEEN_STEP_MILLISECONDS;
}

/** The refusal of whoever is not known, whatever the reason. */
export function unauthenticated(): DomainError {
  return new DomainError('unauthenticated', 'Sign in first.');
}
