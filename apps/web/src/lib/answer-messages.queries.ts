import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from './api';
import type { ItemOf } from './api';
import type { AsOf } from './as-of';

/** What one side said to the other about one answer. */
export type AnswerMessage = ItemOf<'/api/v1/assessments/{id}/messages'>;

/** What was asked and said about single answers of an assessment, oldest first. */
export function messagesQuery(assessmentId: string, asOf: AsOf) {
  return queryOptions({
    queryKey: ['assessments', 'messages', assessmentId, { asOf }],
    queryFn: () =>
      bodyOf(api.GET('/api/v1/assessments/{id}/messages', { params: { path: { id: assessmentId }, query: { asOf } } })),
  });
}
