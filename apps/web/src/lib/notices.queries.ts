import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { QueryClient } from '@tanstack/react-query';
import type { Schemas } from '@firebreak/api-client';
import { api, bodyOf } from './api';
import type { ItemOf } from './api';

/** Something that one is told of. */
export type NoticeItem = ItemOf<'/api/v1/me/notices'>;

const PAGE_SIZE = 50;
const MINUTE_MILLISECONDS = 60_000;

/** How many notices are unread; asked again every minute while the page is looked at. */
export const unreadNoticesQuery = queryOptions({
  queryKey: ['notices', 'unread'],
  queryFn: () => bodyOf(api.GET('/api/v1/me/notices/unread')),
  refetchInterval: MINUTE_MILLISECONDS,
});

/** One's notices, newest first, page after page. */
export function noticesQuery(unread: boolean) {
  return infiniteQueryOptions({
    queryKey: ['notices', 'pages', { unread }],
    initialPageParam: '',
    queryFn: ({ pageParam }) =>
      bodyOf(
        api.GET('/api/v1/me/notices', {
          params: {
            query: {
              ...(unread ? { unread } : {}),
              limit: PAGE_SIZE,
              ...(pageParam === '' ? {} : { cursor: pageParam }),
            },
          },
        }),
      ),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
  });
}

/** The newest of what is unread. */
export function newestNoticesQuery(limit: number) {
  return queryOptions({
    queryKey: ['notices', 'newest', limit],
    queryFn: () => bodyOf(api.GET('/api/v1/me/notices', { params: { query: { unread: true, limit } } })),
  });
}

/** Marks notices as read or unread, and has every count and list asked again. */
export async function markNotices(
  client: QueryClient,
  marks: Schemas['MarkNoticesDto'],
): Promise<Schemas['MarkedNoticesView']> {
  const marked = await bodyOf(api.POST('/api/v1/me/notices/marks', { body: marks }));
  await client.invalidateQueries({ queryKey: ['notices'] });
  return marked;
}
