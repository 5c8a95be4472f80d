import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from '../../../lib/api';

/** The mails that the demo keeps instead of sending. */
export const outboxQuery = queryOptions({
  queryKey: ['outbox'],
  queryFn: () => bodyOf(api.GET('/api/v1/outbox', { params: { query: { limit: 200 } } })),
});
