import type { Schemas } from '@firebreak/api-client';
import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from '../../../lib/api';
import type { ItemOf } from '../../../lib/api';
import type { AsOf } from '../../../lib/as-of';

/** What was decided about a vendor. */
export type VendorDecision = ItemOf<'/api/v1/vendors/{vendorId}/decisions'>;
/** What an approval asks for. */
export type Condition = VendorDecision['conditions'][number];

/** The newest decisions about a vendor, newest first. */
export function decisionsQuery(vendorId: string, asOf: AsOf) {
  return queryOptions({
    queryKey: ['vendors', vendorId, 'decisions', { asOf }],
    queryFn: () =>
      bodyOf(api.GET('/api/v1/vendors/{vendorId}/decisions', { params: { path: { vendorId }, query: { asOf } } })),
  });
}

/** Decides about a vendor on the verdict that stands now. */
export function decide(vendorId: string, body: Schemas['DecideDto']): Promise<VendorDecision> {
  return bodyOf(api.POST('/api/v1/vendors/{vendorId}/decisions', { params: { path: { vendorId } }, body }));
}

/** Says that a condition is met, or takes that back; throws ApiProblem 412 when somebody was faster. */
export function changeCondition(vendorId: string, { id, etag }: Condition, met: boolean): Promise<Condition> {
  return bodyOf(
    api.PATCH('/api/v1/vendors/{vendorId}/conditions/{conditionId}', {
      params: { path: { vendorId, conditionId: id }, header: { 'If-Match': etag } },
      body: { met },
    }),
  );
}
