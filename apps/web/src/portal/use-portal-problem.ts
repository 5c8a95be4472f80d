import { useCallback } from 'react';
import { useMessages } from '../i18n/use-messages';
import { ApiProblem } from '../lib/problem';
import { portalMessages } from './portal.messages';

/** Turns any error into one sentence for a respondent, in their language. */
export function usePortalProblem(): (error: unknown) => string {
  const text = useMessages(portalMessages);
  return useCallback(
    (error) => {
      if (!(error instanceof ApiProblem)) return text('unexpected');
      switch (error.status) {
        case 0:
        case 503:
          return text('offline');
        case 401:
          return text('ended');
        case 409:
          return text('closed');
        case 422:
          return text('invalid', { detail: error.fields.map((field) => field.detail).join(' ') || error.message });
        case 429:
          return text('tooMany');
        default:
          return text('unexpected');
      }
    },
    [text],
  );
}
