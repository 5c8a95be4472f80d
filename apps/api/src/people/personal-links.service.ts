import { notFound, PEOPLE_LIMITS, type TrailAction } from '@firebreak/domain';
import { Inject, Injectable } from '@nestjs/common';
import { v7 as createId } from 'uuid';
import type { Env } from '../config/env.js';
import { ENV } from '../config/env.token.js';
import { nameInMail } from '../http/plain-name.js';
import type { Browser } from '../identity/browser.js';
import { refuseGuessable } from '../identity/new-passwords.js';
import { hashPassword } from '../identity/passwords.js';
import { createToken, hashToken } from '../identity/secret-token.js';
import { MailService } from '../mail/mail.service.js';
import { OrganizationsService } from '../organizations/organizations.service.js';
import { InvitationAllowancesService } from '../rates/invitation-allowances.service.js';
import { SessionsService, type OpenedSession, type SignedIn } from '../sessions/sessions.service.js';
import { TenantDb, type Actor } from '../tenancy/tenant-db.js';
import { TrailService } from '../trail/trail.service.js';
import type { User } from '../users/user.entity.js';
import { hasAccess } from '../users/user-access.js';
import { UsersService } from '../users/users.service.js';
import { PEOPLE_LETTERS } from './people-letters.js';
import type { LinkPurpose, PersonalLink } from './personal-link.entity.js';
import { PersonalLinksRepository, type FoundLink } from './personal-links.repository.js';

/** A link with the person whom it leads in. */
export interface AddressedLink extends SignedIn {
  readonly link: PersonalLink;
}

/** The links that let people in who have no password, or not any more, and the mails that carry them. */
@Injectable()
export class PersonalLinksService {
  constructor(
    @Inject(ENV) private readonly env: Env,
    private readonly links: PersonalLinksRepository,
    private readonly users: UsersService,
    private readonly sessions: SessionsService,
    private readonly organizations: OrganizationsService,
    private readonly mail: MailService,
    private readonly allowances: InvitationAllowancesService,
    private readonly trail: TrailService,
    private readonly db: TenantDb,
  ) {}

  /** Mails an invitation; an earlier one ends. Throws `too-many-invitations`. */
  async invite(user: User, inviterName: string, expiresAt: Date): Promise<void> {
    await this.allowances.take();
    await this.links.deleteOf(user.id);
    const letter = PEOPLE_LETTERS[user.locale].invitation({
      ...(await this.namesFor(user)),
      inviterName: nameInMail(inviterName),
      url: await this.issue(user, 'invitation', expiresAt),
      days: PEOPLE_LIMITS.invitationDays,
    });
    await this.mail.post({ to: user.email, ...letter });
  }

  /** Mails a link to a new password, unless a few are on their way already: nobody shall flood a mailbox through us. */
  async offerReset(user: User): Promise<void> {
    await this.links.deleteExpired(user.id);
    if ((await this.links.countOpen(user.id, 'password_reset')) >= PEOPLE_LIMITS.openPasswordResets) return;
    const hours = PEOPLE_LIMITS.passwordResetHours;
    const expiresAt = new Date(this.db.now.getTime() + hours * 3_600_000);
    const letter = PEOPLE_LETTERS[user.locale].passwordReset({
      ...(await this.namesFor(user)),
      url: await this.issue(user, 'password_reset', expiresAt),
      hours,
    });
    await this.record('user.password_reset_sent', user);
    await this.mail.post({ to: user.email, ...letter });
  }

  /** Ends every link of a person. */
  endAll(userId: string): Promise<void> {
    return this.links.deleteOf(userId);
  }

  /** Whom a link leads in; nothing is changed. Throws `not-found` for every token that is not good, whatever the reason. */
  async preview(token: unknown): Promise<AddressedLink> {
    return this.read(await this.find(token));
  }

  /** Sets the password, ends what was open before, and signs the person in. Throws `not-found` like `preview`. */
  async use(token: unknown, password: string, browser: Browser): Promise<OpenedSession> {
    const found = await this.find(token);
    const { user, link, organization } = await this.read(found);
    refuseGuessable('/password', password, { ...user, organizationName: organization.name });
    // Before the transaction, so that no row is kept waiting for the slow hash.
    const passwordHash = await hashPassword(password);
    const actor: Actor = { kind: 'person', id: user.id, name: user.name };
    const enter = async (): Promise<OpenedSession> => {
      const present = await this.users.lock(user.id);
      if (!present || !hasAccess(present, this.db.now) || !(await this.links.delete(link.id))) throw notFound();
      if (link.purpose === 'invitation') await this.record('user.joined', present);
      return this.enter(user.id, passwordHash, browser);
    };
    return this.db.run(found.organizationId, enter, { actor });
  }

  private async enter(userId: string, passwordHash: string, browser: Browser): Promise<OpenedSession> {
    await this.links.deleteOf(userId);
    await this.sessions.endAll(userId);
    await this.users.setPasswordHash(userId, passwordHash);
    return this.sessions.open(userId, browser);
  }

  private record(action: TrailAction, { id, name, role }: User): Promise<void> {
    return this.trail.record({ action, subject: ['users', id], details: { name, role } });
  }

  private async find(token: unknown): Promise<FoundLink> {
    const found = typeof token === 'string' ? await this.links.findByToken(hashToken(token)) : null;
    if (!found) throw notFound();
    return found;
  }

  private read({ organizationId, linkId, userId }: FoundLink): Promise<AddressedLink> {
    return this.db.run(organizationId, async () => {
      const link = await this.links.find(linkId);
      if (!link) throw notFound();
      return { link, ...(await this.sessions.describe(userId)) };
    });
  }

  private async issue(user: User, purpose: LinkPurpose, expiresAt: Date): Promise<string> {
    const token = createToken();
    await this.links.insert({
      organizationId: this.db.organizationId,
      id: createId(),
      userId: user.id,
      purpose,
      tokenHash: hashToken(token),
      expiresAt,
      createdAt: this.db.now,
    });
    // The fragment never leaves the browser: no server, proxy or referrer sees the token.
    return `${this.env.publicUrl}/${purpose === 'invitation' ? 'join' : 'reset-password'}#${token}`;
  }

  private async namesFor(user: User): Promise<{ organizationName: string; personName: string }> {
    const { name } = await this.organizations.current();
    return { organizationName: nameInMail(name), personName: nameInMail(user.name) };
  }
}
