import { describe, expect, it } from '@jest/globals';
import { sameDistributionProbability } from './kolmogorov-smirnov.js';
import { createRandom } from './random-changes.js';

const random = createRandom(7);
const sample = (count: number, shift = 0): number[] => Array.from({ length: count }, () => random() + shift);

/** Two samples of a thousand whose distribution functions are as far apart as this. */
function apart(distance: number): [number[], number[]] {
  const first = Array.from({ length: 1_000 }, (_, index) => index);
  return [first, first.map((value) => value + 1_000 * distance - 0.5)];
}

describe('the two-sample Kolmogorov-Smirnov test', () => {
  it('gives the published critical values for two samples of 1,000', () => {
    // D = c(a) * sqrt(2 / n) with c(0.05) = 1.358 and c(0.01) = 1.628.
    expect(sameDistributionProbability(...apart(1.358 * Math.sqrt(2 / 1_000)))).toBeCloseTo(0.05, 2);
    expect(sameDistributionProbability(...apart(1.628 * Math.sqrt(2 / 1_000)))).toBeCloseTo(0.01, 2);
  });

  it('is wrong about samples of one distribution as seldom as it says', () => {
    const alarms = Array.from({ length: 400 }, () => sameDistributionProbability(sample(300), sample(300)) < 0.05);
    const share = alarms.filter(Boolean).length / alarms.length;
    expect(share).toBeGreaterThan(0.02);
    expect(share).toBeLessThan(0.09);
  });

  it('sees a small shift, ties, and nothing in equal samples', () => {
    expect(sameDistributionProbability(sample(1_000), sample(1_000, 0.1))).toBeLessThan(0.001);
    expect(sameDistributionProbability([1, 1, 1, 2], [1, 1, 1, 2])).toBe(1);
    expect(sameDistributionProbability(Array(50).fill(1), Array(50).fill(2))).toBeLessThan(1e-9);
  });
});
