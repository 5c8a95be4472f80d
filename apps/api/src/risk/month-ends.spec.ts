import { describe, expect, it } from '@jest/globals';
import { monthEndsBefore } from './month-ends.js';

const endsBefore = (instant: string): string[] => monthEndsBefore(new Date(instant)).map((end) => end.toISOString());

describe('the ends of months', () => {
  it('are the last twelve before an instant, over the turn of the year and a leap day', () => {
    const ends = endsBefore('2028-03-15T10:00:00.000Z');
    expect(ends).toHaveLength(12);
    expect(ends[0]).toBe('2027-03-31T23:59:59.999Z');
    expect(ends.at(-2)).toBe('2028-01-31T23:59:59.999Z');
    expect(ends.at(-1)).toBe('2028-02-29T23:59:59.999Z');
  });

  it('do not hold an instant that is the last of its month: it is shown itself', () => {
    expect(endsBefore('2028-03-31T23:59:59.999Z').at(-1)).toBe('2028-02-29T23:59:59.999Z');
  });
});
