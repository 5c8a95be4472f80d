import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from './api';
import { STALE } from './query-client';

/** The people of the organisation as they are now. */
export const peopleQuery = queryOptions({
  queryKey: ['users'],
  staleTime: STALE.seldom,
  queryFn: () => bodyOf(api.GET('/api/v1/users', { params: { query: { limit: 200 } } })),
});
