import { DomainError, invalidInput, notFound, type SecondFactor, type SessionStage } from '@firebreak/domain';
import { Injectable } from '@nestjs/common';
import { v7 as createId } from 'uuid';
import type { Browser } from '../identity/browser.js';
import { isPassword } from '../identity/passwords.js';
import type { StaffPrincipal } from '../identity/principal.js';
import { createToken, hashToken } from '../identity/secret-token.js';
import type { Organization } from '../organizations/organization.entity.js';
import { OrganizationsService } from '../organizations/organizations.service.js';
import type { PasskeyAnswerDto } from '../second-factors/dto/passkey-answer.dto.js';
import { PasskeysService } from '../second-factors/passkeys.service.js';
import { SecondFactorsService, type Proof } from '../second-factors/second-factors.service.js';
import { TenantDb, VISITOR, type Actor } from '../tenancy/tenant-db.js';
import { TrailService } from '../trail/trail.service.js';
import type { User } from '../users/user.entity.js';
import { hasAccess, isAccessOver } from '../users/user-access.js';
import { UsersService } from '../users/users.service.js';
import type { Session } from './session.entity.js';
import { SessionsRepository } from './sessions.repository.js';

const ABSOLUTE_HOURS = 12;

/** Who is signed in, and where. */
export interface SignedIn {
  readonly user: User;
  readonly organization: Organization;
  readonly stage: SessionStage;
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
    private readonly secondFactors: SecondFactorsService,
    private readonly passkeys: PasskeysService,
    private readonly trail: TrailService,
    private readonly db: TenantDb,
  ) {}

  /**
   * Signs a person in by a password, with an authenticator's code where it is given, and gives the cookie's token.
   * Throws `wrong-credentials`, alike for both kinds of wrong, `access-ended` to whoever has the right password of a
   * person whose access has ended, and `invalid-input` for a code that is not good.
   */
  async signIn(email: string, password: string, code: string | null, browser: Browser): Promise<OpenedSession> {
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
      if (code === null || !(await this.secondFactors.hasOne(userId))) return this.open(userId, browser);
      await this.prove(userId, { by: 'authenticator', code }, '/totp');
      return this.open(userId, browser, 'authenticator');
    });
  }

  /** Signs a person in by a passkey alone, which is two factors in one. Throws `wrong-credentials` for every answer that is not good. */
  async signInByPasskey(answer: PasskeyAnswerDto, browser: Browser): Promise<OpenedSession> {
    const found = await this.passkeys.locate(answer);
    if (found === null) throw wrongCredentials();
    const { organizationId, userId } = found;
    return this.db.run(organizationId, async () => {
      const user = await this.users.keep(userId);
      const isTheirs = await this.passkeys.answersSignIn(userId, answer, browser.origin);
      if (!user || !hasAccess(user, this.db.now) || !isTheirs) {
        this.recordRefusal(organizationId, userId);
        throw wrongCredentials();
      }
      return this.open(userId, browser, 'passkey');
    });
  }

  /** Opens a session in the running transaction and gives the cookie's token; with a second factor where one was given. */
  async open(userId: string, browser: Browser, by: SecondFactor | null = null): Promise<OpenedSession> {
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
      verifiedAt: by === null ? null : now,
      userAgent: browser.userAgent,
      address: browser.address,
    });
    const signedIn = await this.describe(userId, by === null ? undefined : 'open');
    const actor: Actor = { kind: 'person', id: userId, name: signedIn.user.name };
    await this.trail.record({
      action: 'session.opened',
      subject: ['users', userId],
      actor,
      details: by === null ? {} : { by },
    });
    return { token, signedIn };
  }

  /**
   * Takes a second factor, in a session that waits for it or again before what is grave. The session goes on under a new
   * token, so that whoever knew the old one is out. Throws `invalid-input` for a proof that is not good.
   */
  async verify(staff: StaffPrincipal, proof: Proof): Promise<OpenedSession> {
    await this.prove(staff.userId, proof, POINTERS[proof.by]);
    await this.trail.record({
      action: 'session.verified',
      subject: ['users', staff.userId],
      details: { by: proof.by },
    });
    return this.passOn(staff);
  }

  /** The session of whoever has just shown a second factor, under a new token. */
  async passOn({ sessionId, userId }: StaffPrincipal): Promise<OpenedSession> {
    const token = createToken();
    await this.sessions.verify(sessionId, hashToken(token));
    return { token, signedIn: await this.describe(userId, 'open') };
  }

  /** A person's own sessions that go on. */
  listOf(userId: string): Promise<Session[]> {
    return this.sessions.listOf(userId);
  }

  /** Ends one of a person's own sessions. Throws `not-found`. */
  async end(userId: string, id: string): Promise<void> {
    if ((await this.sessions.find(id))?.userId !== userId) throw notFound();
    await this.sessions.delete(id);
    await this.trail.record({ action: 'session.ended', subject: ['users', userId] });
  }

  /** Ends every session of a person but this one, and tells it. */
  async endOthers({ userId, sessionId }: StaffPrincipal): Promise<void> {
    await this.endAll(userId, sessionId);
    await this.trail.record({ action: 'session.ended', subject: ['users', userId] });
  }

  /** Ends every session of a person, but for one when it is named. */
  async endAll(userId: string, exceptSessionId: string | null = null): Promise<void> {
    await this.sessions.deleteOf(userId, exceptSessionId);
  }

  /** The person and their organisation. Throws `unauthenticated` when the person is gone. */
  async describe(userId: string, stage?: SessionStage): Promise<SignedIn> {
    const user = await this.users.find(userId);
    if (!user) throw new DomainError('unauthenticated', 'Sign in first.');
    const organization = await this.organizations.current();
    return { user, organization, stage: stage ?? (await this.stageOf(userId, organization)) };
  }

  async signOut({ sessionId, userId }: StaffPrincipal): Promise<void> {
    await this.sessions.delete(sessionId);
    await this.trail.record({ action: 'session.closed', subject: ['users', userId] });
  }

  /** How far a password alone leads; the guard says the same of a session at every request. */
  private async stageOf(userId: string, organization: Organization): Promise<SessionStage> {
    if (await this.secondFactors.hasOne(userId)) return 'verify';
    return organization.requiresSecondFactor && !organization.isDemo ? 'enrol' : 'open';
  }

  private async prove(userId: string, proof: Proof, pointer: string): Promise<void> {
    if (await this.secondFactors.proves(userId, proof)) return;
    const { organizationId } = this.db;
    this.db.runApart(
      organizationId,
      () =>
        this.trail.record({
          action: 'session.verification_refused',
          subject: ['users', userId],
          details: { by: proof.by },
        }),
      { actor: VISITOR },
    );
    throw invalidInput(pointer, 'wrong-code', 'This is not right, or was used already.');
  }

  private recordRefusal(organizationId: string, userId: string): void {
    this.db.runApart(
      organizationId,
      () => this.trail.record({ action: 'session.refused', subject: ['users', userId] }),
      { actor: VISITOR },
    );
  }
}

const POINTERS = { passkey: '/passkey', authenticator: '/code', recovery_code: '/recoveryCode' } as const;

function wrongCredentials(): DomainError {
  return new DomainError('wrong-credentials', 'The address or the password is wrong.');
}
