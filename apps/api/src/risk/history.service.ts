import { BANDS, type Band } from '@firebreak/domain';
import { Injectable } from '@nestjs/common';
import type { PageQuery } from '../http/page.query.js';
import type { Page } from '../http/paging.js';
import { pageByPlace } from '../http/place-page.js';
import { TenantDb } from '../tenancy/tenant-db.js';
import { RiskHistoryRepository, type MoveDirection, type MoveRow, type StandingRow } from './history.repository.js';
import { monthEndsBefore } from './month-ends.js';
import { lossOf } from './portfolio-loss.js';

// The present has no end: what is stored a moment after this clock is read belongs to it too.
const END_OF_TIME = new Date('9999-12-31T00:00:00.000Z');

/** The portfolio at one instant. */
export interface PortfolioPoint {
  readonly at: Date;
  readonly bands: Readonly<Record<Band, number>>;
  readonly notAssessed: number;
  readonly annualLoss: { readonly p50: number; readonly p95: number };
}

/** How the portfolio moved over a year. */
export interface PortfolioHistory {
  /** Ends of months, oldest first, and the instant that is shown; nothing from before the first vendor. */
  readonly points: readonly PortfolioPoint[];
  readonly firstJudgedAt: Date | null;
}

/** How the portfolio came to be what it is. */
@Injectable()
export class RiskHistoryService {
  constructor(
    private readonly history: RiskHistoryRepository,
    private readonly db: TenantDb,
  ) {}

  /** The portfolio at the ends of the twelve months before the instant shown, which is null for the present, and then. */
  async year(asOf: Date | null): Promise<PortfolioHistory> {
    const shown = asOf ?? this.db.now;
    const ends = monthEndsBefore(shown);
    const rows = await this.history.listStandings([...ends, asOf ?? END_OF_TIME]);
    const points = [...ends, shown].map((at, index) =>
      toPoint(
        at,
        rows.filter(({ place }) => place === index + 1),
      ),
    );
    const first = points.findIndex((point) => vendorsAt(point) > 0);
    const firstJudgedAt = await this.history.firstJudgedAt(asOf ?? END_OF_TIME);
    return { points: first < 0 ? [] : points.slice(first), firstJudgedAt };
  }

  /** Who came among the high and critical since then, over the same year unless said, or went from there; highest score first. */
  moves(
    direction: MoveDirection,
    query: PageQuery,
    { since, asOf }: { readonly since: Date | null; readonly asOf: Date | null },
  ): Promise<Page<MoveRow>> {
    const [yearAgo = END_OF_TIME] = monthEndsBefore(asOf ?? this.db.now);
    const to = asOf ?? END_OF_TIME;
    const span = { from: since === null ? yearAgo : new Date(Math.min(since.getTime(), to.getTime())), to };
    return pageByPlace(
      query,
      `moved ${direction}`,
      ({ id }) => id,
      (limit, offset) => this.history.listMoves(direction, span, limit, offset),
    );
  }
}

function toPoint(at: Date, rows: readonly StandingRow[]): PortfolioPoint {
  const countOf = (band: Band | null): number => rows.find((row) => row.band === band)?.count ?? 0;
  const sum = (pick: (row: StandingRow) => number): number => rows.reduce((total, row) => total + pick(row), 0);
  const loss = lossOf(
    {
      p50: sum(({ sums }) => sums.p50),
      p95: sum(({ sums }) => sums.p95),
      inherentEvents: sum(({ sums }) => sums.inherentEvents),
      residualEvents: sum(({ sums }) => sums.residualEvents),
    },
    sum(({ withoutEvents }) => withoutEvents),
  );
  return {
    at,
    bands: Object.fromEntries(BANDS.map((band) => [band, countOf(band)])) as Record<Band, number>,
    notAssessed: countOf(null),
    annualLoss: { p50: loss.p50, p95: loss.p95 },
  };
}

function vendorsAt({ bands, notAssessed }: PortfolioPoint): number {
  return notAssessed + BANDS.reduce((sum, band) => sum + bands[band], 0);
}
