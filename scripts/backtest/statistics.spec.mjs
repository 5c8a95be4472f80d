import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { auc, mean, middle95 } from './statistics.mjs';

/** The definition: every pair once, a tie half. */
function aucByPairs(above, below) {
  const pairs = above.flatMap((one) => below.map((other) => (one > other ? 1 : one === other ? 0.5 : 0)));
  return pairs.reduce((sum, point) => sum + point, 0) / pairs.length;
}

const scores = fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 1, maxLength: 12 });

describe('AUC', () => {
  it.each([
    [[3, 4], [1, 2], 1],
    [[1, 2], [3, 4], 0],
    [[5, 5, 5], [5, 5], 0.5],
    [[2], [1, 2, 3, 4], 0.375],
  ])('of %j above %j is %d', (above, below, value) => {
    expect(auc(above, below)).toBe(value);
  });

  it('is what counting pairs gives, with many ties', () => {
    fc.assert(
      fc.property(scores, scores, (above, below) => {
        expect(auc(above, below)).toBeCloseTo(aucByPairs(above, below), 12);
      }),
    );
  });

  it('turns round when the sides change places, and does not depend on the order', () => {
    fc.assert(
      fc.property(scores, scores, (above, below) => {
        expect(auc(above, below) + auc(below, above)).toBeCloseTo(1, 12);
        expect(auc(above.toReversed(), below.toReversed())).toBe(auc(above, below));
      }),
    );
  });

  it('is no number when a side is empty', () => {
    expect(auc([], [1])).toBeNaN();
    expect(auc([1], [])).toBeNaN();
  });
});

it('the mean of nothing is no number', () => {
  expect(mean([1, 2, 6])).toBe(3);
  expect(mean([])).toBeNaN();
});

it('the middle 95 % leaves out 2.5 % at each end and what is no number', () => {
  const values = [NaN, ...Array.from({ length: 201 }, (_, index) => 200 - index)];
  expect(middle95(values)).toEqual({ low: 5, high: 195 });
  expect(middle95([7])).toEqual({ low: 7, high: 7 });
});
