import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { Loaded } from '../../components/loaded';
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
  if (request.data === undefined && isProblem(request.error, 404)) return <NotFoundPage />;
  return (
    <Loaded query={request} skeleton={<SkeletonRows rows={8} />}>
      {(found) => <RequestContent request={found} />}
    </Loaded>
  );
}
