import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { LoadProblem } from '../../components/load-problem';
import { NotFoundPage } from '../../frame/page-problem';
import { useAsOf } from '../../lib/as-of';
import { isProblem } from '../../lib/problem';
import { VendorContent } from './components/vendor-content';
import { VendorSkeleton } from './components/vendor-skeleton';
import { vendorQuery } from './vendor-detail.queries';

/** One vendor: the verdict first, then the reasons, then the facts. */
export function VendorPage() {
  const { vendorId } = useParams({ from: '/framed/vendors/$vendorId' });
  const vendor = useQuery(vendorQuery(vendorId, useAsOf()));
  if (vendor.data !== undefined) return <VendorContent vendor={vendor.data} />;
  if (isProblem(vendor.error, 404)) return <NotFoundPage />;
  if (vendor.isError) return <LoadProblem error={vendor.error} onRetry={() => void vendor.refetch()} />;
  return <VendorSkeleton />;
}
