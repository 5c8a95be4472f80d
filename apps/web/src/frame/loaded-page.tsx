import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Loaded } from '../components/loaded';
import { PageProblem } from './page-problem';

interface LoadedPageProps<Data> {
  query: UseQueryResult<Data>;
  /** The shape of what comes. */
  skeleton: ReactNode;
  children: (data: Data) => ReactNode;
}

/** A page about one thing: what it shows, its skeleton while it comes, or a page that says why it does not. */
export function LoadedPage<Data>({ query, skeleton, children }: LoadedPageProps<Data>) {
  if (query.data === undefined && query.isError)
    return <PageProblem error={query.error} reset={() => void query.refetch()} />;
  return (
    <Loaded query={query} skeleton={skeleton}>
      {children}
    </Loaded>
  );
}
