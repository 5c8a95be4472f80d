import { ASSESSMENT_LIMITS } from '@firebreak/domain';
import { Inject, Injectable } from '@nestjs/common';
import { v7 as createId } from 'uuid';
import type { Env } from '../config/env.js';
import { ENV } from '../config/env.token.js';
import { isPlainName } from '../http/plain-name.js';
import { createToken, createTypedCode, hashToken } from '../identity/secret-token.js';
import { MailService, type MailOnItsWay } from '../mail/mail.service.js';
import { OrganizationsService } from '../organizations/organizations.service.js';
import { TenantDb } from '../tenancy/tenant-db.js';
import { ASSESSMENT_LETTERS } from './assessment-letters.js';
import type { Assessment } from './assessment.entity.js';
import { AssessmentsRepository } from './assessments.repository.js';

/** A new invitation in clear; only its hashes are stored. */
export interface FreshInvitation {
  readonly id: string;
  readonly url: string;
  readonly code: string;
  readonly checkPhrase: string;
  readonly expiresAt: Date;
}

/** The links that lead vendors to their assessments, and the mails that carry them. */
@Injectable()
export class InvitationsService {
  constructor(
    @Inject(ENV) private readonly env: Env,
    private readonly assessments: AssessmentsRepository,
    private readonly organizations: OrganizationsService,
    private readonly mail: MailService,
    private readonly db: TenantDb,
  ) {}

  /** Makes a link and a typed code for the assessment and mails them. */
  async issue(assessment: Assessment, vendorName: string): Promise<FreshInvitation> {
    const id = createId();
    const token = createToken();
    const code = createTypedCode();
    const expiresAt = new Date(
      Date.parse(`${assessment.dueOn}T23:59:59.999Z`) + ASSESSMENT_LIMITS.daysOfGrace * 86_400_000,
    );
    await this.assessments.insertInvitation({
      organizationId: assessment.organizationId,
      id,
      assessmentId: assessment.id,
      email: assessment.respondentEmail,
      tokenHash: hashToken(token),
      codeHash: hashToken(code),
      expiresAt,
      revokedAt: null,
      createdAt: this.db.now,
    });
    // The fragment never leaves the browser: no server, proxy or referrer sees the token.
    const portalAddress = `${this.env.publicUrl}/portal`;
    const url = `${portalAddress}#${token}`;
    const { name } = await this.organizations.current();
    const { checkPhrase, dueOn, respondentName, respondentEmail, locale } = assessment;
    const letter = ASSESSMENT_LETTERS[locale].invitation({
      organizationName: name,
      vendorName: isPlainName(vendorName) ? vendorName : null,
      respondentName,
      dueOn,
      url,
      code,
      checkPhrase,
      portalAddress,
    });
    // The mail has the invitation's id, so that whoever follows the assessment can be told where it stands.
    await this.mail.post({ to: respondentEmail, ...letter }, id);
    return { id, url, code, checkPhrase, expiresAt };
  }

  /** Where the mail of the newest invitation to this address stands; null for one that left long ago. */
  async findMail(assessmentId: string, email: string): Promise<MailOnItsWay | null> {
    const invitation = await this.assessments.findNewestInvitation(assessmentId, email);
    return invitation && this.mail.find(invitation.id);
  }

  /** Tells the respondent that the answers came back. */
  async tellReturned(assessment: Assessment, vendorName: string): Promise<void> {
    const { name } = await this.organizations.current();
    const letter = ASSESSMENT_LETTERS[assessment.locale].returned({
      organizationName: name,
      vendorName: isPlainName(vendorName) ? vendorName : null,
      dueOn: assessment.dueOn,
    });
    await this.mail.post({ to: assessment.respondentEmail, ...letter });
  }
}
