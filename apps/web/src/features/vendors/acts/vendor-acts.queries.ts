import type { Schemas } from '@firebreak/api-client';
import { VENDOR_ACT_LIMITS } from '@firebreak/domain';
import { api, bodyOf } from '../../../lib/api';
import type { VendorFilters } from '../vendor-filters';

/** What is to be done to many vendors. */
export type ActTerms =
  | { readonly act: 'tag' | 'untag'; readonly tags: string[] }
  | { readonly act: 'assign'; readonly ownerId: string | null }
  | { readonly act: 'archive' | 'restore' };

/** Which vendors it is done to: those chosen, or all that the list shows. */
export type ActTarget = { readonly ids: readonly string[] } | { readonly filter: VendorFilters };

/** What came of one request. */
export type ActResult = Schemas['VendorActView'];
/** A vendor that was left as it was, and why. */
export type LeftVendor = Schemas['LeftVendorView'];

/** Does it request by request, for as long as there are vendors left; each result comes as soon as it is known. */
export async function* actOn(target: ActTarget, terms: ActTerms): AsyncGenerator<ActResult> {
  if ('ids' in target) {
    const { vendorsAtOnce } = VENDOR_ACT_LIMITS;
    for (let start = 0; start < target.ids.length; start += vendorsAtOnce)
      yield await send({ ...terms, vendorIds: target.ids.slice(start, start + vendorsAtOnce) });
    return;
  }
  for (let cursor: string | null | undefined; cursor !== null;) {
    const result = await send({ ...terms, filter: target.filter, ...(cursor === undefined ? {} : { cursor }) });
    yield result;
    cursor = result.nextCursor;
  }
}

/** Takes one request back; throws ApiProblem 404 when it is too late. */
export async function undoAct(id: string): Promise<Schemas['UndoneActView']> {
  return bodyOf(api.POST('/api/v1/vendor-acts/{id}/undo', { params: { path: { id } } }));
}

function send(body: Schemas['VendorActDto']): Promise<ActResult> {
  return bodyOf(api.POST('/api/v1/vendor-acts', { body, headers: { 'Idempotency-Key': crypto.randomUUID() } }));
}
