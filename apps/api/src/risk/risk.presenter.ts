import {
  ARCHETYPES,
  MEASURES,
  type Archetype,
  type Locale,
  type Measure,
  RISK_BASES,
  type RiskBasis,
} from '@firebreak/domain';
import { ApiProperty } from '@nestjs/swagger';
import { VendorNameView } from '../assessments/assessment.presenter.js';
import { Id, Int, OneOf, Text } from '../http/fields.js';
import type { Page } from '../http/paging.js';
import { AnnualLossView, FlagView, presentFlag } from '../judgements/judgement.presenter.js';
import { lossOf } from './portfolio-loss.js';
import type { CellRow } from './heatmap.repository.js';
import type { FlaggedRow, SummaryRow } from './risk.repository.js';
import type { Heatmap } from './risk.service.js';

const COUNT = { min: 0, max: Number.MAX_SAFE_INTEGER } as const;

/** One cell of the matrix. */
export class HeatmapCellView {
  @Int({ min: 1, max: 5 }) likelihood: number;
  @Int({ min: 1, max: 5 }) impact: number;
  @Int(COUNT) count: number;
  @ApiProperty({ type: [VendorNameView], description: 'The first five by score.' }) vendors: VendorNameView[];
}

/** A place on the matrix. */
export class CellView {
  @Int({ min: 1, max: 5 }) likelihood: number;
  @Int({ min: 1, max: 5 }) impact: number;
}

/** How many assessed vendors the controls bring from one cell to another; those that stay are among them. */
export class MovementView {
  @ApiProperty({ description: 'Inherent risk.' }) from: CellView;
  @ApiProperty({ description: 'Residual risk.' }) to: CellView;
  @Int(COUNT) count: number;
}

/** The matrix with the vendors in it; cells that are left out are empty. */
export class HeatmapView {
  @OneOf(RISK_BASES) basis: RiskBasis;
  @ApiProperty({ type: [HeatmapCellView] }) cells: HeatmapCellView[];
  @Int({ ...COUNT, description: 'Vendors of whom too little is answered; they are in no cell.' }) notAssessed: number;
  @ApiProperty({ type: [HeatmapCellView], description: 'Where the worst case puts them.' })
  notAssessedCells: HeatmapCellView[];
  @Int({ ...COUNT, description: 'All cells and the not assessed.' }) total: number;
  @ApiProperty({ type: [MovementView], description: 'At most 25 × 25.' }) movements: MovementView[];
}

/** A vendor with its kind. */
export class FlaggedVendorView {
  @Id() id: string;
  @Text({ max: 200 }) name: string;
  @OneOf(ARCHETYPES) archetype: Archetype;
}

/** A flag with the vendor that it is about. */
export class VendorFlagView extends FlagView {
  @ApiProperty() vendor: FlaggedVendorView;
}

/** How many assessed vendors stand in each residual band. */
export class BandCountsView {
  @Int(COUNT) very_low: number;
  @Int(COUNT) low: number;
  @Int(COUNT) medium: number;
  @Int(COUNT) high: number;
  @Int(COUNT) critical: number;
}

/** How one measure stands over all assessed vendors. */
export class MeasureStandView {
  @OneOf(MEASURES) measure: Measure;
  @Int({
    min: 0,
    max: 400,
    nullable: true,
    description: 'Average level in hundredths, 0 to 400; null without an answer.',
  })
  averageLevelHundredths: number | null;
  @Int({ ...COUNT, description: 'Questions with a level among those asked.' }) answered: number;
  @Int({ ...COUNT, description: 'Questions that the newest submitted assessments asked.' }) asked: number;
}

/** What a year may cost, by the middle figures and by the high ones, in the organisation's currency. */
export class LossRangeView {
  @Int(COUNT) p50: number;
  @Int(COUNT) p95: number;
}

/** How often an organisation has an event through a vendor, by the middle figures and by the high ones. */
export class PortfolioEventsView {
  @Int(COUNT) p50: number;
  @Int(COUNT) p95: number;
}

/** The portfolio in numbers. */
export class RiskSummaryView {
  @Int(COUNT) vendors: number;
  @Int(COUNT) assessed: number;
  @Int(COUNT) notAssessed: number;
  @Int({ ...COUNT, description: 'Vendors with a flag.' }) flagged: number;
  @ApiProperty() bands: BandCountsView;
  @Int({ ...COUNT, description: 'Submitted questionnaires that wait for a decision.' }) toReview: number;
  @Int(COUNT) overdue: number;
  @ApiProperty({
    description: 'Of the whole register: the number of events is fixed first, whatever the number of vendors.',
  })
  annualLoss: AnnualLossView;
  @ApiProperty({
    type: PortfolioEventsView,
    nullable: true,
    description:
      'Events through all vendors together; null as of a time when the ranges of all vendors were only added up.',
  })
  eventsPerMillionYears: PortfolioEventsView | null;
  @ApiProperty({ description: 'The ranges of all vendors, each taken by itself, added up.' })
  annualLossSum: AnnualLossView;
  @ApiProperty({ type: [MeasureStandView], description: 'Empty when they were not wanted.' })
  measures: MeasureStandView[];
}

function presentCell({ likelihood, impact, count, vendors }: CellRow): HeatmapCellView {
  return { likelihood, impact, count, vendors: [...vendors] };
}

const countOf = (cells: readonly CellRow[]): number => cells.reduce((sum, cell) => sum + cell.count, 0);

/** Shows the matrix. */
export function presentHeatmap({ basis, cells, notAssessedCells, movements }: Heatmap): HeatmapView {
  const notAssessed = countOf(notAssessedCells);
  return {
    basis,
    cells: cells.map(presentCell),
    notAssessed,
    notAssessedCells: notAssessedCells.map(presentCell),
    total: countOf(cells) + notAssessed,
    movements: [...movements],
  };
}

/** Shows the flags of all vendors. */
export function presentFlags(page: Page<FlaggedRow>, locale: Locale): Page<VendorFlagView> {
  return {
    ...page,
    items: page.items.map(({ vendorId, vendorName, archetype, flag }) => ({
      vendor: { id: vendorId, name: vendorName, archetype },
      ...presentFlag(flag, locale),
    })),
  };
}

/** Shows the portfolio in numbers. */
export function presentSummary(summary: SummaryRow): RiskSummaryView {
  const { vendors, assessed, flagged, toReview, overdue, currency, sums } = summary;
  const { p50, p95, events } = lossOf(sums, summary.withoutEvents);
  return {
    vendors,
    assessed,
    notAssessed: vendors - assessed,
    flagged,
    bands: summary.bands,
    toReview,
    overdue,
    annualLoss: { p50, p95, currency },
    eventsPerMillionYears: events,
    annualLossSum: { p50: sums.p50, p95: sums.p95, currency },
    measures: (summary.measures === null ? [] : MEASURES).map((measure) => {
      const {
        asked = 0,
        answered = 0,
        levelSum = 0,
      } = summary.measures?.find((candidate) => candidate.measure === measure) ?? {};
      return {
        measure,
        asked,
        answered,
        averageLevelHundredths: answered === 0 ? null : Math.round((levelSum * 100) / answered),
      };
    }),
  };
}
