import { expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { apportion } from './apportion.js';

it('adds up exactly and stays within one point of the exact share', () => {
  fc.assert(
    fc.property(
      fc.nat(1_000),
      fc
        .array(fc.nat(1_000_000), { minLength: 1, maxLength: 9 })
        .filter((weights) => weights.some((weight) => weight > 0)),
      (total, weights) => {
        const points = apportion(total, weights);
        const sum = weights.reduce((left, weight) => left + weight, 0);
        expect(points.reduce((left, part) => left + part, 0)).toBe(total);
        points.forEach((part, index) => {
          expect(Math.abs(part - (total * (weights[index] ?? 0)) / sum)).toBeLessThan(1);
        });
      },
    ),
    { numRuns: 2_000 },
  );
});

it('gives what is left over to the largest remainders, earlier parts first', () => {
  expect(apportion(10, [1, 1, 1])).toEqual([4, 3, 3]);
  expect(apportion(10, [5, 3, 3])).toEqual([4, 3, 3]);
  expect(apportion(0, [3, 4])).toEqual([0, 0]);
  expect(apportion(0, [0, 0])).toEqual([0, 0]);
});
