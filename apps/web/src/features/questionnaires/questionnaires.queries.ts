import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from '../../lib/api';
import type { Answer } from '../../lib/api';
import { STALE } from '../../lib/query-client';

/** One questionnaire with its questions. */
export type QuestionnaireDetail = Answer<'/api/v1/questionnaires/{id}'>;

/** All questionnaires. */
export const questionnairesQuery = queryOptions({
  queryKey: ['questionnaires', 'list'],
  staleTime: STALE.seldom,
  queryFn: () => bodyOf(api.GET('/api/v1/questionnaires')),
});

/** One questionnaire with all its questions and levels, in the reader's language. */
export function questionnaireQuery(id: string) {
  return queryOptions({
    queryKey: ['questionnaires', 'detail', id],
    staleTime: STALE.seldom,
    queryFn: () => bodyOf(api.GET('/api/v1/questionnaires/{id}', { params: { path: { id } } })),
  });
}
