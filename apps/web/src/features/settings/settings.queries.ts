import { queryOptions } from '@tanstack/react-query';
import type { Schemas } from '@firebreak/api-client';
import { api, bodyOf, done } from '../../lib/api';
import type { Person } from '../../lib/people.queries';
import { STALE } from '../../lib/query-client';

/** The public keys that check signatures of this installation. */
export const signingKeysQuery = queryOptions({
  queryKey: ['signing-keys'],
  staleTime: STALE.seldom,
  queryFn: () => bodyOf(api.GET('/api/v1/signing-keys')),
});

/** Changes the organisation as it was read; throws ApiProblem 412 when somebody else was faster. */
export async function changeOrganization(etag: string, change: Schemas['ChangeOrganizationDto']) {
  return bodyOf(api.PATCH('/api/v1/organization', { params: { header: { 'If-Match': etag } }, body: change }));
}

/** Changes the signed-in person as it was read; throws ApiProblem 412 when it was changed elsewhere. */
export async function changeMe(etag: string, change: Schemas['ChangeMeDto']): Promise<Person> {
  return bodyOf(api.PATCH('/api/v1/me', { params: { header: { 'If-Match': etag } }, body: change }));
}

/** Sets a new password; every other session ends. Throws ApiProblem 422 when the present one is wrong. */
export async function changePassword(passwords: Schemas['ChangePasswordDto']): Promise<void> {
  await done(api.POST('/api/v1/me/password', { body: passwords }));
}
