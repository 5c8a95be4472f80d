import { invalidInput } from '@firebreak/domain';
import { Text } from '../../http/fields.js';

/** The instant that a reader asks for. */
export class JudgementAsOfQuery {
  @Text({ max: 30, optional: true, description: 'Instant, ISO 8601 in UTC; now unless said.' }) asOf?: string;
}

/** Reads an `asOf` parameter. Throws `invalid-input` for what is no instant in UTC. */
export function readAsOf(text: string | undefined): Date | null {
  if (text === undefined) return null;
  const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,3})?Z$/.test(text) ? new Date(text) : null;
  // Date would move the 31st of February into March and hour 24 into the next day.
  if (!instant || Number.isNaN(instant.getTime()) || !instant.toISOString().startsWith(text.slice(0, 19)))
    throw invalidInput('/asOf', 'instant', 'Give an instant in UTC, such as 2026-11-23T10:00:00.000Z.');
  return instant;
}
