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

/** A weekly digest that could not leave on Monday, because nothing ran, leaves so much later at most. */
const MOST_DAYS_LATE = 2;

/** The days that a digest of today tells of: yesterday, or last week from Monday on; null when none leaves today. */
export function digestPeriod(digest: Digest, today: string): DigestPeriod | null {
  if (digest === 'none') return null;
  if (digest === 'daily') return { from: addDays(today, -1), until: today };
  const daysSinceMonday = (new Date(today).getUTCDay() + 6) % 7;
  if (daysSinceMonday > MOST_DAYS_LATE) return null;
  const until = addDays(today, -daysSinceMonday);
  return { from: addDays(until, -7), until };
}
