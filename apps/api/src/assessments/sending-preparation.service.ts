import { recommendedTemplates, type RecommendedTemplate } from '@firebreak/domain';
import { Injectable } from '@nestjs/common';
import { MailService, type MailOnItsWay } from '../mail/mail.service.js';
import {
  SendingPreparationRepository,
  type OpenAssessment,
  type PreparedVendor,
} from './sending-preparation.repository.js';

/** A vendor as it is offered for sending. */
export interface PreparedSending {
  readonly vendor: PreparedVendor;
  /** What fits the vendor best comes first. */
  readonly recommended: readonly RecommendedTemplate[];
  /** Whom the last questionnaire reached, or else the contact for security; null for nobody. */
  readonly respondent: { readonly email: string; readonly name: string | null } | null;
  /** The newest address, where its mail was given up. */
  readonly failedEmail: string | null;
  readonly open: readonly (OpenAssessment & { readonly mail: MailOnItsWay | null })[];
}

/** What sending to many vendors begins with: for each what fits, whom to ask and what is open already. */
@Injectable()
export class SendingPreparationService {
  constructor(
    private readonly vendors: SendingPreparationRepository,
    private readonly mails: MailService,
  ) {}

  /** In the order given; vendors that are not known are left out. */
  async prepare(vendorIds: readonly string[]): Promise<PreparedSending[]> {
    const vendors = await this.vendors.list(vendorIds);
    const invitationIds = vendors.flatMap(({ asked, open }) => [...asked, ...open].map((one) => one.invitationId));
    const mails = await this.mails.findSome([...new Set(invitationIds.filter((id) => id !== null))]);
    const mailOf = (id: string | null): MailOnItsWay | null => mails.get(id ?? '') ?? null;
    return vendors.map((vendor) => {
      const { asked, contact, open } = vendor;
      const [newest] = asked;
      const reached = asked.find(({ invitationId }) => !hasFailed(mailOf(invitationId)));
      const isKnown = asked.some(({ email }) => email.toLowerCase() === contact?.email.toLowerCase());
      const untried = isKnown ? null : contact;
      return {
        vendor,
        recommended: recommendedTemplates(vendor),
        respondent: reached ? { email: reached.email, name: reached.name } : untried,
        failedEmail: newest && hasFailed(mailOf(newest.invitationId)) ? newest.email : null,
        open: open.map((assessment) => ({ ...assessment, mail: mailOf(assessment.invitationId) })),
      };
    });
  }
}

function hasFailed(mail: MailOnItsWay | null): boolean {
  return mail?.job?.state === 'failed';
}
