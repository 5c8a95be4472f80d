import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from './api';
import { STALE } from './query-client';

/** What anybody may know about this installation. */
export const instanceQuery = queryOptions({
  queryKey: ['instance'],
  staleTime: STALE.seldom,
  queryFn: () => bodyOf(api.GET('/api/v1/instance')),
});
