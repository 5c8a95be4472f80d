import { queryOptions } from '@tanstack/react-query';
import type { Schemas } from '@firebreak/api-client';
import { api, bodyOf } from '../../lib/api';
import { isProblem } from '../../lib/problem';

/** Where the vendor stands by what it signed last. */
export type Standing = Schemas['StandingView'];

/** Null where the buyer does not show it; only after the one-time code. */
export const standingQuery = queryOptions({
  queryKey: ['portal', 'standing'],
  queryFn: async (): Promise<Standing | null> => {
    try {
      return await bodyOf(api.GET('/api/v1/portal/standing'));
    } catch (error) {
      if (isProblem(error, 404)) return null;
      throw error;
    }
  },
});
