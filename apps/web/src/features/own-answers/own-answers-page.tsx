import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { LoadProblem } from '../../components/load-problem';
import { loadMessages } from '../../components/load.messages';
import { SkeletonRows, SkeletonText } from '../../components/skeletons';
import { NotFoundPage } from '../../frame/page-problem';
import { useMessages } from '../../i18n/use-messages';
import { isProblem } from '../../lib/problem';
import { FillingIn } from './components/filling-in';
import { ownAnswersQuery } from './own-answers.queries';

/** Filling a questionnaire in about a vendor that does not answer. */
export function OwnAnswersPage() {
  const text = useMessages(loadMessages);
  const { assessmentId } = useParams({ from: '/framed/assessments/$assessmentId/fill-in' });
  const own = useQuery(ownAnswersQuery(assessmentId, undefined));
  if (own.data !== undefined) return <FillingIn key={assessmentId} own={own.data} />;
  if (isProblem(own.error, 404)) return <NotFoundPage />;
  if (own.isError) return <LoadProblem error={own.error} onRetry={() => void own.refetch()} />;
  return (
    <div role="status" aria-label={text('loading')}>
      <h1>
        <SkeletonText width="24ch" />
      </h1>
      <SkeletonRows rows={10} />
    </div>
  );
}
