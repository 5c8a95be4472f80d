import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query';
import { api, bodyOf } from '../../lib/api';
import type { ItemOf } from '../../lib/api';
import type { AsOf } from '../../lib/as-of';
import type { AssessmentFilters } from './assessment-filters';

/** One assessment as the list shows it. */
export type AssessmentItem = ItemOf<'/api/v1/assessments'>;

const PAGE_SIZE = 50;

/** Assessments, page after page, as the filters say. */
export function assessmentsQuery(filters: AssessmentFilters, asOf: AsOf) {
  return infiniteQueryOptions({
    queryKey: ['assessments', 'pages', filters, { asOf }],
    initialPageParam: '',
    queryFn: ({ pageParam }) =>
      bodyOf(
        api.GET('/api/v1/assessments', {
          params: { query: { ...filters, asOf, limit: PAGE_SIZE, ...(pageParam === '' ? {} : { cursor: pageParam }) } },
        }),
      ),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
  });
}
