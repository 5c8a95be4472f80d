import { Instant } from '../http/fields.js';
import type { SeenUntil } from './seen-marks.service.js';

/** Since when something is new for somebody. */
export class SeenMarkView {
  @Instant({ nullable: true, description: 'Up to when the person has seen everything; null when that was never said.' })
  seenAt: string | null;
  @Instant({ description: 'The same instant, or some days ago: what came later is new.' })
  newSince: string;
}

/** Shows since when something is new. */
export function presentSeenMark({ seenAt, newSince }: SeenUntil): SeenMarkView {
  return { seenAt: seenAt?.toISOString() ?? null, newSince: newSince.toISOString() };
}
