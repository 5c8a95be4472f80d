import type { Schemas } from '@firebreak/api-client';
import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf, done } from '../../../lib/api';
import type { AsOf } from '../../../lib/as-of';
import { isProblem } from '../../../lib/problem';

/** A vendor's farewell, and one thing to do of it. */
export type Farewell = Schemas['OffboardingView'];
/** One thing to do before a vendor is gone. */
export type FarewellItem = Schemas['OffboardingItemView'];
/** What can be changed of an item. */
export type FarewellItemChange = Schemas['ChangeOffboardingItemDto'];

/** A vendor's farewell; null when nobody made a list. */
export function farewellQuery(vendorId: string, asOf: AsOf) {
  return queryOptions({
    queryKey: ['vendors', vendorId, 'offboarding', { asOf }],
    queryFn: async (): Promise<Farewell | null> => {
      const params = { path: { vendorId }, query: { asOf } };
      return bodyOf(api.GET('/api/v1/vendors/{vendorId}/offboarding', { params })).catch((error: unknown) => {
        if (isProblem(error, 404)) return null;
        throw error;
      });
    },
  });
}

/** Makes the list of what is to do; the vendor is leaving from here on. */
export function startFarewell(vendorId: string): Promise<Farewell> {
  return bodyOf(api.POST('/api/v1/vendors/{vendorId}/offboarding', { params: { path: { vendorId } }, body: {} }));
}

/** Archives the vendor; throws ApiProblem 409 while something is open. */
export function finishFarewell(vendorId: string): Promise<void> {
  return done(api.POST('/api/v1/vendors/{vendorId}/offboarding/finish', { params: { path: { vendorId } } }));
}

/** Takes the farewell back. */
export function cancelFarewell(vendorId: string): Promise<void> {
  return done(api.POST('/api/v1/vendors/{vendorId}/offboarding/cancel', { params: { path: { vendorId } } }));
}

/** Adds something to do. */
export function addItem(vendorId: string, body: Schemas['AddOffboardingItemDto']): Promise<FarewellItem> {
  return bodyOf(api.POST('/api/v1/vendors/{vendorId}/offboarding/items', { params: { path: { vendorId } }, body }));
}

/** Changes an item as it was read; throws ApiProblem 412 when somebody was faster. */
export function changeItem(
  vendorId: string,
  { id, etag }: Pick<FarewellItem, 'id' | 'etag'>,
  body: FarewellItemChange,
): Promise<FarewellItem> {
  return bodyOf(
    api.PATCH('/api/v1/vendors/{vendorId}/offboarding/items/{itemId}', {
      params: { path: { vendorId, itemId: id }, header: { 'If-Match': etag } },
      body,
    }),
  );
}

/** Removes an item that somebody added, as it was read. */
export function removeItem(vendorId: string, { id, etag }: Pick<FarewellItem, 'id' | 'etag'>): Promise<void> {
  return done(
    api.DELETE('/api/v1/vendors/{vendorId}/offboarding/items/{itemId}', {
      params: { path: { vendorId, itemId: id }, header: { 'If-Match': etag } },
    }),
  );
}
