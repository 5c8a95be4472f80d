import type { Schemas } from '@firebreak/api-client';
import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf, done } from '../../../lib/api';
import type { AsOf } from '../../../lib/as-of';

/** A contract with a vendor. */
export type Contract = Schemas['VendorContractView'];
/** What is said of a contract. */
export type ContractContent = Required<Schemas['CreateVendorContractDto']>;

/** A vendor's contracts, oldest first. */
export function contractsQuery(vendorId: string, asOf: AsOf) {
  return queryOptions({
    queryKey: ['vendors', vendorId, 'contracts', { asOf }],
    queryFn: () =>
      bodyOf(api.GET('/api/v1/vendors/{vendorId}/contracts', { params: { path: { vendorId }, query: { asOf } } })),
  });
}

/** Adds a contract. */
export function addContract(vendorId: string, body: ContractContent): Promise<Contract> {
  return bodyOf(api.POST('/api/v1/vendors/{vendorId}/contracts', { params: { path: { vendorId } }, body }));
}

/** Changes a contract as it was read; throws ApiProblem 412 when somebody was faster. */
export function changeContract({ id, vendorId, etag }: Contract, body: ContractContent): Promise<Contract> {
  return bodyOf(
    api.PATCH('/api/v1/vendors/{vendorId}/contracts/{contractId}', {
      params: { path: { vendorId, contractId: id }, header: { 'If-Match': etag } },
      body,
    }),
  );
}

/** Removes a contract as it was read; throws ApiProblem 412 when somebody was faster. */
export function removeContract({ id, vendorId, etag }: Contract): Promise<void> {
  return done(
    api.DELETE('/api/v1/vendors/{vendorId}/contracts/{contractId}', {
      params: { path: { vendorId, contractId: id }, header: { 'If-Match': etag } },
    }),
  );
}
