import { BANDS } from '@firebreak/domain';
import type { Band, FieldChange } from '@firebreak/domain';
import type { TrailEvent } from '../lib/trail.queries';

/** A verdict as an event keeps it. */
export interface RecordedVerdict {
  readonly band: Band;
  readonly score: number;
  readonly assessed: boolean;
  readonly coveragePercent: number;
  readonly flags: readonly string[];
}

/** The details of an event as an object, whatever was recorded. */
export function detailsOf(event: TrailEvent): Readonly<Record<string, unknown>> {
  return event.details ?? {};
}

/** A text among the details; undefined when it is none. */
export function textIn(event: TrailEvent, key: string): string | undefined {
  const value = detailsOf(event)[key];
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** The fields that an event changed: a list of changes, or the one whose `from` and `to` stand in the details. */
export function changesOf(event: TrailEvent): readonly FieldChange[] {
  const { changes, from, to } = detailsOf(event);
  if (Array.isArray(changes)) return changes.flatMap((change: unknown) => (isChange(change) ? [change] : []));
  if (event.action === 'user.role_changed' && typeof to === 'string') return [{ field: 'role', from, to }];
  return [];
}

/** The verdict before or after, of an event that tells of one; undefined when there is none. */
export function verdictIn(event: TrailEvent, when: 'from' | 'to'): RecordedVerdict | undefined {
  const value = detailsOf(event)[when];
  if (typeof value !== 'object' || value === null) return undefined;
  const recorded: Record<string, unknown> = { ...value };
  const band = BANDS.find((known) => known === recorded['band']);
  if (band === undefined) return undefined;
  const flags: unknown[] = Array.isArray(recorded['flags']) ? recorded['flags'] : [];
  return {
    band,
    score: Number(recorded['score']),
    assessed: recorded['assessed'] === true,
    coveragePercent: Number(recorded['coveragePercent']),
    flags: flags.filter((flag) => typeof flag === 'string'),
  };
}

function isChange(value: unknown): value is FieldChange {
  return typeof value === 'object' && value !== null && 'field' in value && typeof value.field === 'string';
}
