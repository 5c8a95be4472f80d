import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from '../../lib/api';

const PAGE_SIZE = 50;

/** The newest checkpoint of the trail, and how it stands with the signer. */
export const latestCheckpointQuery = queryOptions({
  queryKey: ['checkpoints', 'latest'],
  queryFn: () => bodyOf(api.GET('/api/v1/audit-checkpoints/latest')),
});

/** All checkpoints that are kept, newest first, page after page. */
export const checkpointsQuery = infiniteQueryOptions({
  queryKey: ['checkpoints', 'pages'],
  initialPageParam: '',
  queryFn: ({ pageParam }) =>
    bodyOf(
      api.GET('/api/v1/audit-checkpoints', {
        params: { query: { limit: PAGE_SIZE, ...(pageParam === '' ? {} : { cursor: pageParam }) } },
      }),
    ),
  getNextPageParam: (page) => page.nextCursor ?? undefined,
});

/** Where the signed note of a checkpoint is downloaded. */
export function noteAddress(size: number): string {
  return `/api/v1/audit-checkpoints/${size}/note`;
}
