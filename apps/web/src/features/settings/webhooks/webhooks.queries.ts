import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { Schemas } from '@firebreak/api-client';
import { api, bodyOf, done } from '../../../lib/api';
import type { ItemOf } from '../../../lib/api';

/** A webhook as it is listed. */
export type WebhookItem = ItemOf<'/api/v1/webhooks'>;

/** A message to a webhook and what became of it. */
export type WebhookDelivery = ItemOf<'/api/v1/webhooks/{id}/deliveries'>;

const LOG_PAGE = 20;
const LOG_MILLISECONDS = 5_000;

/** The organisation's webhooks, and whether there may be any. */
export const webhooksQuery = queryOptions({
  queryKey: ['webhooks'],
  queryFn: () => bodyOf(api.GET('/api/v1/webhooks')),
});

/** What was sent to a webhook, newest first; asked again while it is looked at. */
export function webhookLogQuery(id: string) {
  return infiniteQueryOptions({
    queryKey: ['webhook-log', id],
    initialPageParam: '',
    queryFn: ({ pageParam }) =>
      bodyOf(
        api.GET('/api/v1/webhooks/{id}/deliveries', {
          params: { path: { id }, query: { limit: LOG_PAGE, ...(pageParam === '' ? {} : { cursor: pageParam }) } },
        }),
      ),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    refetchInterval: LOG_MILLISECONDS,
  });
}

/** Adds a webhook; its secret is in the answer and nowhere else. Throws ApiProblem 422 for an address that may not be spoken to. */
export async function addWebhook(body: Schemas['CreateWebhookDto']) {
  return bodyOf(api.POST('/api/v1/webhooks', { body }));
}

/** Changes a webhook as it was read. */
export async function changeWebhook({ id, etag }: WebhookItem, body: Schemas['ChangeWebhookDto']) {
  return bodyOf(api.PATCH('/api/v1/webhooks/{id}', { params: { path: { id }, header: { 'If-Match': etag } }, body }));
}

/** Makes a new secret. */
export async function renewSecret({ id, etag }: WebhookItem) {
  return bodyOf(api.POST('/api/v1/webhooks/{id}/secret', { params: { path: { id }, header: { 'If-Match': etag } } }));
}

/** Removes a webhook with its log. */
export async function removeWebhook({ id, etag }: WebhookItem): Promise<void> {
  await done(api.DELETE('/api/v1/webhooks/{id}', { params: { path: { id }, header: { 'If-Match': etag } } }));
}

/** Sends a message that tells of nothing. */
export async function testWebhook(id: string): Promise<void> {
  await done(api.POST('/api/v1/webhooks/{id}/test', { params: { path: { id } } }));
}
