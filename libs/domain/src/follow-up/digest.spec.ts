import { describe, expect, it } from '@jest/globals';
import { addDays } from '../calendar.js';
import { digestPeriod, WEEKDAYS, type Digest, type DigestPeriod } from './digest.js';

/** The periods told of by a job that runs on all of a year and a bit around a leap day, but for some days. */
function tell(digest: Digest, isMissed: (day: number) => boolean = () => false): DigestPeriod[] {
  const days = Array.from({ length: 500 }, (_, day) => day).filter((day) => !isMissed(day));
  const periods = days.map((day) => digestPeriod(digest, addDays('2027-12-27', day)));
  return [...new Map(periods.map((period) => [period?.until, period])).values()].filter((period) => period !== null);
}

const isGapless = (periods: readonly DigestPeriod[]): boolean =>
  periods.every(({ from }, index) => index === 0 || from === periods[index - 1]?.until);

describe('the days that digests tell of', () => {
  it.each(['daily', 'weekly'] as const)('follow each other without a gap and none twice: %s', (digest) => {
    expect(isGapless(tell(digest))).toBe(true);
    expect(tell(digest)).toHaveLength(digest === 'daily' ? 500 : 72);
  });

  it('are the whole week on Monday, and the same one when Monday was missed', () => {
    const week = { from: '2026-11-23', until: '2026-11-30' };
    expect(['2026-11-30', '2026-12-01', '2026-12-02'].map((day) => digestPeriod('weekly', day))).toEqual([
      week,
      week,
      week,
    ]);
    expect(digestPeriod('weekly', '2026-12-03')).toBeNull();
    expect(isGapless(tell('weekly', (day) => day % 7 === 0))).toBe(true);
  });

  it.each(WEEKDAYS)('end on the day that was chosen, and follow each other without a gap: %s', (weekday) => {
    const days = Array.from({ length: 100 }, (_, day) => addDays('2027-12-27', day));
    const ends = [
      ...new Set(days.map((day) => digestPeriod('weekly', day, weekday)?.until).filter((day) => day != null)),
    ];
    expect(new Set(ends.map((day) => new Date(day).getUTCDay() || 7))).toEqual(new Set([weekday]));
    expect(ends.every((day, index) => index === 0 || day === addDays(ends[index - 1] ?? '', 7))).toBe(true);
  });

  it('are missed by a weekly job that never runs before Thursday', () => {
    expect(tell('weekly', (day) => day % 7 < 3)).toEqual([]);
  });

  it('are none for whoever wants none', () => expect(tell('none')).toEqual([]));
});
