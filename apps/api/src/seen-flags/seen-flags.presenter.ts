import { DAYS_NEW_UNTIL_SEEN } from '@firebreak/domain';
import { Instant } from '../http/fields.js';
import type { SeenUntil } from './seen-flags.service.js';

/** Since when a flag is new for somebody. */
export class SeenFlagsView {
  @Instant({ nullable: true, description: 'Up to when the person has seen all flags; null when that was never said.' })
  seenAt: string | null;
  @Instant({ description: `The same instant, or ${DAYS_NEW_UNTIL_SEEN} days ago: what came later is new.` })
  newSince: string;
}

/** Shows since when a flag is new. */
export function presentSeenFlags({ seenAt, newSince }: SeenUntil): SeenFlagsView {
  return { seenAt: seenAt?.toISOString() ?? null, newSince: newSince.toISOString() };
}
