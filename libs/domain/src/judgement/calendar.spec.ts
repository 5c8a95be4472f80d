import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { dayNumber } from './calendar.js';

const DAY = 24 * 60 * 60 * 1000;

describe('counting days', () => {
  it('agrees with the platform’s calendar on every day of four thousand years', () => {
    fc.assert(
      fc.property(fc.integer({ min: -700_000, max: 700_000 }), (day) => {
        const iso = new Date(day * DAY).toISOString();
        fc.pre(iso.length === 24);
        expect(dayNumber(iso.slice(0, 10))).toBe(day);
      }),
      { numRuns: 2_000 },
    );
  });

  it.each([
    '2026-02-29',
    '2100-02-29',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-1-1',
    '20261101',
    '2026/11/01',
    '',
    '2026-11-01T00',
  ])('refuses %j', (text) => {
    expect(() => dayNumber(text)).toThrow(RangeError);
  });

  it.each(['2024-02-29', '2000-02-29'])('knows the leap day %s', (text) => {
    expect(dayNumber(text)).toBe(Date.parse(text) / DAY);
  });
});
