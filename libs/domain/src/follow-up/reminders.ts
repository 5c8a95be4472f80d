import { addDays, daysBetween } from '../calendar.js';
import { ASSESSMENT_LIMITS } from '../limits.js';

/** On which days respondents are reminded, counted from the day on which their answers are due. */
export interface ReminderPlan {
  readonly daysBefore: readonly number[];
  readonly daysAfter: readonly number[];
}

/** What was written to the respondents of an assessment so far; days are `YYYY-MM-DD`. */
export interface ReminderHistory {
  readonly dueOn: string;
  /** The last day on which they were asked: invited, or sent their answers back. */
  readonly askedOn: string;
  /** The day of the last reminder. */
  readonly remindedOn: string | null;
}

/** Limits of a plan. Nobody is reminded after the days of grace, because nobody can answer any more. */
export const REMINDER_LIMITS = { mostOnEachSide: 3, mostDays: ASSESSMENT_LIMITS.daysOfGrace } as const;

/** The plan of an organisation that has made none; our judgement. */
export const DEFAULT_REMINDER_PLAN: ReminderPlan = { daysBefore: [7, 1], daysAfter: [1, 7] };

/** So long after being asked, nobody is reminded. */
const QUIET_DAYS = 2;
/** A reminder that could not leave on its day, because nothing ran, leaves so much later at most. */
const MOST_DAYS_LATE = 3;

/**
 * The day of the next reminder, from `today` on; null when none is left. It is today exactly when one has to leave now.
 * Each planned day is reminded of once, however often and late somebody looks, and never two of them close together:
 * of what was missed only the last counts, and that not on the day before the next.
 */
export function nextReminderOn(plan: ReminderPlan, history: ReminderHistory, today: string): string | null {
  const days = plannedDays(plan, history);
  const next = days.find((day) => day >= today) ?? null;
  if (next === today) return today;
  const missed = days.findLast((day) => day < today);
  const isMadeUp =
    missed !== undefined &&
    daysBetween(missed, today) <= MOST_DAYS_LATE &&
    next !== addDays(today, 1) &&
    isOpen(history, today);
  return isMadeUp ? today : next;
}

/** Whether somebody who was asked on this day is left alone today. */
export function isQuietAfter(askedOn: string, today: string): boolean {
  return today < addDays(askedOn, QUIET_DAYS);
}

function plannedDays(
  { daysBefore, daysAfter }: ReminderPlan,
  { dueOn, askedOn, remindedOn }: ReminderHistory,
): string[] {
  return [...daysBefore.map((days) => -days), ...daysAfter]
    .map((days) => addDays(dueOn, days))
    .filter((day) => !isQuietAfter(askedOn, day) && (remindedOn === null || day > remindedOn))
    .toSorted();
}

function isOpen({ dueOn }: ReminderHistory, today: string): boolean {
  return today <= addDays(dueOn, ASSESSMENT_LIMITS.daysOfGrace);
}
