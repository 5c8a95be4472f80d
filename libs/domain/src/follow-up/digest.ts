import { addDays } from '../calendar.js';

/** How often somebody gets one mail about what is new. */
export const DIGESTS = ['none', 'daily', 'weekly'] as const;
export type Digest = (typeof DIGESTS)[number];

/** What a person gets who has chosen nothing; our judgement. */
export const DEFAULT_DIGEST: Digest = 'weekly';

/** Days from the first on and before the second, as `YYYY-MM-DD`. */
export interface DigestPeriod {
  readonly from: string;
  readonly until: string;
}

/** The days of a week, from Monday on, as ISO 8601 counts them. */
export const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** The day of weekly digests for whoever has chosen none. */
export const USUAL_WEEKDAY: Weekday = 1;

/** A weekly digest that could not leave on its day, because nothing ran, leaves so much later at most. */
const MOST_DAYS_LATE = 2;

/** The days that a digest of today tells of: yesterday, or the week up to the chosen day; null when none leaves today. */
export function digestPeriod(digest: Digest, today: string, weeklyOn: Weekday = USUAL_WEEKDAY): DigestPeriod | null {
  if (digest === 'none') return null;
  if (digest === 'daily') return { from: addDays(today, -1), until: today };
  const daysSince = (new Date(today).getUTCDay() + 7 - weeklyOn) % 7;
  if (daysSince > MOST_DAYS_LATE) return null;
  const until = addDays(today, -daysSince);
  return { from: addDays(until, -7), until };
}
