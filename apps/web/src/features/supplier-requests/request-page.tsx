import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { DetailSkeleton } from '../../components/skeletons';
import { LoadedPage } from '../../frame/loaded-page';
import { useAsOf } from '../../lib/as-of';
import { supplierRequestQuery } from '../../lib/supplier-requests.queries';
import { RequestContent } from './components/request-content';

/** One request for a supplier: what it is about, what it would mean, and what becomes of it. */
export function RequestPage() {
  const { requestId } = useParams({ from: '/framed/requests/$requestId' });
  const request = useQuery(supplierRequestQuery(requestId, useAsOf()));
  return (
    <LoadedPage query={request} skeleton={<DetailSkeleton />}>
      {(found) => <RequestContent request={found} />}
    </LoadedPage>
  );
}
