const DAY_MILLISECONDS = 86_400_000;

/** Midnight at the beginning of a day in the reader's time zone. */
function startOfDay(at: Date): Date {
  return new Date(at.getFullYear(), at.getMonth(), at.getDate());
}

/** Days from the one instant's day to the other's, in the reader's time zone. */
export function daysFrom(first: Date, at: Date): number {
  return Math.round((startOfDay(at).getTime() - startOfDay(first).getTime()) / DAY_MILLISECONDS);
}

/** The day so many days after the first one's, as a date field holds it. */
export function dayAfter(first: Date, days: number): string {
  const at = new Date(first.getFullYear(), first.getMonth(), first.getDate() + days);
  return [at.getFullYear(), at.getMonth() + 1, at.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}

/** The same day of the month before or after, or its last when it has fewer days; in days from the first, within 0 and `most`. */
export function monthStep(first: Date, days: number, months: -1 | 1, most: number): number {
  const at = new Date(first.getFullYear(), first.getMonth(), first.getDate() + days);
  const lastOfMonth = new Date(at.getFullYear(), at.getMonth() + months + 1, 0);
  const target = new Date(
    lastOfMonth.getFullYear(),
    lastOfMonth.getMonth(),
    Math.min(at.getDate(), lastOfMonth.getDate()),
  );
  return Math.min(most, Math.max(0, daysFrom(first, target)));
}
