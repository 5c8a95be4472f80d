import { addDays } from './calendar.js';

/** Limits of a contract with a vendor; the amount is in whole units of its currency. */
export const VENDOR_CONTRACT_LIMITS = {
  nameCharacters: 200,
  noteCharacters: 2_000,
  renewalMonths: 120,
  noticeDays: 730,
  annualValue: 1_000_000_000_000,
  perVendor: 50,
} as const;

/** What decides how long a contract runs. Days are `YYYY-MM-DD`. */
export interface ContractTerms {
  /** Last day as it was agreed first; null for one without an end. */
  readonly endsOn: string | null;
  /** By how many months it goes on by itself each time; null when it simply ends. */
  readonly renewalMonths: number | null;
  /** How many days before its last day it must be told that it shall end; null when nobody knows. */
  readonly noticeDays: number | null;
  /** Day on which notice was given; null when it was not. */
  readonly noticeGivenOn: string | null;
}

/** How long a contract runs now. */
export interface ContractRun {
  /** Its last day, null without one. */
  readonly runsUntil: string | null;
  /** Last day on which notice still ends it there; null when nothing has to be said, or it was. */
  readonly noticeUntil: string | null;
}

/**
 * How long a contract runs, seen on a day. One that renews itself goes on by a whole term as soon as it is too late to
 * give notice for the one before. A term that ends with a month ends with every month: each is counted from the first, so
 * that none drifts. Days of notice are counted without the day on which it is given, as Hong Kong's Cap. 1 s. 71(1)(a)
 * counts them; a day of rest makes them no longer, so that the day is early rather than late.
 */
export function contractRun(terms: ContractTerms, today: string): ContractRun {
  const { endsOn, renewalMonths, noticeDays, noticeGivenOn } = terms;
  if (endsOn === null || renewalMonths === null) return { runsUntil: endsOn, noticeUntil: null };
  const lastDayOfNotice = (lastDay: string): string => addDays(lastDay, -(noticeDays ?? 0));
  let runsUntil = endsOn;
  for (let months = renewalMonths; lastDayOfNotice(runsUntil) < (noticeGivenOn ?? today); months += renewalMonths)
    runsUntil = addMonths(endsOn, months);
  const isOpen = noticeGivenOn === null && noticeDays !== null;
  return { runsUntil, noticeUntil: isOpen ? lastDayOfNotice(runsUntil) : null };
}

/** The day so many months later: the last of its month when the day is the last of its own, or when the month is shorter. */
export function addMonths(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = (offset: number): number => new Date(Date.UTC(year, month + offset, 0)).getUTCDate();
  const lands = date === last(0) ? last(months) : Math.min(date, last(months));
  return new Date(Date.UTC(year, month - 1 + months, lands)).toISOString().slice(0, 10);
}
