/** The end of a day (`YYYY-MM-DD`) in UTC, the zone in which the register counts its days. */
export function endOfDay(day: string): string {
  return `${day}T23:59:59.999Z`;
}

/** The day in UTC on which an instant (ISO 8601) lies. */
export function dayOf(instant: string): string {
  return instant.slice(0, 10);
}

/** The present day in UTC. */
export function today(): string {
  return daysFromToday(0);
}

/** The day so many days after the present one. */
export function daysFromToday(days: number): string {
  return dayOf(new Date(Date.now() + days * 86_400_000).toISOString());
}
