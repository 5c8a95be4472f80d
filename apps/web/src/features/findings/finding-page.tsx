import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { DetailSkeleton } from '../../components/skeletons';
import { LoadedPage } from '../../frame/loaded-page';
import { useAsOf } from '../../lib/as-of';
import { FindingContent } from './components/finding-content';
import { findingQuery } from '../../lib/findings.queries';

/** One weakness: what is weak, what was said about it, and what is decided. */
export function FindingPage() {
  const { findingId } = useParams({ from: '/framed/findings/$findingId' });
  const finding = useQuery(findingQuery(findingId, useAsOf()));
  return (
    <LoadedPage query={finding} skeleton={<DetailSkeleton />}>
      {(found) => <FindingContent finding={found} />}
    </LoadedPage>
  );
}
