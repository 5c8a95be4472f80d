import type { Schemas } from '@firebreak/api-client';
import type { Archetype } from '@firebreak/domain';
import { api, bodyOf } from '../../lib/api';
import type { SupplierRequest } from '../../lib/supplier-requests.queries';

const guarded = ({ id, etag }: SupplierRequest) => ({ path: { id }, header: { 'If-Match': etag } });

/** Asks for a supplier under one's own name. */
export function askForSupplier(body: Schemas['AskForSupplierDto']): Promise<SupplierRequest> {
  return bodyOf(api.POST('/api/v1/supplier-requests', { body }));
}

/** Adds the supplier to the register as a prospect; throws ApiProblem 409 where the name is taken. */
export function makeVendor(
  request: SupplierRequest,
  body: { name: string; archetype: Archetype },
): Promise<SupplierRequest> {
  return bodyOf(api.POST('/api/v1/supplier-requests/{id}/vendor', { params: guarded(request), body }));
}

/** Says that the supplier is in the register already. */
export function linkVendor(request: SupplierRequest, vendorId: string): Promise<SupplierRequest> {
  return bodyOf(api.POST('/api/v1/supplier-requests/{id}/link', { params: guarded(request), body: { vendorId } }));
}

/** Declines the request as it came; whoever asked is told by mail. */
export function declineRequest(request: SupplierRequest, reason: string): Promise<SupplierRequest> {
  return bodyOf(api.POST('/api/v1/supplier-requests/{id}/decline', { params: guarded(request), body: { reason } }));
}

/** Takes the request back from a vendor that is not the one; whoever was told an outcome is told that it was not theirs. */
export function takeRequestBack(request: SupplierRequest): Promise<SupplierRequest> {
  return bodyOf(api.POST('/api/v1/supplier-requests/{id}/take-back', { params: guarded(request) }));
}
