import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf, done } from '../../../../lib/api';

export const ownSessionsQuery = queryOptions({
  queryKey: ['own-sessions'],
  queryFn: async () => (await bodyOf(api.GET('/api/v1/me/sessions', { params: { query: { limit: 200 } } }))).items,
});

/** Ends one session, or all but this one when none is named. */
export async function endSession(id: string | null): Promise<void> {
  await (id === null
    ? done(api.DELETE('/api/v1/me/sessions'))
    : done(api.DELETE('/api/v1/me/sessions/{id}', { params: { path: { id } } })));
}
