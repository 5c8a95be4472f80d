import { TRAIL_ACTIONS, TRAIL_ACTORS } from '@firebreak/domain';
import type { TrailAction, TrailActor } from '@firebreak/domain';

/** Which events are shown, as it stands in the address; a field that is left out does not narrow. */
export interface TrailFilters {
  action?: TrailAction;
  /** A kind of actor; left out when one person is chosen. */
  actor?: TrailActor;
  /** Id of the person who acted. */
  person?: string;
  /** Id of the vendor that the events concern. */
  vendor?: string;
  /** First day, `YYYY-MM-DD` in the reader's time zone. */
  from?: string;
  /** Last day, `YYYY-MM-DD` in the reader's time zone. */
  to?: string;
}

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const DAY = /^\d{4}-\d\d-\d\d$/;

/** Reads filters from an address, dropping everything that is not one. */
export function readTrailFilters(search: Record<string, unknown>): TrailFilters {
  const person = matching(search['person'], ID);
  const filters: TrailFilters = {
    action: TRAIL_ACTIONS.find((action) => action === search['action']),
    actor: person === undefined ? TRAIL_ACTORS.find((actor) => actor === search['actor']) : undefined,
    person,
    vendor: matching(search['vendor'], ID),
    from: dayIn(search['from']),
    to: dayIn(search['to']),
  };
  return Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== undefined));
}

/** The filters as the API takes them: days become instants of the reader's time zone. */
export function toTrailQuery({ action, actor, person, vendor, from, to }: TrailFilters) {
  return {
    action,
    actorKind: actor,
    userId: person,
    vendorId: vendor,
    from: from === undefined ? undefined : startOf(from, 0),
    until: to === undefined ? undefined : startOf(to, 1),
  };
}

function matching(value: unknown, pattern: RegExp): string | undefined {
  return typeof value === 'string' && pattern.test(value) ? value : undefined;
}

function dayIn(value: unknown): string | undefined {
  const day = matching(value, DAY);
  return day === undefined || Number.isNaN(Date.parse(day)) ? undefined : day;
}

/** The midnight at which a day, or one so many days later, begins for the reader. */
function startOf(day: string, daysLater: number): string {
  const midnight = new Date(`${day}T00:00:00`);
  midnight.setDate(midnight.getDate() + daysLater);
  return midnight.toISOString();
}
