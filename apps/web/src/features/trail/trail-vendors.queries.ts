import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from '../../lib/api';

const VENDORS_OFFERED = 8;

/** The first vendors whose name or service matches some words. */
export function matchingVendorsQuery(words: string) {
  return queryOptions({
    queryKey: ['vendors', 'matching', words],
    placeholderData: keepPreviousData,
    queryFn: () =>
      bodyOf(
        api.GET('/api/v1/vendors', {
          params: { query: { sort: 'name', limit: VENDORS_OFFERED, ...(words === '' ? {} : { q: words }) } },
        }),
      ),
  });
}

/** What a vendor is called now. */
export function vendorNameQuery(vendorId: string) {
  return queryOptions({
    queryKey: ['vendors', 'name', vendorId],
    queryFn: () => bodyOf(api.GET('/api/v1/vendors/{id}', { params: { path: { id: vendorId } } })),
    select: ({ name }) => name,
  });
}
