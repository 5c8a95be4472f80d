import type { Measure, Role, TokenScope } from '@firebreak/domain';
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
  readonly verified_at: Date | null;
  readonly requires_second_factor: boolean;
  readonly has_second_factor: boolean;
}

/** A token that is good, with its owner as they are now. */
export interface TokenRow {
  readonly organization_id: string;
  readonly token_id: string;
  readonly token_name: string;
  readonly token_role: Role;
  readonly token_scopes: TokenScope[];
  readonly requires_second_factor: boolean;
  readonly made_by_visitor: boolean;
  readonly last_used_at: Date | null;
  readonly user_id: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
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

/** Where each table keeps when something was used last. */
const LAST_USES = { sessions: 'last_seen_at', portal_sessions: 'last_seen_at', api_tokens: 'last_used_at' } as const;

/** Finds sessions and tokens by the hash of what was sent, before their organisation is known. */
@Injectable()
export class PrincipalsRepository {
  constructor(private readonly db: TenantDb) {}

  async findSession(tokenHash: Buffer): Promise<SessionRow | undefined> {
    return (await this.db.lookUp<SessionRow>('find_session($1)', [tokenHash]))[0];
  }

  async findPortalSession(tokenHash: Buffer): Promise<PortalSessionRow | undefined> {
    return (await this.db.lookUp<PortalSessionRow>('find_portal_session($1)', [tokenHash]))[0];
  }

  async findToken(tokenHash: Buffer): Promise<TokenRow | undefined> {
    return (await this.db.lookUp<TokenRow>('find_api_token($1)', [tokenHash]))[0];
  }

  /** Notes that the session or the token was used now. */
  async touch(table: keyof typeof LAST_USES, organizationId: string, id: string): Promise<void> {
    await this.db.run(organizationId, () =>
      this.db.em.query(`UPDATE ${table} SET ${LAST_USES[table]} = $3 WHERE organization_id = $1 AND id = $2`, [
        organizationId,
        id,
        this.db.now,
      ]),
    );
  }
}
