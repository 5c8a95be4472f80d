import type { SupplierRequestStatus } from '@firebreak/domain';
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from './api';
import type { Answer, ItemOf } from './api';
import type { AsOf } from './as-of';

/** A request for a supplier as the list shows it. */
export type SupplierRequest = ItemOf<'/api/v1/supplier-requests'>;

/** A request with what to know before doing anything. */
export type SupplierRequestDetail = Answer<'/api/v1/supplier-requests/{id}'>;

const PAGE_SIZE = 50;

/** Requests for suppliers, page after page, newest first. */
export function supplierRequestsQuery(status: SupplierRequestStatus | undefined, asOf: AsOf) {
  return infiniteQueryOptions({
    queryKey: ['supplier-requests', 'pages', { status, asOf }],
    initialPageParam: '',
    queryFn: ({ pageParam }) =>
      bodyOf(
        api.GET('/api/v1/supplier-requests', {
          params: { query: { status, asOf, limit: PAGE_SIZE, ...(pageParam === '' ? {} : { cursor: pageParam }) } },
        }),
      ),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
  });
}

/** The newest requests that nobody has looked at, with how many there are. */
export function waitingRequestsQuery(asOf: AsOf) {
  return queryOptions({
    queryKey: ['supplier-requests', 'waiting', { asOf }],
    queryFn: () =>
      bodyOf(api.GET('/api/v1/supplier-requests', { params: { query: { status: 'waiting', limit: 3, asOf } } })),
    placeholderData: keepPreviousData,
  });
}

/** The requests that led to a vendor, newest first. */
export function requestsOfVendorQuery(vendorId: string, asOf: AsOf) {
  return queryOptions({
    queryKey: ['supplier-requests', 'vendor', vendorId, { asOf }],
    queryFn: () => bodyOf(api.GET('/api/v1/supplier-requests', { params: { query: { vendorId, limit: 10, asOf } } })),
  });
}

/** One request. */
export function supplierRequestQuery(id: string, asOf: AsOf) {
  return queryOptions({
    queryKey: ['supplier-requests', 'one', id, { asOf }],
    queryFn: () => bodyOf(api.GET('/api/v1/supplier-requests/{id}', { params: { path: { id }, query: { asOf } } })),
  });
}
