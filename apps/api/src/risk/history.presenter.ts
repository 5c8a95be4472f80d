import { BANDS, type Band } from '@firebreak/domain';
import { ApiProperty } from '@nestjs/swagger';
import { Id, Instant, Int, OneOf, Text } from '../http/fields.js';
import { LossRangeView, BandCountsView } from './risk.presenter.js';
import type { MoveRow } from './history.repository.js';
import type { PortfolioHistory, PortfolioPoint } from './history.service.js';

const PLACES = [...BANDS, 'not_assessed'] as const;
type Place = (typeof PLACES)[number];

/** The portfolio at one instant. */
export class PortfolioPointView {
  @Instant() at: string;
  @ApiProperty() bands: BandCountsView;
  @Int({ min: 0, max: Number.MAX_SAFE_INTEGER }) notAssessed: number;
  @ApiProperty() annualLoss: LossRangeView;
}

/** How the portfolio moved over a year. */
export class PortfolioHistoryView {
  @ApiProperty({
    type: [PortfolioPointView],
    description: 'Ends of months in UTC, oldest first, and the instant shown; nothing from before the first vendor.',
  })
  points: PortfolioPointView[];
  @Instant({ nullable: true, description: 'Where the past begins; null in an empty register.' })
  firstJudgedAt: string | null;
}

/** A vendor that came among the high and critical, or went from there. */
export class MoveView {
  @Id() id: string;
  @Text({ max: 200 }) name: string;
  @OneOf(PLACES, { nullable: true, description: 'At the beginning; null where it was not in the register.' })
  from: Place | null;
  @OneOf(PLACES, { nullable: true, description: 'At the instant shown; null where it is not in the register.' })
  to: Place | null;
}

function presentPoint({ at, bands, notAssessed, annualLoss }: PortfolioPoint): PortfolioPointView {
  return { at: at.toISOString(), bands: { ...bands } satisfies Record<Band, number>, notAssessed, annualLoss };
}

/** Shows how the portfolio moved. */
export function presentHistory({ points, firstJudgedAt }: PortfolioHistory): PortfolioHistoryView {
  return { points: points.map(presentPoint), firstJudgedAt: firstJudgedAt?.toISOString() ?? null };
}

/** Shows a vendor that moved. */
export function presentMove({ id, name, from, to }: MoveRow): MoveView {
  return { id, name, from, to };
}
