import { useCallback } from 'react';
import { useMessages } from '../i18n/use-messages';
import { ApiProblem, requestNumberOf } from './problem';
import { problemMessages } from './problem.messages';

/** Turns any error into one sentence for people, in their language. */
export function useProblemText(): (error: unknown) => string {
  const text = useMessages(problemMessages);
  return useCallback(
    (error) => {
      if (!(error instanceof ApiProblem)) return text('unexpected');
      const detail = error.fields.map((field) => field.detail).join(' ') || error.message;
      switch (error.status) {
        case 0:
          return text('offline');
        case 403:
          return text(error.code === 'reauth-required' ? 'stepUp' : 'forbidden');
        case 404:
          return text('notFound');
        case 409:
          return text('conflict', { detail });
        case 412:
          return text('stale');
        case 400:
        case 422:
          if (error.fields.some(({ pointer }) => pointer === '/asOf')) return text('instant');
          return text('invalid', { detail });
        case 429:
          return text('tooMany');
        default: {
          const number = requestNumberOf(error);
          return number === undefined ? text('unexpected') : text('unexpectedNumber', { number });
        }
      }
    },
    [text],
  );
}
