import {
  ARCHETYPES,
  ASSESSMENT_LIMITS,
  ASSESSMENT_STATUSES,
  VENDOR_LIMITS,
  VENDOR_STATUSES,
  type Archetype,
  type AssessmentStatus,
  type Locale,
  type VendorStatus,
} from '@firebreak/domain';
import { ApiProperty } from '@nestjs/swagger';
import { Day, Id, OneOf, Text } from '../http/fields.js';
import { Email } from '../http/person-fields.js';
import { MailProgressView, presentMailProgress } from '../mail/mail-progress.presenter.js';
import { RespondentNameView } from './invited-person.presenter.js';
import type { PreparedSending } from './sending-preparation.service.js';

/** A questionnaire of the library that fits a vendor. */
export class RecommendedTemplateView {
  @Text({ max: 80 }) key: string;
  @Text({ max: 500, description: 'Why it fits.' }) reason: string;
}

/** A questionnaire that the vendor has not answered yet. */
export class OpenAssessmentView {
  @Id() id: string;
  @Id() questionnaireId: string;
  @OneOf(ASSESSMENT_STATUSES) status: AssessmentStatus;
  @Email() respondentEmail: string;
  @Day() dueOn: string;
  @ApiProperty({ type: MailProgressView, nullable: true }) mail: MailProgressView | null;
}

/** A vendor as it is offered for sending. */
export class PreparedSendingView {
  @Id() vendorId: string;
  @Text({ max: VENDOR_LIMITS.nameCharacters }) name: string;
  @OneOf(ARCHETYPES) archetype: Archetype;
  @OneOf(VENDOR_STATUSES) status: VendorStatus;
  @ApiProperty({ type: [RecommendedTemplateView], description: 'What fits best comes first.' })
  recommended: RecommendedTemplateView[];
  @ApiProperty({
    type: RespondentNameView,
    nullable: true,
    description: 'Whom the last questionnaire reached, or else the contact for security.',
  })
  respondent: RespondentNameView | null;
  @Email({ nullable: true, description: 'The address asked last, where its mail was refused or given up.' })
  failedEmail: string | null;
  @ApiProperty({ type: [OpenAssessmentView], description: 'What it is being asked already.' })
  open: OpenAssessmentView[];
  @ApiProperty({
    type: [String],
    description: 'Addresses that may see what the vendor signed before, in lower case; none when it signed nothing.',
  })
  signedBy: string[];
}

/** What sending to many begins with. */
export class SendingPreparationView {
  @ApiProperty({ type: [PreparedSendingView], maxItems: ASSESSMENT_LIMITS.vendorsAtOnce })
  items: PreparedSendingView[];
}

/** Shows a vendor as it is offered for sending. */
export function presentPreparedSending(prepared: PreparedSending, locale: Locale): PreparedSendingView {
  const { vendor, recommended, respondent, failedEmail, open } = prepared;
  return {
    vendorId: vendor.id,
    name: vendor.name,
    archetype: vendor.archetype,
    status: vendor.status,
    recommended: recommended.map(({ key, reason }) => ({ key, reason: reason[locale] })),
    respondent,
    failedEmail,
    open: open.map(({ id, questionnaireId, status, respondentEmail, dueOn, mail }) => ({
      id,
      questionnaireId,
      status,
      respondentEmail,
      dueOn,
      mail: mail && presentMailProgress(mail),
    })),
    signedBy: vendor.signedBy,
  };
}
