import { api, bodyOf } from '../../../lib/api';
import type { VendorDeletion, VendorRetention } from '../../../lib/retention.queries';

/** Keeps a vendor from being deleted. */
export function holdVendor(vendorId: string, reason: string): Promise<VendorRetention> {
  return bodyOf(api.POST('/api/v1/vendors/{vendorId}/hold', { params: { path: { vendorId } }, body: { reason } }));
}

/** Lets it go again; throws ApiProblem 412 where it is another hold than was read. */
export function liftHold(vendorId: string, etag: string): Promise<VendorRetention> {
  return bodyOf(
    api.POST('/api/v1/vendors/{vendorId}/hold/lift', {
      params: { path: { vendorId }, header: { 'If-Match': etag } },
    }),
  );
}

/** Deletes a vendor for good; throws ApiProblem 412 where somebody changed it, 422 where the name differs. */
export function deleteVendor({ id, etag }: VendorRetention, name: string): Promise<VendorDeletion> {
  return bodyOf(
    api.POST('/api/v1/vendors/{vendorId}/deletion', {
      params: { path: { vendorId: id }, header: { 'If-Match': etag } },
      body: { name },
    }),
  );
}
