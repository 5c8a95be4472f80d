import { describe, expect, it } from '@jest/globals';
import { arrowOf, CELL_GAP, cellBox, moves, ringPoint } from './matrix-geometry';

const field = { width: 5 * 90 + 4 * CELL_GAP, height: 5 * 60 + 4 * CELL_GAP };
const cell = (likelihood: number, impact: number) => ({ likelihood, impact });

const widthOf = (count: number) => arrowOf({ from: cell(5, 5), to: cell(2, 4), count }, 400, field).width;

describe('the geometry of the matrix', () => {
  it('has likelihood upwards and impact to the right, and fills the field', () => {
    expect(cellBox(cell(5, 1), field)).toEqual({ x: 0, y: 0, width: 90, height: 60 });
    expect(cellBox(cell(1, 5), field)).toEqual({ x: 4 * 93, y: 4 * 63, width: 90, height: 60 });
  });

  it('begins an arrow at the ring it comes from, and ends it inside of the cell it goes to', () => {
    const { line } = arrowOf({ from: cell(5, 5), to: cell(2, 4), count: 3 }, 3, field);
    const numbers = (line.match(/-?[\d.]+/g) ?? []).map(Number);
    const ring = ringPoint(cell(5, 5), field);
    expect(numbers.slice(0, 2)).toEqual([ring.x, ring.y]);
    const [x = 0, y = 0] = numbers.slice(-2);
    const target = cellBox(cell(2, 4), field);
    expect(x > target.x && x < target.x + target.width).toBe(true);
    expect(y > target.y && y < target.y + target.height).toBe(true);
  });

  it('is wider the more go that way, and never too thin to be seen', () => {
    expect(widthOf(1)).toBeGreaterThanOrEqual(1);
    expect(widthOf(100)).toBeGreaterThan(widthOf(10));
    expect(widthOf(400)).toBe(5);
  });

  it('knows who stays', () => {
    expect(moves({ from: cell(3, 3), to: cell(3, 3), count: 1 })).toBe(false);
    expect(moves({ from: cell(4, 3), to: cell(3, 3), count: 1 })).toBe(true);
  });
});
