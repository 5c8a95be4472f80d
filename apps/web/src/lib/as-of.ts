import { useRouteContext, useSearch } from '@tanstack/react-router';

declare module '@tanstack/react-router' {
  interface StaticDataRouteOption {
    /** True for a page that knows no past: it shows the present whatever instant is chosen. */
    presentOnly?: boolean;
    /** True for a page on which one goes from instant to instant: it stays as it is, and only its figures change. */
    movesInTime?: boolean;
  }
}

/** The instant that pages show, ISO 8601 in UTC; undefined stands for the present. */
export type AsOf = string | undefined;

/** What an instant in the address means: the present, one that has passed, one yet to come, or no instant at all. */
export type InstantKind = 'present' | 'past' | 'future' | 'unreadable';

/** Whether pages can show an instant of this kind. */
export function isReadable(kind: InstantKind): kind is 'present' | 'past' {
  return kind === 'present' || kind === 'past';
}

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,3})?Z$/;

/** Reads the instant from an address as it stands there, readable or not, so that a slip can be told. */
export function readAsOf(search: Record<string, unknown>): { asOf?: string } {
  const { asOf } = search;
  return { asOf: asOf === undefined || asOf === null || asOf === '' ? undefined : textOf(asOf) };
}

/** Says what an instant in the address means at `now`, in milliseconds since 1970. */
export function kindOfInstant(asOf: AsOf, now: number): InstantKind {
  if (asOf === undefined) return 'present';
  const at = INSTANT.test(asOf) ? new Date(asOf) : new Date(Number.NaN);
  // A day that no month has, such as 30 February, would silently become another.
  if (Number.isNaN(at.getTime()) || !at.toISOString().startsWith(asOf.slice(0, 19))) return 'unreadable';
  return at.getTime() > now ? 'future' : 'past';
}

/**
 * The instant of a day and a time as they are typed, in the reader's time zone; the end of the day where no time is
 * given, and `now` while that day still lasts. Null for what is no day.
 */
export function instantOf(day: string, time: string, now: Date): string | null {
  const at = new Date(time === '' ? `${day}T23:59:59.999` : `${day}T${time}`);
  if (Number.isNaN(at.getTime())) return null;
  const isToday = at.toDateString() === now.toDateString();
  return (time === '' && isToday ? now : at).toISOString();
}

/** The instant that the page shows; every query of the register takes it, in its request and in its key. */
export function useAsOf(): AsOf {
  return useSearch({ strict: false, select: ({ asOf }) => asOf });
}

/** What the instant in the address meant when the page was opened. */
export function useInstantKind(): InstantKind {
  return useRouteContext({ from: '/framed', select: ({ instantKind }) => instantKind });
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
