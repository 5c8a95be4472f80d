import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { LoadedPage } from '../../frame/loaded-page';
import { useAsOf } from '../../lib/as-of';
import { VendorContent } from './components/vendor-content';
import { VendorSkeleton } from './components/vendor-skeleton';
import { vendorQuery } from './vendor-detail.queries';

/** One vendor: the verdict first, then the reasons, then the facts. */
export function VendorPage() {
  const { vendorId } = useParams({ from: '/framed/vendors/$vendorId' });
  const vendor = useQuery(vendorQuery(vendorId, useAsOf()));
  return (
    <LoadedPage query={vendor} skeleton={<VendorSkeleton />}>
      {(found) => <VendorContent vendor={found} />}
    </LoadedPage>
  );
}
