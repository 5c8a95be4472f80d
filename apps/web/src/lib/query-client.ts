import { QueryCache, QueryClient } from '@tanstack/react-query';
import { isProblem, ApiProblem } from './problem';

const SECOND = 1000;

/** Milliseconds after which data of each kind is fetched again when it is looked at. */
export const STALE = { soon: 15 * SECOND, seldom: 5 * 60 * SECOND } as const;

/** Makes the cache of server data; `onSignedOut` is called when any request finds the session gone or held back. */
export function createQueryClient(onSignedOut: (client: QueryClient) => void): QueryClient {
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({
      onError: (error) => {
        // A session that has to give a second factor first is none until then.
        if (isProblem(error, 401) || (isProblem(error, 403) && error.code === 'mfa-required')) onSignedOut(client);
      },
    }),
    defaultOptions: {
      queries: {
        staleTime: STALE.soon,
        retry: (failures, error) =>
          failures < 2 && error instanceof ApiProblem && (error.status === 0 || error.status >= 500),
      },
    },
  });
  return client;
}
