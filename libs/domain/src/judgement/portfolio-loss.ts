/** What the judgements of all vendors add up to. */
export interface PortfolioSums {
  /** Events in a million years as if nobody had any control, summed over the vendors. */
  readonly inherentEvents: number;
  /** The same with the controls that are proven. */
  readonly residualEvents: number;
  /** The vendors' own yearly losses, summed: each is judged as if it stood among fifty ordinary ones. */
  readonly p50: number;
  readonly p95: number;
}

/** What losses through vendors come to in a year, spread over the years. */
export interface PortfolioLoss {
  /** Whole units of the currency, by the middle figures and by the high ones. */
  readonly p50: number;
  readonly p95: number;
  /** Events in a million years through all vendors together. */
  readonly events: { readonly p50: number; readonly p95: number };
}

/**
 * How many events through third parties an organisation has in a million years, whatever the number of its vendors.
 * Low: 2 % of small firms have a major event in a year (IRIS 20/20), 15 % of those through a third party (DBIR 2025).
 * Middle: 4 % (small firms more than doubled, IRIS 2025; our reading) and 30 % (DBIR 2025). High: 9.3 % (IRIS 2025) and
 * 48 % (DBIR 2026).
 */
export const PORTFOLIO_EVENTS = { low: 3_000, middle: 12_200, high: 46_900 } as const;

/**
 * What the controls of all vendors make of the middle, per mille: twice as much where nobody has any, two fifths where
 * they keep everything out. Our judgement.
 */
export const CONTROL_RANGE = { least: 400, most: 2_000 } as const;

/**
 * Gives the loss of a whole register. The number of events is fixed first and then shared out over the vendors by how
 * exposed they are: two hundred vendors do not burn four times as often as fifty, each of them burns less often. So the
 * losses of the vendors, each taken by itself, do not add up to this.
 */
export function portfolioLoss({ inherentEvents, residualEvents, p50, p95 }: PortfolioSums): PortfolioLoss {
  if (residualEvents === 0) return { p50: 0, p95: 0, events: { p50: 0, p95: 0 } };
  const { middle, high } = PORTFOLIO_EVENTS;
  const left = scaled(CONTROL_RANGE.most, [residualEvents], [inherentEvents]);
  const controls = Math.min(CONTROL_RANGE.most, Math.max(CONTROL_RANGE.least, left));
  const events = scaled(middle, [controls], [1_000]);
  const highEvents = Math.min(high, scaled(events, [high], [middle]));
  return {
    p50: scaled(p50, [events], [residualEvents]),
    // Each vendor's own high figure stands for as many more events as the high end has of the middle.
    p95: scaled(p95, [highEvents, middle], [residualEvents, high]),
    events: { p50: events, p95: highEvents },
  };
}

/** Exact however large the sums are; rounded down once. */
function scaled(value: number, numerators: readonly number[], denominators: readonly number[]): number {
  return Number((BigInt(value) * product(numerators)) / product(denominators));
}

function product(factors: readonly number[]): bigint {
  return factors.reduce((all, factor) => all * BigInt(factor), 1n);
}
