import { describe, expect, it } from '@jest/globals';
import { LANDMARKS, LAST_STEP, peopleAt, readPeople, stepOf } from './people-scale';

describe('the scale of people', () => {
  it('rises by powers of ten from one person to a thousand million', () => {
    expect([0, 20, 60, LAST_STEP].map(peopleAt)).toEqual([1, 10, 1_000, 1_000_000_000]);
  });

  it('finds every step again from its number of people', () => {
    const steps = Array.from({ length: LAST_STEP + 1 }, (_, step) => step);
    expect(steps.map((step) => stepOf(peopleAt(step)))).toEqual(steps);
  });

  it('keeps its landmarks apart and on the scale', () => {
    const steps = LANDMARKS.map(({ people }) => stepOf(people));
    expect(steps).toEqual([60, 94, 138]);
    expect([stepOf(0), stepOf(10_000_000_000)]).toEqual([0, LAST_STEP]);
  });

  it('reads what people type, and refuses what is no number of people', () => {
    expect(['5,700,000', '5 700 000', '12', '0'].map(readPeople)).toEqual([5_700_000, 5_700_000, 12, 0]);
    expect(['', 'many', '-3', '1.5e6', '99999999999'].map(readPeople)).toEqual([null, null, null, null, null]);
  });
});
