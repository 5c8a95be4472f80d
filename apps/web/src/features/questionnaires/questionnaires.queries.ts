import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from '../../lib/api';
import type { Answer } from '../../lib/api';
import type { AsOf } from '../../lib/as-of';
import { STALE } from '../../lib/query-client';

/** One questionnaire with its questions. */
export type QuestionnaireDetail = Answer<'/api/v1/questionnaires/{id}'>;

/** All questionnaires. */
export function questionnairesQuery(asOf: AsOf) {
  return queryOptions({
    queryKey: ['questionnaires', 'list', { asOf }],
    staleTime: STALE.seldom,
    queryFn: () => bodyOf(api.GET('/api/v1/questionnaires', { params: { query: { asOf } } })),
  });
}

/** One questionnaire with all its questions and levels, in the reader's language. */
export function questionnaireQuery(id: string, asOf: AsOf) {
  return queryOptions({
    queryKey: ['questionnaires', 'detail', id, { asOf }],
    staleTime: STALE.seldom,
    queryFn: () => bodyOf(api.GET('/api/v1/questionnaires/{id}', { params: { path: { id }, query: { asOf } } })),
  });
}
