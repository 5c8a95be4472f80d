import { describe, expect, it } from '@jest/globals';
import { resampled, seeded, shuffled } from './random.mjs';

const LIST = [1, 2, 3, 4, 5, 6, 7, 8];
const draw = (seed, count) => {
  const random = seeded(seed);
  return Array.from({ length: count }, random);
};

describe('seeded randomness', () => {
  it('is the same for the same seed and another for another', () => {
    expect(draw(1, 5)).toEqual(draw(1, 5));
    expect(draw(1, 5)).not.toEqual(draw(2, 5));
  });

  it('fills the range from 0 to 1 evenly', () => {
    const tenths = Array.from({ length: 10 }, () => 0);
    for (const value of draw(3, 10_000)) tenths[Math.floor(value * 10)] += 1;
    for (const count of tenths) expect(Math.abs(count - 1_000)).toBeLessThan(150);
  });

  it('shuffles: the same things, every one in every place about as often', () => {
    const random = seeded(4);
    const places = LIST.map(() => 0);
    for (let round = 0; round < 8_000; round += 1) {
      const list = shuffled(LIST, random);
      if (round === 0) expect(list.toSorted((a, b) => a - b)).toEqual(LIST);
      places[list.indexOf(1)] += 1;
    }
    for (const count of places) expect(Math.abs(count - 1_000)).toBeLessThan(150);
  });

  it('resamples: as many things, drawn with replacement, none that was not there', () => {
    const random = seeded(5);
    const draws = Array.from({ length: 50 }, () => resampled(LIST, random));
    expect(draws.every((list) => list.length === LIST.length && list.every((each) => LIST.includes(each)))).toBe(true);
    expect(draws.some((list) => new Set(list).size < LIST.length)).toBe(true);
  });
});
