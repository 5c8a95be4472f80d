import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { LoadProblem } from '../../components/load-problem';
import { loadMessages } from '../../components/load.messages';
import { SkeletonBlock, SkeletonRows, SkeletonText } from '../../components/skeletons';
import { NotFoundPage } from '../../frame/page-problem';
import { useMessages } from '../../i18n/use-messages';
import { useAsOf } from '../../lib/as-of';
import { assessmentQuery } from '../../lib/assessment.queries';
import { isProblem } from '../../lib/problem';
import { AssessmentContent } from './components/assessment-content';

/** One questionnaire that was sent to one vendor: where it stands, what was answered, what is decided. */
export function AssessmentPage() {
  const text = useMessages(loadMessages);
  const { assessmentId } = useParams({ from: '/framed/assessments/$assessmentId' });
  const assessment = useQuery(assessmentQuery(assessmentId, useAsOf()));
  if (assessment.data !== undefined) return <AssessmentContent assessment={assessment.data} />;
  if (isProblem(assessment.error, 404)) return <NotFoundPage />;
  if (assessment.isError) return <LoadProblem error={assessment.error} onRetry={() => void assessment.refetch()} />;
  return (
    <div role="status" aria-label={text('loading')}>
      <h1>
        <SkeletonText width="24ch" />
      </h1>
      <SkeletonBlock height={64} />
      <SkeletonRows rows={10} />
    </div>
  );
}
