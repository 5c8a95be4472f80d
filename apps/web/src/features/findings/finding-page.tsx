import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { LoadProblem } from '../../components/load-problem';
import { loadMessages } from '../../components/load.messages';
import { SkeletonRows, SkeletonText } from '../../components/skeletons';
import { NotFoundPage } from '../../frame/page-problem';
import { useMessages } from '../../i18n/use-messages';
import { useAsOf } from '../../lib/as-of';
import { isProblem } from '../../lib/problem';
import { FindingContent } from './components/finding-content';
import { findingQuery } from '../../lib/findings.queries';

/** One weakness: what is weak, what was said about it, and what is decided. */
export function FindingPage() {
  const text = useMessages(loadMessages);
  const { findingId } = useParams({ from: '/framed/findings/$findingId' });
  const finding = useQuery(findingQuery(findingId, useAsOf()));
  if (finding.data !== undefined) return <FindingContent finding={finding.data} />;
  if (isProblem(finding.error, 404)) return <NotFoundPage />;
  if (finding.isError) return <LoadProblem error={finding.error} onRetry={() => void finding.refetch()} />;
  return (
    <div role="status" aria-label={text('loading')}>
      <h1>
        <SkeletonText width="36ch" />
      </h1>
      <SkeletonRows rows={8} />
    </div>
  );
}
