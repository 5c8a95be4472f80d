import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from './api';
import type { Answer, ItemOf } from './api';

/** When a vendor is deleted, what keeps it, and what would go with it. */
export type VendorRetention = Answer<'/api/v1/vendors/{vendorId}/retention'>;
/** An archived vendor and the day on which it goes. */
export type ArchivedVendor = ItemOf<'/api/v1/archived-vendors'>;
/** A vendor that was deleted. */
export type VendorDeletion = ItemOf<'/api/v1/vendor-deletions'>;

const PAGE = 50;

/** When a vendor is deleted; it knows no past. Fails with ApiProblem 404 for an unknown one. */
export function retentionQuery(vendorId: string) {
  return queryOptions({
    queryKey: ['vendors', 'detail', vendorId, 'retention'],
    queryFn: () => bodyOf(api.GET('/api/v1/vendors/{vendorId}/retention', { params: { path: { vendorId } } })),
  });
}

/** Archived vendors, those that were archived first come first; all, or those on hold. */
export function archivedVendorsQuery(held: true | undefined) {
  return infiniteQueryOptions({
    queryKey: ['vendors', 'archived', { held }],
    initialPageParam: '',
    queryFn: ({ pageParam }) =>
      bodyOf(
        api.GET('/api/v1/archived-vendors', {
          params: { query: { held, limit: PAGE, ...(pageParam === '' ? {} : { cursor: pageParam }) } },
        }),
      ),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });
}

/** Vendors that were deleted, newest first. */
export const vendorDeletionsQuery = infiniteQueryOptions({
  queryKey: ['vendors', 'deleted'],
  initialPageParam: '',
  queryFn: ({ pageParam }) =>
    bodyOf(
      api.GET('/api/v1/vendor-deletions', {
        params: { query: { limit: PAGE, ...(pageParam === '' ? {} : { cursor: pageParam }) } },
      }),
    ),
  getNextPageParam: (page) => page.nextCursor ?? undefined,
});

/** How many of the vendors of an instant were deleted since. */
export function deletedSinceQuery(asOf: string) {
  return queryOptions({
    queryKey: ['vendors', 'deleted-since', { asOf }],
    queryFn: () => bodyOf(api.GET('/api/v1/vendor-deletions/since', { params: { query: { asOf } } })),
  });
}
