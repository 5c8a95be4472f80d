import { describe, expect, it } from '@jest/globals';
import { countAt, countAtImpact, moveBy, placeAt } from './matrix-place';
import type { MatrixCount } from './matrix-place';

const vendor = (name: string) => ({ id: name, name });
const counts: MatrixCount[] = [
  { likelihood: 2, impact: 5, count: 1, vendors: [vendor('Likely never')] },
  { likelihood: 5, impact: 5, count: 3, vendors: [vendor('Tomorrow')] },
  { likelihood: 5, impact: 1, count: 9, vendors: [] },
];

describe('the places of the matrix', () => {
  it('moves upwards to higher likelihood, and never off the grid', () => {
    expect(moveBy('ArrowUp', { row: 4, column: 1 }, 0)).toEqual({ row: 5, column: 1 });
    expect(moveBy('ArrowUp', { row: 5, column: 1 }, 0)).toEqual({ row: 5, column: 1 });
    expect(moveBy('ArrowLeft', { row: 3, column: 1 }, 0)).toEqual({ row: 3, column: 1 });
    expect(moveBy('End', { row: 3, column: 2 }, 0)).toEqual({ row: 3, column: 5 });
    expect(moveBy('x', { row: 3, column: 2 }, 0)).toBeNull();
  });

  it('has the lane of vendors not assessed below the lowest row', () => {
    const below = moveBy('ArrowDown', { row: 1, column: 4 }, 0);
    expect(below).toEqual({ row: 0, column: 4 });
    expect(placeAt({ row: 0, column: 4 })).toEqual({ lane: 'not_assessed', impact: 4 });
  });

  it('stops at the lowest row where there is no lane', () => {
    expect(moveBy('ArrowDown', { row: 1, column: 4 }, 1)).toEqual({ row: 1, column: 4 });
  });

  it('counts a field of the lane over all likelihoods, worst vendors first', () => {
    expect(countAtImpact(counts, 5)).toMatchObject({ count: 4, vendors: [vendor('Tomorrow'), vendor('Likely never')] });
    expect(countAt(counts, 1, 1).count).toBe(0);
  });
});
