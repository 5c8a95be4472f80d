import { DomainError, type ErrorCode } from '@firebreak/domain';

/** A refusal by the database as the caller hears of it. */
interface Meaning {
  readonly code: ErrorCode;
  readonly detail: string;
}

const VALUE: Meaning = { code: 'invalid-input', detail: 'A value cannot be stored as it stands.' };
const BUSY: Meaning = { code: 'unavailable', detail: 'The database is busy or away; try again shortly.' };
const OURS: Meaning = {
  code: 'internal',
  detail: 'Something went wrong that nobody foresaw; quote the instance when you report it.',
};

/** What each SQLSTATE means to the caller; one that is not here is an internal error. */
const SQLSTATES: Readonly<Record<string, Meaning>> = {
  /** string_data_right_truncation, numeric_value_out_of_range, two kinds of bad date, bad encoding, bad text */
  '22001': VALUE,
  '22003': VALUE,
  '22007': VALUE,
  '22008': VALUE,
  '22021': VALUE,
  '22P02': VALUE,
  '22P05': VALUE,
  /** check_violation */
  '23514': VALUE,
  /** foreign_key_violation: what the request builds on went away while it ran */
  '23503': { code: 'invalid-state', detail: 'Something that this builds on, or that builds on this, has changed.' },
  /** unique_violation */
  '23505': { code: 'duplicate', detail: 'There is one like this already.' },
  /** insufficient_privilege, which is also what row-level security says; nobody gets there through our own routes */
  '42501': { code: 'forbidden', detail: 'The database does not allow this.' },
  /** serialization_failure and deadlock_detected, after the repetitions of TenantDb */
  '40001': BUSY,
  '40P01': BUSY,
  /** disk_full; out_of_memory, too_many_connections */
  '53100': { code: 'storage-full', detail: 'The database has no room left: nothing was stored, reading still works.' },
  '53200': BUSY,
  '53300': BUSY,
  /** lock_not_available: somebody else holds the row for longer than we wait */
  '55P03': BUSY,
  /** query_canceled: it ran for longer than it may */
  '57014': { code: 'too-expensive', detail: 'This took longer than it may; ask for less, or try again shortly.' },
  /** admin_shutdown, crash_shutdown, cannot_connect_now, idle_in_transaction_session_timeout, connection failures */
  '57P01': BUSY,
  '57P02': BUSY,
  '57P03': BUSY,
  '25P03': BUSY,
  '08000': BUSY,
  '08003': BUSY,
  '08006': BUSY,
  /** our own: no tenant is set, the tenant is forged, the trail is rewritten; faults that must be seen in the log */
  P0F01: OURS,
  P0F02: OURS,
  P0A02: OURS,
  /** our own: what may not be deleted, or not yet */
  P0D01: { code: 'not-found', detail: 'There is no such vendor.' },
  P0D02: { code: 'invalid-state', detail: 'Only an archived vendor can be deleted.' },
  P0D03: { code: 'invalid-state', detail: 'The vendor is on hold.' },
  P0D04: { code: 'invalid-state', detail: 'The vendor is not due.' },
  P0D06: { code: 'forbidden', detail: 'Only an administrator deletes a vendor.' },
  P0D05: { code: 'invalid-state', detail: 'A request is not to be forgotten yet.' },
  /** our own: whom nobody may erase, or not yet */
  P0E01: { code: 'not-found', detail: 'Nobody here has this address.' },
  P0E02: { code: 'invalid-state', detail: 'Disable the account first.' },
  P0E03: { code: 'forbidden', detail: 'Only an administrator erases a person.' },
  /** our own: a change without its event in the trail; the whole change was rolled back */
  P0A01: { code: 'unavailable', detail: 'The change could not be recorded, so nothing of it was stored.' },
};

/**
 * The refusal behind a SQLSTATE; null for one that nobody foresaw.
 *
 * @param isFatal the server ended the connection or never opened it, whatever the reason: that is no caller's fault
 */
export function refusalOf(sqlstate: string, isFatal = false): DomainError | null {
  const meaning = isFatal ? BUSY : SQLSTATES[sqlstate];
  return meaning ? new DomainError(meaning.code, meaning.detail) : null;
}

/** Whether the database gave up a transaction that would have succeeded alone, so that it can be tried again. */
export function isWorthRepeating(error: unknown): boolean {
  const cause = error !== null && typeof error === 'object' && 'driverError' in error ? error.driverError : error;
  const code = cause !== null && typeof cause === 'object' && 'code' in cause ? cause.code : null;
  return code === '40001' || code === '40P01';
}
