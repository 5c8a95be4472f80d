import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { paths } from '@firebreak/api-client';
import { api, bodyOf } from './api';
import type { ItemOf } from './api';

/** One event of the trail. */
export type TrailEvent = ItemOf<'/api/v1/audit-events'>;
/** What a check of the whole chain found. */
export type TrailCheck = Awaited<ReturnType<typeof verifyTrail>>;

type TrailQuery = Omit<NonNullable<paths['/api/v1/audit-events']['get']['parameters']['query']>, 'cursor' | 'limit'>;

const PAGE_SIZE = 50;

/** The events that a query lets through, newest first, page after page. */
export function trailQuery(query: TrailQuery) {
  return infiniteQueryOptions({
    queryKey: ['trail', 'pages', query],
    initialPageParam: '',
    queryFn: ({ pageParam }) =>
      bodyOf(
        api.GET('/api/v1/audit-events', {
          params: { query: { ...query, limit: PAGE_SIZE, ...(pageParam === '' ? {} : { cursor: pageParam }) } },
        }),
      ),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
  });
}

/** The latest events that concern one vendor, before `until` where it is given. */
export function vendorTrailQuery(vendorId: string, until: string | undefined, limit: number) {
  return queryOptions({
    queryKey: ['vendors', 'detail', vendorId, 'trail', { until, limit }],
    queryFn: () => bodyOf(api.GET('/api/v1/audit-events', { params: { query: { vendorId, until, limit } } })),
  });
}

/** Computes the whole chain anew and says where it does not hold. */
export async function verifyTrail() {
  return bodyOf(api.POST('/api/v1/audit-events/verify'));
}

/** When the organisation's first event was recorded; null when that is not what the chain begins with. */
export async function readTrailStart(): Promise<string | null> {
  const { items } = await bodyOf(
    api.GET('/api/v1/audit-events', { params: { query: { action: 'organization.created', limit: 1 } } }),
  );
  const first = items.find(({ sequence }) => sequence === 1);
  return first?.at ?? null;
}
