import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { DetailSkeleton } from '../../components/skeletons';
import { LoadedPage } from '../../frame/loaded-page';
import { useAsOf } from '../../lib/as-of';
import { auditRequestQuery } from '../../lib/audit.queries';
import { RequestContent } from './components/request-content';

/** One request of an auditor, and what is said about it. */
export function AuditRequestPage() {
  const { requestId } = useParams({ from: '/framed/audit/requests/$requestId' });
  const request = useQuery(auditRequestQuery(requestId, useAsOf()));
  return (
    <LoadedPage query={request} skeleton={<DetailSkeleton />}>
      {(found) => <RequestContent request={found} />}
    </LoadedPage>
  );
}
