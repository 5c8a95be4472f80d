import { describe, expect, it } from '@jest/globals';
import { drawnMovements, ringsOf, waysOf } from './matrix-views';

const at = (likelihood: number, impact: number) => ({ likelihood, impact });
const movements = [
  { from: at(5, 5), to: at(3, 4), count: 2 },
  { from: at(5, 5), to: at(2, 4), count: 7 },
  { from: at(4, 4), to: at(3, 4), count: 5 },
  { from: at(3, 4), to: at(3, 4), count: 1 },
];

describe('what the map shows', () => {
  it('is every way only when both positions are shown, and nobody who stays', () => {
    expect(drawnMovements(movements, 'residual', null)).toEqual([]);
    expect(drawnMovements(movements, 'inherent', null)).toEqual([]);
    expect(drawnMovements(movements, 'both', null)).toEqual(movements.slice(0, 3));
  });

  it('is of a cell only its own ways: where its vendors came from, or go to', () => {
    expect(drawnMovements(movements, 'residual', at(3, 4)).map(({ count }) => count)).toEqual([2, 5]);
    expect(drawnMovements(movements, 'both', at(3, 4)).map(({ count }) => count)).toEqual([2, 5]);
    expect(drawnMovements(movements, 'inherent', at(5, 5)).map(({ count }) => count)).toEqual([2, 7]);
    expect(waysOf(movements, 'residual', at(3, 4))).toEqual([
      { place: at(4, 4), count: 5 },
      { place: at(5, 5), count: 2 },
    ]);
    expect(waysOf(movements, 'inherent', at(5, 5))[0]).toEqual({ place: at(2, 4), count: 7 });
  });

  it('rings hold as many vendors as the cells', () => {
    const rings = ringsOf(movements);
    expect(rings.find((ring) => ring.likelihood === 5)?.count).toBe(9);
    expect(rings.reduce((sum, { count }) => sum + count, 0)).toBe(15);
  });
});
