import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { LoadProblem } from '../../components/load-problem';
import { SkeletonRows } from '../../components/skeletons';
import { NotFoundPage } from '../../frame/page-problem';
import { useAsOf } from '../../lib/as-of';
import { isProblem } from '../../lib/problem';
import { supplierRequestQuery } from '../../lib/supplier-requests.queries';
import { RequestContent } from './components/request-content';

/** One request for a supplier: what it is about, what it would mean, and what becomes of it. */
export function RequestPage() {
  const { requestId } = useParams({ from: '/framed/requests/$requestId' });
  const request = useQuery(supplierRequestQuery(requestId, useAsOf()));
  if (request.data !== undefined) return <RequestContent request={request.data} />;
  if (isProblem(request.error, 404)) return <NotFoundPage />;
  if (request.isError) return <LoadProblem error={request.error} onRetry={() => void request.refetch()} />;
  return <SkeletonRows rows={8} />;
}
