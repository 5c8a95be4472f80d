import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from '../../lib/api';
import type { AsOf } from '../../lib/as-of';

/** How far the answers that were signed last go, by measure. */
export function standingQuery(assessmentId: string, asOf: AsOf) {
  return queryOptions({
    queryKey: ['assessments', 'standing', assessmentId, { asOf }],
    queryFn: () =>
      bodyOf(api.GET('/api/v1/assessments/{id}/standing', { params: { path: { id: assessmentId }, query: { asOf } } })),
  });
}
