import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { DetailSkeleton } from '../../components/skeletons';
import { LoadedPage } from '../../frame/loaded-page';
import { useAsOf } from '../../lib/as-of';
import { assessmentQuery } from '../../lib/assessment.queries';
import { AssessmentContent } from './components/assessment-content';

/** One questionnaire that was sent to one vendor: where it stands, what was answered, what is decided. */
export function AssessmentPage() {
  const { assessmentId } = useParams({ from: '/framed/assessments/$assessmentId' });
  const assessment = useQuery(assessmentQuery(assessmentId, useAsOf()));
  return (
    <LoadedPage query={assessment} skeleton={<DetailSkeleton />}>
      {(found) => <AssessmentContent assessment={found} />}
    </LoadedPage>
  );
}
