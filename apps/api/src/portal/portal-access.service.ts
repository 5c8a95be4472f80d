import { ASSESSMENT_LIMITS, DomainError, invalidInput, notFound, type TrailAction } from '@firebreak/domain';
import { Injectable } from '@nestjs/common';
import { v7 as createId } from 'uuid';
import { ASSESSMENT_LETTERS } from '../assessments/assessment-letters.js';
import { InvitationsService } from '../assessments/invitations.service.js';
import { PinsService } from '../assessments/pins.service.js';
import { RespondentAssessmentsService } from '../assessments/respondent-assessments.service.js';
import type { RespondentPrincipal } from '../identity/principal.js';
import { createOneTimeCode, createToken, hashToken, normalizeTypedCode } from '../identity/secret-token.js';
import { MailService, type MailOnItsWay } from '../mail/mail.service.js';
import { OrganizationsService } from '../organizations/organizations.service.js';
import { TenantDb } from '../tenancy/tenant-db.js';
import { toActor } from '../tenancy/tenant.interceptor.js';
import { TrailService } from '../trail/trail.service.js';
import { PortalSessionsRepository } from './portal-sessions.repository.js';

const ABSOLUTE_HOURS = 8;
const CODE_MINUTES = 10;

/** A browser that was let in. */
export interface PortalEntry {
  /** For the cookie. */
  readonly token: string;
  readonly respondent: RespondentPrincipal;
}

/** How an invited respondent gets in: the link alone may only add, the one-time code may read back. */
@Injectable()
export class PortalAccessService {
  constructor(
    private readonly sessions: PortalSessionsRepository,
    private readonly assessments: RespondentAssessmentsService,
    private readonly invitations: InvitationsService,
    private readonly pins: PinsService,
    private readonly organizations: OrganizationsService,
    private readonly mail: MailService,
    private readonly trail: TrailService,
    private readonly db: TenantDb,
  ) {}

  /** Binds a browser to the assessment, write-only. Throws the same `not-found` for every kind of bad token. */
  async open(secret: string): Promise<PortalEntry> {
    const found = await this.sessions.findInvitation(hashToken(normalizeTypedCode(secret) ?? secret));
    if (!found) throw notFound();
    const { organizationId, invitationId } = found;
    return this.db.run(organizationId, async () => {
      const invitation = await this.invitations.find(invitationId);
      if (!invitation) throw notFound();
      const token = createToken();
      const portalSessionId = createId();
      const { now } = this.db;
      await this.sessions.insert({
        organizationId,
        id: portalSessionId,
        invitationId,
        tokenHash: hashToken(token),
        oneTimeCodeHash: null,
        oneTimeCodeExpiresAt: null,
        oneTimeCodeTriesLeft: null,
        oneTimeCodeMailId: null,
        verifiedAt: null,
        createdAt: now,
        lastSeenAt: now,
        expiresAt: new Date(now.getTime() + ABSOLUTE_HOURS * 3_600_000),
      });
      const respondent: RespondentPrincipal = {
        kind: 'respondent',
        organizationId,
        portalSessionId,
        invitationId,
        assessmentId: invitation.assessmentId,
        email: invitation.email,
        measures: invitation.measures,
        verified: false,
      };
      await this.record('portal.opened', respondent);
      return { token, respondent };
    });
  }

  /** Mails a one-time code that is good in this browser only; an older one ends. */
  async sendCode(respondent: RespondentPrincipal): Promise<void> {
    const { assessment } = await this.assessments.get(respondent);
    const code = createOneTimeCode();
    const mailId = createId();
    const { name } = await this.organizations.current();
    const holder = assessment.invitations.find(({ id }) => id === respondent.invitationId);
    const letter = ASSESSMENT_LETTERS[holder?.locale ?? assessment.locale].oneTimeCode({
      organizationName: name,
      code,
      minutes: CODE_MINUTES,
    });
    await this.mail.post({ to: respondent.email, ...letter }, mailId);
    await this.sessions.update(respondent.portalSessionId, {
      oneTimeCodeHash: hashCode(respondent.portalSessionId, code),
      oneTimeCodeExpiresAt: new Date(Date.now() + CODE_MINUTES * 60_000),
      oneTimeCodeTriesLeft: ASSESSMENT_LIMITS.codeTries,
      oneTimeCodeMailId: mailId,
    });
    await this.record('portal.code_sent', respondent);
  }

  /** Where the mail with the code stands that this browser asked for last; null before it asked for one. */
  async findCodeMail({ portalSessionId }: RespondentPrincipal): Promise<MailOnItsWay | null> {
    const session = await this.sessions.find(portalSessionId);
    return session?.oneTimeCodeMailId ? this.mail.find(session.oneTimeCodeMailId) : null;
  }

  /**
   * Lets the browser read back what was saved, under a new token: with the mailed code or with the PIN by telephone.
   * Throws `not-found` when the secret is not this browser's, `invalid-input` with `wrong-code` for a wrong or old code.
   */
  async verify(respondent: RespondentPrincipal, secret: string, code: string): Promise<PortalEntry> {
    const invitation = await this.sessions.findInvitation(hashToken(normalizeTypedCode(secret) ?? secret));
    if (invitation?.invitationId !== respondent.invitationId) throw notFound();
    // A wrong try must be stored although the request is refused, so the refusal is thrown after the transaction.
    const token = await this.db.run(respondent.organizationId, () => this.tryCode(respondent, code));
    if (token === null)
      throw invalidInput('/code', 'wrong-code', 'The code is wrong or too old; ask for a new one after five tries.');
    return { token, respondent: { ...respondent, verified: true } };
  }

  private async tryCode(respondent: RespondentPrincipal, code: string): Promise<string | null> {
    const session = await this.sessions.lock(respondent.portalSessionId);
    if (!session) throw new DomainError('unauthenticated', 'Open the link from the invitation again.');
    const triesLeft = session.oneTimeCodeTriesLeft ?? 0;
    const isOpen = triesLeft > 0 && (session.oneTimeCodeExpiresAt?.getTime() ?? 0) > Date.now();
    const isCode = isOpen && session.oneTimeCodeHash?.equals(hashCode(session.id, code)) === true;
    if (!isCode && !(await this.pins.take(respondent.invitationId, code))) {
      await this.sessions.update(session.id, { oneTimeCodeTriesLeft: Math.max(0, triesLeft - 1) });
      await this.record('portal.code_refused', respondent);
      return null;
    }
    const token = createToken();
    await this.sessions.update(session.id, {
      tokenHash: hashToken(token),
      verifiedAt: this.db.now,
      oneTimeCodeHash: null,
      oneTimeCodeExpiresAt: null,
      oneTimeCodeTriesLeft: null,
    });
    await this.invitations.noteStarted(respondent.invitationId);
    await this.record('portal.verified', respondent, { by: isCode ? 'code' : 'pin' });
    return token;
  }

  private async record(action: TrailAction, respondent: RespondentPrincipal, more: object = {}): Promise<void> {
    const { assessment } = await this.assessments.get(respondent);
    const { id, vendorId } = assessment;
    const { email: respondentEmail, invitationId } = respondent;
    const details = { respondentEmail, invitationId, ...more };
    await this.trail.record({ action, subject: ['assessments', id], vendorId, details, actor: toActor(respondent) });
  }
}

/** Bound to the session, so that equal codes have different hashes. */
function hashCode(portalSessionId: string, code: string): Buffer {
  return hashToken(`${portalSessionId}:${code.replaceAll(/\s/g, '')}`);
}
