import { createHash } from 'node:crypto';
import { notFound } from '@firebreak/domain';
import { Injectable } from '@nestjs/common';
import { AssessmentsService, type ReviewedAssessment } from '../assessments/assessments.service.js';
import { refuseColleague } from '../assessments/respondent-assessments.service.js';
import type { Submission } from '../assessments/submission.entity.js';
import { EvidenceService } from '../evidence/evidence.service.js';
import { isPlainName } from '../http/plain-name.js';
import type { RespondentPrincipal } from '../identity/principal.js';
import { MailService } from '../mail/mail.service.js';
import { OrganizationsService } from '../organizations/organizations.service.js';
import { canonicalJson } from '../signing/canonical-json.js';
import type { SignedDocument } from '../signing/signed-document.js';
import { SigningService } from '../signing/signing.service.js';
import { TenantDb } from '../tenancy/tenant-db.js';
import { contentOf, type ReceiptContent } from './receipt-content.js';
import { RECEIPT_LETTERS } from './receipt-letters.js';
import type { Receipt } from './receipt.entity.js';
import { ReceiptsRepository } from './receipts.repository.js';

/** A receipt and what it says. */
export interface FoundReceipt {
  readonly receipt: Receipt;
  readonly document: SignedDocument<ReceiptContent>;
}

/** Receipts: written and signed at sign-off, handed out as they were ever after. */
@Injectable()
export class ReceiptsService {
  constructor(
    private readonly receipts: ReceiptsRepository,
    private readonly assessments: AssessmentsService,
    private readonly evidence: EvidenceService,
    private readonly organizations: OrganizationsService,
    private readonly signing: SigningService,
    private readonly mail: MailService,
    private readonly db: TenantDb,
  ) {}

  /** Writes down and signs what was submitted, and tells the respondent by mail. The trail has it with the submission. */
  async issue(reviewed: ReviewedAssessment, submission: Submission): Promise<void> {
    const { assessment } = reviewed;
    const { name: organizationName } = await this.organizations.current();
    const evidence = await this.evidence.list(assessment.id);
    const content = contentOf({ ...reviewed, organizationName, submission, evidence });
    const sha256 = createHash('sha256').update(canonicalJson(content)).digest('hex');
    await this.receipts.insert({
      organizationId: this.db.organizationId,
      submissionId: submission.id,
      assessmentId: assessment.id,
      sha256,
      document: canonicalJson(await this.signing.sign('firebreak-receipt/1', content)),
      createdAt: this.db.now,
    });
    await this.mail.post({
      to: assessment.respondentEmail,
      ...RECEIPT_LETTERS[assessment.locale]({
        organizationName,
        vendorName: plainOrNull(assessment.vendorName),
        signedByName: plainOrNull(submission.signedByName),
        signedAt: submission.submittedAt,
        number: submission.number,
        answered: submission.answers.length,
        asked: reviewed.questions.length,
        files: content.evidence.length,
        sha256,
      }),
    });
  }

  /** The receipt for whoever may sign. Throws `forbidden` for a colleague, whose sections are not all it tells of. */
  async findFor(respondent: RespondentPrincipal): Promise<FoundReceipt> {
    refuseColleague(respondent);
    return this.find(respondent.assessmentId);
  }

  /** The receipt of what was signed last in an assessment. Throws `not-found` where there is none. */
  async find(assessmentId: string): Promise<FoundReceipt> {
    const { submission } = await this.assessments.get(assessmentId);
    const receipt = submission ? await this.receipts.find(submission.id) : null;
    if (!receipt) throw notFound();
    return { receipt, document: JSON.parse(receipt.document) as SignedDocument<ReceiptContent> };
  }
}

/** A name, unless it could pass for a message of its own. */
function plainOrNull(name: string): string | null {
  return isPlainName(name) ? name : null;
}
