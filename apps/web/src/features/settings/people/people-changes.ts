import type { Schemas } from '@firebreak/api-client';
import { api, bodyOf, done } from '../../../lib/api';
import type { Person } from '../../../lib/people.queries';

/** Whom to ask in. */
export type Invitation = Schemas['InvitePersonDto'];
/** What can be changed of a person. */
export type PersonChange = Schemas['ChangePersonDto'];

/** Asks somebody in by mail, in place of an earlier invitation; throws ApiProblem 409 when they work here already. */
export async function invitePerson(invitation: Invitation): Promise<Person> {
  return bodyOf(api.POST('/api/v1/users/invitations', { body: invitation }));
}

/** Changes a person as it was read; throws ApiProblem 412 when somebody else was faster, 409 for the last administrator. */
export async function changePerson({ id, etag }: Pick<Person, 'id' | 'etag'>, change: PersonChange): Promise<Person> {
  return bodyOf(
    api.PATCH('/api/v1/users/{id}', { params: { path: { id }, header: { 'If-Match': etag } }, body: change }),
  );
}

/** Takes somebody's second factors away, so that they set up new ones; throws ApiProblem 403 for one's own. */
export async function resetSecondFactor(id: string): Promise<void> {
  await done(api.POST('/api/v1/users/{id}/second-factor-reset', { params: { path: { id } } }));
}
