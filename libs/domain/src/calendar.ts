const DAY_MILLISECONDS = 86_400_000;

/** The day so many days later, or earlier when they are negative. Days are `YYYY-MM-DD` and know no time zone. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY_MILLISECONDS).toISOString().slice(0, 10);
}

/** Days from one day to another, negative when `to` is the earlier one. */
export function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / DAY_MILLISECONDS;
}
