import type { Schemas } from '@firebreak/api-client';
import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf, done } from '../../../lib/api';

/** Whether anybody with the link may ask for a supplier. */
export const intakeLinkQuery = queryOptions({
  queryKey: ['intake-link'],
  queryFn: () => bodyOf(api.GET('/api/v1/intake-link')),
});

/** Makes a link; the one before ends. */
export function makeIntakeLink(): Promise<Schemas['MadeIntakeLinkView']> {
  return bodyOf(api.POST('/api/v1/intake-link'));
}

/** Turns the link off. */
export function endIntakeLink(): Promise<void> {
  return done(api.POST('/api/v1/intake-link/end'));
}
