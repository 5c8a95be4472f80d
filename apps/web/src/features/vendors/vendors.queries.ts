import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query';
import type { Archetype, VendorSort } from '@firebreak/domain';
import { api, bodyOf } from '../../lib/api';
import type { ItemOf } from '../../lib/api';
import type { AsOf } from '../../lib/as-of';
import type { VendorFilters } from './vendor-filters';

/** One vendor as the list shows it. */
export type VendorSummary = ItemOf<'/api/v1/vendors'>;

const PAGE_SIZE = 100;

/** The vendors that the filters let through, page after page, in an order. */
export function vendorsQuery(filters: VendorFilters, sort: VendorSort | undefined, asOf: AsOf) {
  return infiniteQueryOptions({
    queryKey: ['vendors', 'list', filters, sort, { asOf }],
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) =>
      bodyOf(
        api.GET('/api/v1/vendors', {
          signal,
          params: {
            query: { ...filters, sort, asOf, limit: PAGE_SIZE, ...(pageParam === '' ? {} : { cursor: pageParam }) },
          },
        }),
      ),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
  });
}

/** What a vendor is called, what kind it is, and what it does for the organisation. */
export interface NewVendor {
  readonly name: string;
  readonly archetype: Archetype;
  readonly service?: string;
}

/** Adds a vendor; throws ApiProblem 409 when an active vendor has the name. */
export async function createVendor(vendor: NewVendor): Promise<{ id: string }> {
  return bodyOf(api.POST('/api/v1/vendors', { body: vendor }));
}
