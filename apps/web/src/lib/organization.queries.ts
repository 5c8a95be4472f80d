import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from './api';
import type { Answer } from './api';
import { STALE } from './query-client';

/** The organisation with its settings. */
export type OrganizationSettings = Answer<'/api/v1/organization'>;

/** The organisation with its settings. */
export const organizationQuery = queryOptions({
  queryKey: ['organization'],
  staleTime: STALE.seldom,
  queryFn: () => bodyOf(api.GET('/api/v1/organization')),
});
