import type { StaffPrincipal } from '../identity/principal.js';
import type { Actor } from '../tenancy/tenant-db.js';

/** Milliseconds of a day. */
export const DAY_MILLISECONDS = 86_400_000;

/** Something that happened on a day of the demo's past, in a transaction of its own. */
export interface DemoEvent {
  readonly at: Date;
  /** The system itself unless said. */
  readonly actor?: () => Actor;
  readonly happen: () => Promise<void>;
}

/** Who acts in the demo. */
export interface DemoStaff {
  readonly procurement: StaffPrincipal;
  readonly admin: StaffPrincipal;
}

/** The instant so many days before; negative days lie behind it. */
export function daysBefore(instant: Date, days: number): Date {
  return new Date(instant.getTime() - days * DAY_MILLISECONDS);
}

/** The day of an instant, in UTC. */
export function toDay(instant: Date): string {
  return instant.toISOString().slice(0, 10);
}
