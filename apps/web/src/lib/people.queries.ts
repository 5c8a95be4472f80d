import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from './api';
import type { ItemOf } from './api';
import { STALE } from './query-client';

/** Somebody who works here, was asked to, or did. */
export type Person = ItemOf<'/api/v1/users'>;

/** Everybody who works here, was asked to, or did. */
export const peopleQuery = queryOptions({
  queryKey: ['users'],
  staleTime: STALE.seldom,
  queryFn: () => bodyOf(api.GET('/api/v1/users', { params: { query: { limit: 200 } } })),
});
