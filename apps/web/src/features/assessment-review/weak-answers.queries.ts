import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from '../../lib/api';

/** The answers that accepting them makes findings of, the worst first. */
export function weakAnswersQuery(assessmentId: string) {
  return queryOptions({
    queryKey: ['assessments', 'weak-answers', assessmentId],
    queryFn: () => bodyOf(api.GET('/api/v1/assessments/{id}/weak-answers', { params: { path: { id: assessmentId } } })),
  });
}
