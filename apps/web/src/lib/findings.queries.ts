import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from './api';
import type { Answer, ItemOf } from './api';
import type { AsOf } from './as-of';
import type { FindingFilters } from './finding-filters';

/** One finding as the list shows it. */
export type FindingItem = ItemOf<'/api/v1/findings'>;

/** One finding with everything said and decided about it. */
export type FindingDetail = Answer<'/api/v1/findings/{id}'>;

const PAGE_SIZE = 50;

/** Findings, page after page, what is due first first. */
export function findingsQuery(filters: FindingFilters, asOf: AsOf) {
  return infiniteQueryOptions({
    queryKey: ['findings', 'pages', filters, { asOf }],
    initialPageParam: '',
    queryFn: ({ pageParam }) =>
      bodyOf(
        api.GET('/api/v1/findings', {
          params: { query: { ...filters, asOf, limit: PAGE_SIZE, ...(pageParam === '' ? {} : { cursor: pageParam }) } },
        }),
      ),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
  });
}

/** The first findings that a filter lets through, with how many there are. */
export function firstFindingsQuery(filters: FindingFilters, limit: number, asOf: AsOf) {
  return queryOptions({
    queryKey: ['findings', 'first', filters, limit, { asOf }],
    queryFn: () => bodyOf(api.GET('/api/v1/findings', { params: { query: { ...filters, asOf, limit } } })),
  });
}

/** One finding. */
export function findingQuery(id: string, asOf: AsOf) {
  return queryOptions({
    queryKey: ['findings', 'one', id, { asOf }],
    queryFn: () => bodyOf(api.GET('/api/v1/findings/{id}', { params: { path: { id }, query: { asOf } } })),
  });
}
