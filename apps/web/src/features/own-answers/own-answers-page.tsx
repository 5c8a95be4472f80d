import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { DetailSkeleton } from '../../components/skeletons';
import { LoadedPage } from '../../frame/loaded-page';
import { FillingIn } from './components/filling-in';
import { ownAnswersQuery } from './own-answers.queries';

/** Filling a questionnaire in about a vendor that does not answer. */
export function OwnAnswersPage() {
  const { assessmentId } = useParams({ from: '/framed/assessments/$assessmentId/fill-in' });
  const own = useQuery(ownAnswersQuery(assessmentId, undefined));
  return (
    <LoadedPage query={own} skeleton={<DetailSkeleton />}>
      {(found) => <FillingIn key={assessmentId} own={found} />}
    </LoadedPage>
  );
}
