import { SEVERITIES, type Archetype, type Band, type JudgementFlag } from '@firebreak/domain';
import { Injectable } from '@nestjs/common';
import { FindingsService } from '../findings/findings.service.js';
import type { Total } from '../http/paging.js';
import { OrganizationsService } from '../organizations/organizations.service.js';
import { RiskModelsService } from '../risk-models/risk-models.service.js';
import { RiskHistoryService, type PortfolioPoint } from '../risk/history.service.js';
import { presentSummary, type RiskSummaryView } from '../risk/risk.presenter.js';
import { RiskService, type Heatmap } from '../risk/risk.service.js';
import { VendorsService } from '../vendors/vendors.service.js';
import type { VendorRow } from '../vendors/vendor-row.js';

/** All that the page of the portfolio says. */
export interface PortfolioPage {
  readonly organization: string;
  /** The instant that was read. */
  readonly instant: Date;
  readonly modelVersion: string;
  /** Bands by likelihood and impact. */
  readonly matrix: readonly (readonly Band[])[];
  readonly summary: RiskSummaryView;
  readonly map: Pick<Heatmap, 'cells' | 'notAssessedCells'>;
  /** The oldest end of a month within a year; null where the register is younger. */
  readonly before: PortfolioPoint | null;
  /** Highest residual score first. */
  readonly worst: readonly RankedVendor[];
  readonly findings: { readonly open: Total; readonly overdue: Total; readonly accepted: Total };
}

/** A vendor among the worst. */
export interface RankedVendor extends Pick<VendorRow['judgement'], 'assessed' | 'residual'> {
  readonly name: string;
  readonly archetype: Archetype;
  /** The gravest; undefined without one. */
  readonly flag: JudgementFlag | undefined;
}

const RANKED = 5;

/** Gathers what the page of the portfolio says. */
@Injectable()
export class PortfolioPageService {
  constructor(
    private readonly organizations: OrganizationsService,
    private readonly models: RiskModelsService,
    private readonly risk: RiskService,
    private readonly history: RiskHistoryService,
    private readonly vendors: VendorsService,
    private readonly findings: FindingsService,
  ) {}

  /** The portfolio as it stands, or as of an instant. Throws `not-found` as of a time before the organisation was founded. */
  async gather(instant: Date, asOf: Date | null): Promise<PortfolioPage> {
    const { name, modelVersion } = await this.organizations.current();
    const { points } = await this.history.year(asOf);
    const worst = await this.vendors.list({ sort: '-risk', limit: RANKED });
    return {
      organization: name,
      instant,
      modelVersion,
      matrix: (await this.models.get(modelVersion)).matrix,
      summary: presentSummary(await this.risk.summary(true)),
      map: await this.risk.heatmap('residual', asOf !== null),
      before: points.length > 1 ? (points[0] ?? null) : null,
      worst: worst.items.map(toRanked),
      findings: {
        open: (await this.findings.list({ limit: 1 })).total,
        overdue: (await this.findings.list({ limit: 1, overdue: true })).total,
        accepted: (await this.findings.list({ limit: 1, status: 'accepted' })).total,
      },
    };
  }
}

function toRanked({ vendor, judgement }: VendorRow): RankedVendor {
  const { assessed, residual, flags } = judgement;
  return { name: vendor.name, archetype: vendor.archetype, assessed, residual, flag: gravestFirst(flags)[0] };
}

/** Flags in the order in which they matter. */
export function gravestFirst(flags: readonly JudgementFlag[]): JudgementFlag[] {
  return flags.toSorted((a, b) => SEVERITIES.indexOf(b.severity) - SEVERITIES.indexOf(a.severity));
}
