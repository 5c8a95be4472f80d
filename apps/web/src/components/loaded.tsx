import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useMessages } from '../i18n/use-messages';
import { LoadProblem } from './load-problem';
import { loadMessages } from './load.messages';

interface LoadedProps<Data> {
  query: UseQueryResult<Data>;
  /** The shape of what comes. */
  skeleton: ReactNode;
  children: (data: Data) => ReactNode;
}

/** Shows the data of a query: its skeleton while it comes, the problem and a way to retry when it does not. */
export function Loaded<Data>({ query, skeleton, children }: LoadedProps<Data>) {
  const text = useMessages(loadMessages);
  if (query.data !== undefined) return children(query.data);
  if (query.isError) return <LoadProblem error={query.error} onRetry={() => void query.refetch()} />;
  return (
    <div role="status" aria-label={text('loading')}>
      {skeleton}
    </div>
  );
}
