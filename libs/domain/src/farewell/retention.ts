import { addDays } from '../calendar.js';

/** How long an archived vendor is kept and whoever asked for a supplier is remembered; the figures are our judgement. */
export const RETENTION_LIMITS = {
  leastVendorYears: 1,
  mostVendorYears: 10,
  leastRequesterMonths: 1,
  mostRequesterMonths: 60,
  defaultRequesterMonths: 12,
  /** Between the day on which administrators are told that a vendor will be deleted and the day on which it is. */
  daysTold: 30,
  holdReasonCharacters: 1_000,
} as const;

/** Why a vendor that was due was not deleted; it is tried again the next day. */
export const DELETION_FAILURES = ['busy', 'unforeseen'] as const;
export type DeletionFailure = (typeof DELETION_FAILURES)[number];

/** What goes with a vendor, as it is counted before it is deleted. */
export const DELETED_PARTS = [
  'access_scopes',
  'assessments',
  'answers',
  'files',
  'findings',
  'decisions',
  'contracts',
  'contacts',
  'requests',
  'judgements',
  'events',
] as const;
export type DeletedPart = (typeof DELETED_PARTS)[number];

/**
 * The day on which a vendor's time is over, `YYYY-MM-DD`: so many years after it was archived, on the same day of the
 * year, and after a 29 February on the 28th. PostgreSQL counts the same.
 */
export function keptUntil(archivedOn: string, years: number): string {
  const year = String(Number(archivedOn.slice(0, 4)) + years).padStart(4, '0');
  const sameDay = `${year}${archivedOn.slice(4)}`;
  const isDay = new Date(`${sameDay}T00:00:00Z`).toISOString().slice(0, 10) === sameDay;
  return isDay ? sameDay : `${year}-02-28`;
}

/**
 * The day on which a vendor is deleted: when its time is over, but never before administrators were told for so many days.
 *
 * @param toldDueOn the day that they were told; null as long as they were not
 */
export function deletedOn(archivedOn: string, years: number, today: string, toldDueOn: string | null): string {
  const over = keptUntil(archivedOn, years);
  const told = toldDueOn ?? addDays(today, RETENTION_LIMITS.daysTold);
  return over > told ? over : told;
}
