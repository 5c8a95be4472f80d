import type { Band } from '@firebreak/domain';
import { Injectable } from '@nestjs/common';
import type { AccessScope } from '../access-scopes/access-scope.entity.js';
import { AccessScopesService } from '../access-scopes/access-scopes.service.js';
import { AssessmentsService, type ReviewedAssessment } from '../assessments/assessments.service.js';
import type { Submission } from '../assessments/submission.entity.js';
import type { FindingDetail } from '../findings/finding-detail.js';
import { FindingsService } from '../findings/findings.service.js';
import { MAX_PAGE_SIZE, type Page } from '../http/paging.js';
import { JudgementsService, type ExplainedJudgement } from '../judgements/judgements.service.js';
import { OrganizationsService } from '../organizations/organizations.service.js';
import { RiskModelsService } from '../risk-models/risk-models.service.js';
import type { VendorRow } from '../vendors/vendor-row.js';
import { VendorsService } from '../vendors/vendors.service.js';

/** All that the page of a vendor says. */
export interface VendorPage extends Pick<VendorRow, 'vendor' | 'effectiveTier' | 'owner'> {
  readonly organization: string;
  /** The instant that was read. */
  readonly instant: Date;
  readonly judgement: ExplainedJudgement['judgement'];
  /** Bands by likelihood and impact. */
  readonly matrix: readonly (readonly Band[])[];
  /** Oldest first. */
  readonly scopes: readonly AccessScope[];
  /** The first that are not closed, what is due first comes first. */
  readonly findings: Pick<Page<FindingDetail['finding']>, 'items' | 'total'>;
  /** Who signed last; null before anybody has. */
  readonly signed: (Pick<Submission, 'signedByName' | 'signedByTitle' | 'submittedAt'> & FilledIn) | null;
}

type FilledIn = Pick<ReviewedAssessment['assessment'], 'filledInBy'>;

/** Findings that have room on the page. */
const FINDINGS_SHOWN = 5;

/** Gathers what the page of a vendor says. */
@Injectable()
export class VendorPageService {
  constructor(
    private readonly organizations: OrganizationsService,
    private readonly models: RiskModelsService,
    private readonly vendors: VendorsService,
    private readonly judgements: JudgementsService,
    private readonly scopes: AccessScopesService,
    private readonly assessments: AssessmentsService,
    private readonly findings: FindingsService,
  ) {}

  /** One vendor at the instant that is read. Throws `not-found`. */
  async gather(vendorId: string, instant: Date): Promise<VendorPage> {
    const { vendor, effectiveTier, owner } = await this.vendors.get(vendorId);
    const { judgement } = await this.judgements.explain(vendorId);
    return {
      organization: (await this.organizations.current()).name,
      instant,
      vendor,
      effectiveTier,
      owner,
      judgement,
      matrix: (await this.models.get(judgement.modelVersion)).matrix,
      scopes: await this.scopes.list(vendorId),
      findings: await this.findings.list({ vendorId, limit: FINDINGS_SHOWN }),
      signed: await this.findSigned(vendorId),
    };
  }

  private async findSigned(vendorId: string): Promise<VendorPage['signed']> {
    const { items } = await this.assessments.list({ vendorId, limit: MAX_PAGE_SIZE });
    const signed = items
      .filter(({ filledInBy, status }) => filledInBy === 'vendor' || status !== 'revoked')
      .toSorted((a, b) => Number(b.submittedAt) - Number(a.submittedAt))[0];
    if (!signed?.submittedAt) return null;
    const { submission } = await this.assessments.get(signed.id);
    return submission && { ...submission, filledInBy: signed.filledInBy };
  }
}
