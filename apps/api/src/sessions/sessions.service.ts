import { DomainError } from '@firebreak/domain';
import { Injectable } from '@nestjs/common';
import { v7 as createId } from 'uuid';
import { isPassword } from '../identity/passwords.js';
import type { StaffPrincipal } from '../identity/principal.js';
import { createToken, hashToken } from '../identity/secret-token.js';
import type { Organization } from '../organizations/organization.entity.js';
import { OrganizationsService } from '../organizations/organizations.service.js';
import { TenantDb, VISITOR, type Actor } from '../tenancy/tenant-db.js';
import { TrailService } from '../trail/trail.service.js';
import type { User } from '../users/user.entity.js';
import { hasAccess, isAccessOver } from '../users/user-access.js';
import { UsersService } from '../users/users.service.js';
import { SessionsRepository } from './sessions.repository.js';

const ABSOLUTE_HOURS = 12;

/** Who is signed in, and where. */
export interface SignedIn {
  readonly user: User;
  readonly organization: Organization;
}

/** A session that was just opened: the cookie's token, which nobody sees again, and whose it is. */
export interface OpenedSession {
  readonly token: string;
  readonly signedIn: SignedIn;
}

/** Signing in and out. */
@Injectable()
export class SessionsService {
  constructor(
    private readonly sessions: SessionsRepository,
    private readonly users: UsersService,
    private readonly organizations: OrganizationsService,
    private readonly trail: TrailService,
    private readonly db: TenantDb,
  ) {}

  /**
   * Signs a person in and gives the cookie's token. Throws `wrong-credentials`, alike for both kinds of wrong, and
   * `access-ended` to whoever has the right password of a person whose access has ended.
   */
  async signIn(email: string, password: string): Promise<OpenedSession> {
    const candidates = await this.users.findAddressed(email);
    let match: (typeof candidates)[number] | undefined;
    for (const candidate of candidates) {
      if (!(await isPassword(candidate.passwordHash, password))) continue;
      if (match === undefined || isAccessOver(match.accessUntil, new Date())) match = candidate;
    }
    if (candidates.length === 0) await isPassword(null, password);
    if (!match) {
      for (const { organizationId, userId } of candidates) this.recordRefusal(organizationId, userId);
      throw wrongCredentials();
    }
    const { organizationId, userId, passwordHash, accessUntil } = match;
    if (isAccessOver(accessUntil, new Date())) {
      this.recordRefusal(organizationId, userId);
      throw new DomainError('access-ended', 'Your access has ended. Ask an administrator.');
    }
    return this.db.run(organizationId, async () => {
      // Whoever was disabled or changed the password while it was checked must not get a session that outlives it.
      const user = await this.users.keep(userId);
      if (user?.passwordHash !== passwordHash || !hasAccess(user, this.db.now)) throw wrongCredentials();
      return this.open(userId);
    });
  }

  /** Opens a session in the running transaction and gives the cookie's token. */
  async open(userId: string): Promise<OpenedSession> {
    const token = createToken();
    const { now, organizationId } = this.db;
    await this.sessions.insert({
      organizationId,
      id: createId(),
      userId,
      tokenHash: hashToken(token),
      createdAt: now,
      lastSeenAt: now,
      expiresAt: new Date(now.getTime() + ABSOLUTE_HOURS * 3_600_000),
    });
    const signedIn = await this.describe(userId);
    const actor: Actor = { kind: 'person', id: userId, name: signedIn.user.name };
    await this.trail.record({ action: 'session.opened', subject: ['users', userId], actor });
    return { token, signedIn };
  }

  /** Ends every session of a person, but for one when it is named. */
  async endAll(userId: string, exceptSessionId: string | null = null): Promise<void> {
    await this.sessions.deleteOf(userId, exceptSessionId);
  }

  /** The person and their organisation. Throws `unauthenticated` when the person is gone. */
  async describe(userId: string): Promise<SignedIn> {
    const user = await this.users.find(userId);
    if (!user) throw new DomainError('unauthenticated', 'Sign in first.');
    return { user, organization: await this.organizations.current() };
  }

  async signOut({ sessionId, userId }: StaffPrincipal): Promise<void> {
    await this.sessions.delete(sessionId);
    await this.trail.record({ action: 'session.closed', subject: ['users', userId] });
  }

  private recordRefusal(organizationId: string, userId: string): void {
    this.db.runApart(
      organizationId,
      () => this.trail.record({ action: 'session.refused', subject: ['users', userId] }),
      { actor: VISITOR },
    );
  }
}

function wrongCredentials(): DomainError {
  return new DomainError('wrong-credentials', 'The address or the password is wrong.');
}
