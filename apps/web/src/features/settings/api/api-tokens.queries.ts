import { infiniteQueryOptions } from '@tanstack/react-query';
import type { Schemas } from '@firebreak/api-client';
import { api, bodyOf, done } from '../../../lib/api';
import type { ItemOf } from '../../../lib/api';

/** A token as it is listed: without what lets it in. */
export type ApiToken = ItemOf<'/api/v1/api-tokens'>;

const PAGE = 50;

/** The key of every list of tokens. */
export const API_TOKENS_KEY = ['api-tokens'] as const;

/** One's own tokens, or everybody's, newest first. */
export function apiTokensQuery(all: boolean) {
  return infiniteQueryOptions({
    queryKey: [...API_TOKENS_KEY, all],
    initialPageParam: '',
    queryFn: ({ pageParam }) =>
      bodyOf(
        api.GET('/api/v1/api-tokens', {
          params: { query: { limit: PAGE, all, ...(pageParam === '' ? {} : { cursor: pageParam }) } },
        }),
      ),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });
}

/** Makes a token, which is in the answer and nowhere else. Throws ApiProblem 409 when there are too many. */
export async function makeApiToken(body: Schemas['CreateApiTokenDto']) {
  return bodyOf(api.POST('/api/v1/api-tokens', { body }));
}

/** Ends a token at once. */
export async function revokeApiToken(id: string): Promise<void> {
  await done(api.DELETE('/api/v1/api-tokens/{id}', { params: { path: { id } } }));
}
