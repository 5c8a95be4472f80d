import {
  API_TOKEN_LIMITS,
  DomainError,
  invalidInput,
  notFound,
  ROLES_WITHIN,
  type TrailAction,
} from '@firebreak/domain';
import { Injectable } from '@nestjs/common';
import { v7 as createId } from 'uuid';
import type { StaffPrincipal } from '../identity/principal.js';
import { createApiToken, hashToken } from '../identity/secret-token.js';
import { TenantDb } from '../tenancy/tenant-db.js';
import { TrailService } from '../trail/trail.service.js';
import { UsersService } from '../users/users.service.js';
import type { ApiToken } from './api-token.entity.js';
import { ApiTokensRepository } from './api-tokens.repository.js';
import type { CreateApiTokenDto } from './dto/create-api-token.dto.js';

const DAY_MILLISECONDS = 86_400_000;

/** A token with whose it is. */
export interface OwnedToken {
  readonly apiToken: ApiToken;
  readonly owner: { readonly id: string; readonly name: string };
}

/** A token that was just made, with what lets it in, which nobody sees again. */
export interface MadeToken extends OwnedToken {
  readonly token: string;
}

/** The tokens by which programs act for people. */
@Injectable()
export class ApiTokensService {
  constructor(
    private readonly tokens: ApiTokensRepository,
    private readonly users: UsersService,
    private readonly trail: TrailService,
    private readonly db: TenantDb,
  ) {}

  /** A person's own, or everybody's when `all`, which is for administrators. Throws `forbidden`. */
  async list({ userId, role }: StaffPrincipal, all: boolean): Promise<OwnedToken[]> {
    if (all && role !== 'admin') throw new DomainError('forbidden', 'Only administrators see the tokens of others.');
    const tokens = await this.tokens.list(all ? undefined : userId);
    const names = new Map((await this.users.list()).map(({ id, name }) => [id, name]));
    return tokens.map((apiToken) => ownedBy(apiToken, names.get(apiToken.userId)));
  }

  /** Throws `invalid-input` for a role wider than the person's and for an end that is past or too far away, and `quota`. */
  async make(staff: StaffPrincipal, input: CreateApiTokenDto): Promise<MadeToken> {
    if (!ROLES_WITHIN[staff.role].includes(input.role))
      throw invalidInput('/role', 'too-wide', 'A token has your own role or a narrower one.');
    const { organizationId, now } = this.db;
    const expiresAt = new Date(input.expiresAt);
    if (expiresAt <= now || expiresAt.getTime() - now.getTime() > API_TOKEN_LIMITS.mostDays * DAY_MILLISECONDS)
      throw invalidInput('/expiresAt', 'out-of-range', `Yet to come, at most ${API_TOKEN_LIMITS.mostDays} days away.`);
    // Kept until the end, so that neither the count nor who shuts the person out overlooks it.
    const owner = await this.users.lock(staff.userId);
    if (!owner || owner.disabledAt !== null) throw new DomainError('unauthenticated', 'Sign in first.');
    if ((await this.tokens.countLive(owner.id)) >= API_TOKEN_LIMITS.perPerson)
      throw new DomainError('quota', `You have ${API_TOKEN_LIMITS.perPerson} tokens already.`);
    const token = createApiToken();
    const apiToken: ApiToken = {
      organizationId,
      id: createId(),
      userId: owner.id,
      name: input.name,
      role: input.role,
      scopes: input.scopes ?? [],
      tokenHash: hashToken(token),
      madeByVisitor: staff.isGuest,
      createdAt: now,
      expiresAt,
      lastUsedAt: null,
    };
    await this.tokens.insert(apiToken);
    await this.record('api_token.made', apiToken, {
      role: apiToken.role,
      scopes: apiToken.scopes,
      expiresAt: expiresAt.toISOString(),
    });
    return { ...ownedBy(apiToken, owner.name), token };
  }

  /** Ends a token of one's own, and for administrators anybody's. Throws `not-found`. */
  async revoke({ userId, role }: StaffPrincipal, id: string): Promise<void> {
    const token = await this.tokens.find(id);
    if (!token || (token.userId !== userId && role !== 'admin')) throw notFound();
    if (!(await this.end(token))) throw notFound();
  }

  /** Ends every token of a person. */
  async revokeAll(userId: string): Promise<void> {
    for (const token of await this.tokens.list(userId)) await this.end(token);
  }

  /** Forgets what expired so long ago that nobody looks for it any more. */
  forgetExpired(): Promise<void> {
    const shownSince = this.db.now.getTime() - API_TOKEN_LIMITS.daysShownExpired * DAY_MILLISECONDS;
    return this.tokens.deleteExpired(new Date(shownSince));
  }

  private async end(token: ApiToken): Promise<boolean> {
    if (!(await this.tokens.delete(token.id))) return false;
    await this.record('api_token.revoked', token);
    return true;
  }

  private record(action: TrailAction, { id, name, userId }: ApiToken, details: object = {}): Promise<void> {
    return this.trail.record({ action, subject: ['api_tokens', id], details: { name, heldBy: userId, ...details } });
  }
}

function ownedBy(apiToken: ApiToken, name = ''): OwnedToken {
  return { apiToken, owner: { id: apiToken.userId, name } };
}
