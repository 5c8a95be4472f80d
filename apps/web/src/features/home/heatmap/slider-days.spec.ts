import { describe, expect, it } from '@jest/globals';
import { dayAfter, daysFrom, monthStep } from './slider-days';

const first = new Date(2027, 0, 31, 15, 30);

describe('the days of the slider', () => {
  it('count whole days, whatever the time', () => {
    expect(daysFrom(first, new Date(2027, 0, 31, 1))).toBe(0);
    expect(daysFrom(first, new Date(2027, 1, 1, 0, 1))).toBe(1);
    expect(dayAfter(first, 29)).toBe('2027-03-01');
  });

  it('step by months to the same day, or the last of a shorter month, and never off the end', () => {
    expect(dayAfter(first, monthStep(first, 0, 1, 400))).toBe('2027-02-28');
    expect(dayAfter(first, monthStep(first, 59, -1, 400))).toBe('2027-02-28');
    expect(monthStep(first, 3, -1, 400)).toBe(0);
    expect(monthStep(first, 390, 1, 400)).toBe(400);
  });
});
