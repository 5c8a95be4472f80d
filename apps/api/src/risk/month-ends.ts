/** Months that the portfolio's past goes back. */
const MONTHS_SHOWN = 12;

/** The last millisecond of each of the twelve months before an instant, in UTC, oldest first. */
export function monthEndsBefore(instant: Date): Date[] {
  const month = instant.getUTCFullYear() * 12 + instant.getUTCMonth();
  return Array.from({ length: MONTHS_SHOWN }, (_, back) => {
    const next = month - MONTHS_SHOWN + 1 + back;
    return new Date(Date.UTC(Math.floor(next / 12), next % 12, 1) - 1);
  });
}
