import { ASSESSMENT_LIMITS, type Locale, type Measure } from '@firebreak/domain';
import { Inject, Injectable } from '@nestjs/common';
import { v7 as createId } from 'uuid';
import type { Env } from '../config/env.js';
import { ENV } from '../config/env.token.js';
import { isPlainName } from '../http/plain-name.js';
import { createToken, createTypedCode, hashToken } from '../identity/secret-token.js';
import { MailService, type MailOnItsWay } from '../mail/mail.service.js';
import { OrganizationsService } from '../organizations/organizations.service.js';
import { InvitationAllowancesService } from '../rates/invitation-allowances.service.js';
import { TenantDb } from '../tenancy/tenant-db.js';
import { ASSESSMENT_LETTERS } from './assessment-letters.js';
import type { Assessment } from './assessment.entity.js';
import type { Invitation } from './invitation.entity.js';
import { InvitationsRepository } from './invitations.repository.js';

/** A new invitation in clear; only its hashes are stored. */
export interface FreshInvitation {
  readonly id: string;
  readonly url: string;
  readonly code: string;
  readonly checkPhrase: string;
  readonly expiresAt: Date;
}

/** A colleague to whom sections are handed. */
export interface Colleague {
  readonly name: string;
  readonly email: string;
  readonly locale: Locale;
  readonly measures: Measure[];
}

/** The links that lead vendors to their assessments, and the mails that carry them. */
@Injectable()
export class InvitationsService {
  constructor(
    @Inject(ENV) private readonly env: Env,
    private readonly invitations: InvitationsRepository,
    private readonly organizations: OrganizationsService,
    private readonly mail: MailService,
    private readonly allowances: InvitationAllowancesService,
    private readonly db: TenantDb,
  ) {}

  /** Makes a link and a typed code for the assessment and mails them. Throws `too-many-invitations`. */
  async issue(assessment: Assessment, vendorName: string): Promise<FreshInvitation> {
    const { respondentEmail, respondentName, locale } = assessment;
    const holder = { email: respondentEmail, name: null, invitedBy: null, locale: null, measures: null };
    const fresh = await this.create(assessment, holder);
    const letter = ASSESSMENT_LETTERS[locale].invitation({
      ...(await this.factsOf(assessment, vendorName, fresh)),
      respondentName,
    });
    // The mail has the invitation's id, so that whoever follows the assessment can be told where it stands.
    await this.mail.post({ to: respondentEmail, ...letter }, fresh.id);
    return fresh;
  }

  /** Makes a link and a typed code for a colleague's sections and mails them to the colleague, and to nobody else. Throws `too-many-invitations`. */
  async issueTo(colleague: Colleague, assessment: Assessment, vendorName: string, invitedBy: string): Promise<string> {
    const { name, email, locale, measures } = colleague;
    const fresh = await this.create(assessment, { email, name, invitedBy, locale, measures });
    const letter = ASSESSMENT_LETTERS[locale].handedOver({
      ...(await this.factsOf(assessment, vendorName, fresh)),
      respondentName: name,
      handedOverBy: assessment.respondentName,
      measures,
    });
    await this.mail.post({ to: email, ...letter }, fresh.id);
    return fresh.id;
  }

  /** Where the mail of the newest invitation to this address stands; null for one that left long ago. */
  async findMail(assessmentId: string, email: string): Promise<MailOnItsWay | null> {
    const invitation = await this.invitations.findNewest(assessmentId, email);
    return invitation && this.mail.find(invitation.id);
  }

  find(id: string): Promise<Invitation | null> {
    return this.invitations.find(id);
  }

  /** The invitation, kept from every other transaction until this one ends. */
  lock(id: string): Promise<Invitation | null> {
    return this.invitations.lock(id);
  }

  /** The colleagues' invitations of an assessment that still let in, oldest first. */
  async listColleagues(assessmentId: string): Promise<Invitation[]> {
    return (await this.invitations.listOpen(assessmentId)).filter(({ measures }) => measures !== null);
  }

  /** Ends one invitation, and with it the sessions of whoever holds it. */
  end(id: string): Promise<void> {
    return this.invitations.update(id, { revokedAt: this.db.now });
  }

  /** Notes that the holder began; only the first time counts. */
  noteStarted(id: string): Promise<void> {
    return this.invitations.noteStarted(id);
  }

  /** Tells the respondent that the answers came back, and how many of them are asked about. */
  async tellReturned(assessment: Assessment, vendorName: string, questions: number): Promise<void> {
    const { name } = await this.organizations.current();
    const letter = ASSESSMENT_LETTERS[assessment.locale].returned({
      organizationName: name,
      vendorName: isPlainName(vendorName) ? vendorName : null,
      dueOn: assessment.dueOn,
      questions,
    });
    await this.mail.post({ to: assessment.respondentEmail, ...letter });
  }

  private async create(
    { organizationId, id: assessmentId, dueOn, checkPhrase }: Assessment,
    holder: Pick<Invitation, 'email' | 'name' | 'invitedBy' | 'locale' | 'measures'>,
  ): Promise<FreshInvitation> {
    await this.allowances.take();
    const id = createId();
    const token = createToken();
    const code = createTypedCode();
    const expiresAt = new Date(Date.parse(`${dueOn}T23:59:59.999Z`) + ASSESSMENT_LIMITS.daysOfGrace * 86_400_000);
    await this.invitations.insert({
      organizationId,
      id,
      assessmentId,
      ...holder,
      tokenHash: hashToken(token),
      codeHash: hashToken(code),
      expiresAt,
      revokedAt: null,
      startedAt: null,
      pinHash: null,
      pinExpiresAt: null,
      pinTriesLeft: null,
      createdAt: this.db.now,
    });
    // The fragment never leaves the browser: no server, proxy or referrer sees the token.
    return { id, url: `${this.portalAddress}#${token}`, code, checkPhrase, expiresAt };
  }

  private get portalAddress(): string {
    return `${this.env.publicUrl}/portal`;
  }

  private async factsOf({ dueOn }: Assessment, vendorName: string, { url, code, checkPhrase }: FreshInvitation) {
    const { name } = await this.organizations.current();
    return {
      organizationName: name,
      vendorName: isPlainName(vendorName) ? vendorName : null,
      dueOn,
      url,
      code,
      checkPhrase,
      portalAddress: this.portalAddress,
    };
  }
}
