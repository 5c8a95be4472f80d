import type { Schemas } from '@firebreak/api-client';
import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf, done } from '../../../lib/api';
import { STALE } from '../../../lib/query-client';
import { columnsOf, columnsText, readVendorSearch } from '../vendor-filters';
import type { VendorSearch } from '../vendor-filters';

/** A view that somebody keeps, with its part of the address. */
export interface KeptView extends Pick<Schemas['SavedViewView'], 'id' | 'name' | 'shared' | 'own' | 'etag'> {
  readonly search: VendorSearch;
}

/** The person's own views and the shared ones, by name. */
export const viewsQuery = queryOptions({
  queryKey: ['saved-views'],
  staleTime: STALE.seldom,
  queryFn: () => bodyOf(api.GET('/api/v1/saved-views')),
  select: ({ items }) => items.map(toKeptView),
});

/** What is kept of an address. */
export interface NewView {
  readonly name: string;
  readonly shared: boolean;
  readonly search: VendorSearch;
}

/** Keeps a view; throws ApiProblem 409 when the person keeps another of this name. */
export async function keepView({ name, shared, search }: NewView): Promise<KeptView> {
  return toKeptView(await bodyOf(api.POST('/api/v1/saved-views', { body: { name, shared, search: toBody(search) } })));
}

/** Changes a view as it was read; throws ApiProblem 409 for a name that is taken, 412 when it was changed meanwhile. */
export async function changeView({ id, etag }: KeptView, change: Partial<NewView>): Promise<KeptView> {
  const { search, ...rest } = change;
  const body = { ...rest, ...(search === undefined ? {} : { search: toBody(search) }) };
  const params = { path: { id }, header: { 'If-Match': etag } };
  return toKeptView(await bodyOf(api.PATCH('/api/v1/saved-views/{id}', { params, body })));
}

/** Deletes a view as it was read. */
export async function removeView({ id, etag }: KeptView): Promise<void> {
  await done(api.DELETE('/api/v1/saved-views/{id}', { params: { path: { id }, header: { 'If-Match': etag } } }));
}

function toKeptView({ id, name, shared, own, etag, search }: Schemas['SavedViewView']): KeptView {
  const { columns, ...rest } = search;
  const text = columns === undefined ? undefined : columnsText(columns);
  return { id, name, shared, own, etag, search: readVendorSearch({ ...rest, columns: text }) };
}

function toBody({ view: _view, columns, ...rest }: VendorSearch): Schemas['ViewSearchDto'] {
  return { ...rest, ...(columns === undefined ? {} : { columns: [...columnsOf({ columns })] }) };
}
