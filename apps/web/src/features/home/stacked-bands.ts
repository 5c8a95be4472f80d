import { BANDS } from '@firebreak/domain';
import type { PortfolioHistory } from './home.queries';

/** The portfolio at one point of the year. */
export type YearPoint = PortfolioHistory['points'][number];

/** The bands as they are stacked, the worst lowest, where growth shows best; the not assessed on top. */
export const STACKED = [...BANDS.toReversed(), 'not_assessed'] as const;
export type StackedBand = (typeof STACKED)[number];

/** How many vendors stand in a band at one point of the year. */
export function countIn(point: YearPoint, band: StackedBand): number {
  return band === 'not_assessed' ? point.notAssessed : point.bands[band];
}

/** How many are known to be a high or critical risk at one point of the year. */
export function seriousAt({ bands }: YearPoint): number {
  return bands.high + bands.critical;
}
