import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { DetailSkeleton } from '../../../components/skeletons';
import { LoadedPage } from '../../../frame/loaded-page';
import { useAsOf } from '../../../lib/as-of';
import { judgementBasisQuery, vendorQuery } from '../vendor-detail.queries';
import { RecomputedContent } from './recomputed-content';

/** Works a stored verdict out again in this browser, in front of whoever doubts it. */
export function RecomputePage() {
  const { vendorId, judgementId } = useParams({ from: '/framed/vendors/$vendorId/judgements/$judgementId' });
  const asOf = useAsOf();
  const basis = useQuery(judgementBasisQuery(vendorId, judgementId, asOf));
  const vendor = useQuery(vendorQuery(vendorId, asOf));
  return (
    <LoadedPage query={basis} skeleton={<DetailSkeleton />}>
      {(loaded) => <RecomputedContent vendorId={vendorId} name={vendor.data?.name ?? '…'} basis={loaded} />}
    </LoadedPage>
  );
}
