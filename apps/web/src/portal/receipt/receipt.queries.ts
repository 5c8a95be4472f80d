import { queryOptions } from '@tanstack/react-query';
import type { Locale } from '@firebreak/domain';
import { api, bodyOf } from '../../lib/api';

/** The hash, the key and the instant of the receipt; only after the one-time code. */
export const receiptQuery = queryOptions({
  queryKey: ['portal', 'receipt'],
  queryFn: () => bodyOf(api.GET('/api/v1/portal/receipt')),
});

/** Where the receipt is downloaded from, to read or for programs. */
export function receiptAddress(form: 'json' | 'pdf', locale: Locale): string {
  return `/api/v1/portal/receipt/file?form=${form}&locale=${locale}`;
}
