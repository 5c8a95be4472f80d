import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { addDays, daysBetween } from '../calendar.js';
import { DEFAULT_REMINDER_PLAN, nextReminderOn, REMINDER_LIMITS, type ReminderPlan } from './reminders.js';

interface Story {
  readonly plan?: ReminderPlan;
  readonly dueOn: string;
  readonly askedOn?: string;
  /** The days on which the daily job runs, as often and in whatever order it does. */
  readonly runs: readonly string[];
}

/** The days on which reminders leave; `remembers` is off for the control. */
function tell({ plan = DEFAULT_REMINDER_PLAN, dueOn, askedOn = addDays(dueOn, -60), runs }: Story, remembers = true) {
  const sent: string[] = [];
  for (const today of runs) {
    const remindedOn = remembers ? (sent.toSorted().at(-1) ?? null) : null;
    if (nextReminderOn(plan, { dueOn, askedOn, remindedOn }, today) === today) sent.push(today);
  }
  return sent;
}

const everyDay = (from: string, days: number): string[] => Array.from({ length: days }, (_, n) => addDays(from, n));
const around = (dueOn: string, without: readonly number[] = []): string[] =>
  everyDay(addDays(dueOn, -14), 60).filter((day) => !without.includes(daysBetween(dueOn, day)));
const offsets = (dueOn: string, days: readonly string[]): number[] => days.map((day) => daysBetween(dueOn, day));

describe('reminders', () => {
  it.each(['2028-02-29', '2028-03-01', '2027-03-01', '2026-12-31', '2027-01-01', '2026-10-25', '2027-03-28'])(
    'leave on the planned days around %s, once each',
    (dueOn) => expect(offsets(dueOn, tell({ dueOn, runs: around(dueOn) }))).toEqual([-7, -1, 1, 7]),
  );

  it('leave once, however many processes look on the same day', () => {
    const runs = around('2026-12-15').flatMap((day) => [day, day, day]);
    expect(offsets('2026-12-15', tell({ dueOn: '2026-12-15', runs }))).toEqual([-7, -1, 1, 7]);
  });

  it.each([
    ['a day', [-7], [-6, -1, 1, 7]],
    ['three days', [-7, -6, -5], [-4, -1, 1, 7]],
    ['so long that it would be out of place', [-7, -6, -5, -4], [-1, 1, 7]],
    ['so long that the next is tomorrow', [-1, 0, 1], [-7, 2, 7]],
    ['two planned days', [-1, 0, 1, 2], [-7, 3, 7]],
    ['three planned days', [-7, -6, -5, -4, -3, -2, -1, 0, 1, 2], [3, 7]],
  ])('after a standstill of %s are one and no flood', (_, without, expected) => {
    const dueOn = '2027-01-02';
    expect(offsets(dueOn, tell({ dueOn, runs: around(dueOn, without) }))).toEqual(expected);
  });

  it('leave once when the clock is set back and forth', () => {
    const dueOn = '2026-12-15';
    const days = around(dueOn);
    const runs = days.flatMap((day) => [day, addDays(day, -3), addDays(day, -1), day]);
    expect(offsets(dueOn, tell({ dueOn, runs }))).toEqual([-7, -1, 1, 7]);
  });

  it.each([
    ['on the day of a planned reminder', -7, [-1, 1, 7]],
    ['the day before one', -8, [-1, 1, 7]],
    ['two days before one', -9, [-7, -1, 1, 7]],
    ['on the due day', 0, [7]],
    ['long after it', 10, []],
  ])('leave the respondent alone who is asked %s', (_, askedAfter, expected) => {
    const dueOn = '2026-12-15';
    const askedOn = addDays(dueOn, askedAfter);
    const runs = around(dueOn).filter((day) => day >= askedOn);
    expect(offsets(dueOn, tell({ dueOn, askedOn, runs }))).toEqual(expected);
  });

  it('do not leave when no days are planned, or the grace is over', () => {
    const dueOn = '2026-12-15';
    expect(tell({ plan: { daysBefore: [], daysAfter: [] }, dueOn, runs: around(dueOn) })).toEqual([]);
    const late = { daysBefore: [], daysAfter: [REMINDER_LIMITS.mostDays] };
    expect(tell({ plan: late, dueOn, runs: [addDays(dueOn, REMINDER_LIMITS.mostDays + 1)] })).toEqual([]);
  });

  it('are announced for the day on which they leave', () => {
    const history = { dueOn: '2026-12-15', askedOn: '2026-11-20', remindedOn: null };
    expect(nextReminderOn(DEFAULT_REMINDER_PLAN, history, '2026-11-26')).toBe('2026-12-08');
    expect(nextReminderOn(DEFAULT_REMINDER_PLAN, { ...history, remindedOn: '2026-12-22' }, '2026-12-23')).toBeNull();
  });
});

describe('whatever is planned and whenever somebody looks', () => {
  const days = fc.uniqueArray(fc.integer({ min: 1, max: REMINDER_LIMITS.mostDays }), {
    maxLength: REMINDER_LIMITS.mostOnEachSide,
  });
  const stories = fc.record({
    plan: fc.record({ daysBefore: days, daysAfter: days }),
    dueOn: fc.integer({ min: 0, max: 4_000 }).map((day) => addDays('2024-01-01', day)),
    runs: fc.array(fc.integer({ min: -40, max: 50 }), { maxLength: 120 }),
  });
  const holds = (remembers: boolean) =>
    fc.property(stories, ({ plan, dueOn, runs }) => {
      const sent = tell({ plan, dueOn, runs: runs.map((day) => addDays(dueOn, day)) }, remembers);
      expect(new Set(sent).size).toBe(sent.length);
      expect(sent.length).toBeLessThanOrEqual(plan.daysBefore.length + plan.daysAfter.length);
      expect(offsets(dueOn, sent).every((day) => day <= REMINDER_LIMITS.mostDays)).toBe(true);
    });

  it('no day sees two, and no more leave than are planned', () => fc.assert(holds(true), { numRuns: 1_000 }));

  it('which a job without memory would not manage', () => {
    expect(() => fc.assert(holds(false), { numRuns: 1_000 })).toThrow();
  });
});
