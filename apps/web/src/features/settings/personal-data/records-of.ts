import type { Schemas } from '@firebreak/api-client';

/** How many rows an erasure changed or deleted. */
export function recordsOf({ places }: Pick<Schemas['PersonalDataErasureView'], 'places'>): number {
  return places.reduce((sum, { count }) => sum + count, 0);
}
