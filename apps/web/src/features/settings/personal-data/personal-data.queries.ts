import type { Schemas } from '@firebreak/api-client';
import { infiniteQueryOptions } from '@tanstack/react-query';
import { api, bodyOf } from '../../../lib/api';

/** What is known of whoever has an address, without what it says. */
export type PersonalData = Schemas['HeldDataView'];
/** Whom to erase, and why. */
export type Erasing = Schemas['ErasePersonDto'];
/** An erasure, and the texts that still name the person. */
export type Erased = Schemas['PersonErasedView'];

const PAGE = 20;

/** Looks for a person; its address stands in no address of a page and in no cache. */
export function searchPerson(email: string): Promise<PersonalData> {
  return bodyOf(api.POST('/api/v1/personal-data/search', { body: { email } }));
}

/** Erases a person for good; throws ApiProblem 409 while its account is not disabled, 422 for a ground that names it. */
export function erasePerson(body: Erasing): Promise<Erased> {
  return bodyOf(api.POST('/api/v1/personal-data/erasures', { body }));
}

/** That people were erased, newest first. */
export const erasuresQuery = infiniteQueryOptions({
  queryKey: ['personal-data', 'erasures'],
  initialPageParam: '',
  queryFn: ({ pageParam }) =>
    bodyOf(
      api.GET('/api/v1/personal-data/erasures', {
        params: { query: { limit: PAGE, ...(pageParam === '' ? {} : { cursor: pageParam }) } },
      }),
    ),
  getNextPageParam: (page) => page.nextCursor ?? undefined,
});
