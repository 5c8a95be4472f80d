import { portfolioLoss } from '@firebreak/domain';
import { describe, expect, it } from '@jest/globals';
import { presentSummary } from './risk.presenter.js';

const sums = { inherentEvents: 9_000, residualEvents: 4_500, p50: 1_000_000, p95: 40_000_000 };
const summary = (withoutEvents: number) =>
  presentSummary({
    vendors: 3,
    assessed: 2,
    flagged: 1,
    bands: { very_low: 0, low: 1, medium: 1, high: 0, critical: 0 },
    toReview: 0,
    overdue: 0,
    currency: 'HKD',
    sums,
    withoutEvents,
    measures: [],
  });

describe('the loss of the register', () => {
  it('is shared out of a fixed number of events', () => {
    const { p50, p95, events } = portfolioLoss(sums);
    expect(summary(0)).toMatchObject({ annualLoss: { p50, p95 }, eventsPerMillionYears: events });
  });

  it('is added up while one judgement is from before events were kept, and not blown up by the others', () => {
    expect(summary(1)).toMatchObject({
      annualLoss: { p50: sums.p50, p95: sums.p95 },
      annualLossSum: { p50: sums.p50, p95: sums.p95 },
      eventsPerMillionYears: null,
    });
  });
});
