import { infiniteQueryOptions } from '@tanstack/react-query';
import { api, bodyOf } from '../../lib/api';
import type { ItemOf } from '../../lib/api';

/** One job as the list shows it. */
export type JobItem = ItemOf<'/api/v1/jobs'>;

const PAGE_SIZE = 50;

/** What is not done yet, page after page. */
export const jobsQuery = infiniteQueryOptions({
  queryKey: ['jobs'],
  initialPageParam: '',
  queryFn: ({ pageParam }) =>
    bodyOf(
      api.GET('/api/v1/jobs', {
        params: { query: { limit: PAGE_SIZE, ...(pageParam === '' ? {} : { cursor: pageParam }) } },
      }),
    ),
  getNextPageParam: (page) => page.nextCursor ?? undefined,
});

/** Has a job tried at once. */
export function retryJob(id: string) {
  return bodyOf(api.POST('/api/v1/jobs/{id}/retry', { params: { path: { id } } }));
}
