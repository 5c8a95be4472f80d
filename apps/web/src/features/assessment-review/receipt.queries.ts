import { queryOptions } from '@tanstack/react-query';
import type { Locale } from '@firebreak/domain';
import { api, bodyOf } from '../../lib/api';
import type { AsOf } from '../../lib/as-of';
import { isProblem } from '../../lib/problem';

/** The receipt of what was signed last; null for what was signed before there were receipts. */
export function receiptQuery(assessmentId: string, asOf: AsOf) {
  return queryOptions({
    queryKey: ['assessments', 'receipt', assessmentId, { asOf }],
    queryFn: () =>
      bodyOf(
        api.GET('/api/v1/assessments/{id}/receipt', { params: { path: { id: assessmentId }, query: { asOf } } }),
      ).catch((error: unknown) => {
        if (isProblem(error, 404)) return null;
        throw error;
      }),
  });
}

/** Where a receipt is downloaded from, to read or for programs. */
export function receiptAddress(assessmentId: string, form: 'json' | 'pdf', locale: Locale, asOf: AsOf): string {
  const query = new URLSearchParams({ form, locale, ...(asOf ? { asOf } : {}) });
  return `/api/v1/assessments/${encodeURIComponent(assessmentId)}/receipt/file?${query.toString()}`;
}
