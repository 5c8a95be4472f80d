import type { Schemas } from '@firebreak/api-client';
import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf, done } from '../lib/api';

/** Whom one asks; nothing is changed by looking. */
export function welcomeQuery(token: string) {
  return queryOptions({
    queryKey: ['intake', token],
    queryFn: () => bodyOf(api.POST('/api/v1/intake/preview', { body: { token } })),
    retry: false,
  });
}

/** Asks for a supplier by the link. */
export function sendRequest(body: Schemas['IntakeRequestDto']): Promise<void> {
  return done(api.POST('/api/v1/intake/requests', { body }));
}
