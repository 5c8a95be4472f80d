import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { anyFacts } from '../testing/facts-arbitraries.js';
import { judgeBy } from '../testing/judgement-property.js';
import { MODELS } from './model/models.js';
import type { RiskModel } from './model/risk-model.js';
import { PORTFOLIO_EVENTS, portfolioLoss, type PortfolioLoss, type PortfolioSums } from './portfolio-loss.js';

const RUNS = { numRuns: Number(process.env['FUZZ_RUNS'] ?? 2_000) };

const vendor = fc
  .record({
    inherentEvents: fc.integer({ min: 2, max: 9_000 }),
    kept: fc.integer({ min: 0, max: 1_000 }),
    cost: fc.nat(5e7),
  })
  .map(({ inherentEvents, kept, cost }) => {
    const residualEvents = Math.max(2, Math.floor((inherentEvents * kept) / 1_000));
    const p50 = Math.floor((residualEvents * cost) / 1e6);
    return { inherentEvents, residualEvents, p50, p95: p50 * 30 };
  });

const sum = (vendors: readonly PortfolioSums[]): PortfolioSums =>
  vendors.reduce((all, one) => ({
    inherentEvents: all.inherentEvents + one.inherentEvents,
    residualEvents: all.residualEvents + one.residualEvents,
    p50: all.p50 + one.p50,
    p95: all.p95 + one.p95,
  }));

const sums = (residualEvents: number) => ({ inherentEvents: 9_000, residualEvents, p50: 1, p95: 1 });

/** Whatever vendors there are and however many, an organisation has no more events through them, and no fewer, than are seen. */
function staysAnchored(lossOf: (sums: PortfolioSums) => PortfolioLoss, model: RiskModel) {
  const judge = judgeBy(model);
  const judged = anyFacts.map((facts) => {
    const { annualLoss, events } = judge({ ...facts, currency: 'USD' });
    return { ...annualLoss, inherentEvents: events.inherent, residualEvents: events.residual };
  });
  return fc.property(
    fc.array(judged, { minLength: 1, maxLength: 3 }),
    fc.integer({ min: 1, max: 10_000 }),
    (vendors, times) => {
      const { inherentEvents, residualEvents, p50, p95 } = sum(vendors);
      const { events } = lossOf({
        inherentEvents: inherentEvents * times,
        residualEvents: residualEvents * times,
        p50: p50 * times,
        p95: p95 * times,
      });
      return events.p50 >= PORTFOLIO_EVENTS.low && events.p50 <= events.p95 && events.p95 <= PORTFOLIO_EVENTS.high;
    },
  );
}

const addedUp = ({ residualEvents, p50, p95 }: PortfolioSums): PortfolioLoss => ({
  p50,
  p95,
  events: { p50: residualEvents, p95: residualEvents },
});

describe('the loss of a whole register', () => {
  it.each(MODELS)('stays within what organisations see, however model $version judges', (model) => {
    fc.assert(staysAnchored(portfolioLoss, model), RUNS);
    expect(fc.check(staysAnchored(addedUp, model), RUNS).failed).toBe(true);
  });

  it('has as many events as an organisation has, however many vendors there are', () => {
    fc.assert(
      fc.property(
        fc.array(vendor, { minLength: 1, maxLength: 30 }),
        fc.integer({ min: 1, max: 10_000 }),
        (some, times) => {
          const one = sum(some);
          const many = portfolioLoss({
            inherentEvents: one.inherentEvents * times,
            residualEvents: one.residualEvents * times,
            p50: one.p50 * times,
            p95: one.p95 * times,
          });
          expect(many.events.p50).toBeGreaterThanOrEqual(PORTFOLIO_EVENTS.low);
          expect(many.events.p95).toBeLessThanOrEqual(PORTFOLIO_EVENTS.high);
          expect(many.events.p95).toBeGreaterThanOrEqual(many.events.p50);
          // The same vendors many times over burn no more often and cost no more.
          expect(many).toEqual(portfolioLoss(one));
        },
      ),
      RUNS,
    );
  });

  it('never rises when a vendor controls more', () => {
    fc.assert(
      fc.property(fc.array(vendor, { maxLength: 20 }), vendor, (others, one) => {
        const better = { ...one, residualEvents: Math.max(2, Math.floor(one.residualEvents / 2)) };
        const of = (last: PortfolioSums) => portfolioLoss(sum([...others, last])).events.p50;
        expect(of(better)).toBeLessThanOrEqual(of(one));
      }),
      RUNS,
    );
  });

  it('doubles the middle where nobody has any control, and keeps two fifths of it at the best', () => {
    expect(portfolioLoss(sums(9_000)).events.p50).toBe(24_400);
    expect(portfolioLoss(sums(4_500)).events.p50).toBe(12_200);
    expect(portfolioLoss(sums(9)).events.p50).toBe(4_880);
  });

  it('is nothing without vendors', () => {
    expect(portfolioLoss({ inherentEvents: 0, residualEvents: 0, p50: 0, p95: 0 })).toEqual({
      p50: 0,
      p95: 0,
      events: { p50: 0, p95: 0 },
    });
  });

  it('is exact where sums are larger than a float can tell apart', () => {
    const huge = { inherentEvents: 9e8, residualEvents: 9e8, p50: 9_007_199_254_740_991, p95: 9_007_199_254_740_991 };
    expect(portfolioLoss(huge).p50).toBe(Number((9_007_199_254_740_991n * 24_400n) / 900_000_000n));
  });
});
