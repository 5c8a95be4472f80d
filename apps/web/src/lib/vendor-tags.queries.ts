import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from './api';
import type { AsOf } from './as-of';
import { STALE } from './query-client';

/** Every tag of the organisation's vendors, with how many bear it. */
export function tagsQuery(asOf: AsOf) {
  return queryOptions({
    queryKey: ['vendors', 'tags', { asOf }],
    staleTime: STALE.seldom,
    queryFn: () => bodyOf(api.GET('/api/v1/vendors/tags', { params: { query: { asOf } } })),
    select: ({ items }) => items,
  });
}
