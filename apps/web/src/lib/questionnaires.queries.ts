import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from './api';
import type { ItemOf } from './api';
import { STALE } from './query-client';

/** A questionnaire as it can be sent. */
export type SendableQuestionnaire = ItemOf<'/api/v1/questionnaires'>;

/** The questionnaires that can be sent. */
export const sendableQuestionnairesQuery = queryOptions({
  queryKey: ['questionnaires', 'sendable'],
  staleTime: STALE.seldom,
  queryFn: () => bodyOf(api.GET('/api/v1/questionnaires', { params: { query: { limit: 200 } } })),
  select: ({ items }) => items.filter(({ status }) => status === 'published'),
});
