import type { Schemas } from '@firebreak/api-client';
import { api, bodyOf, done } from '../../lib/api';

/** Somebody who was invited to answer. */
export type InvitedPerson = Schemas['InvitedPersonView'];
/** What handing sections over takes. */
export type HandOver = Schemas['HandOverDto'];

/** Hands sections to a colleague, who is invited by mail. */
export function handOver(body: HandOver): Promise<InvitedPerson> {
  return bodyOf(api.POST('/api/v1/portal/colleagues', { body }));
}

/** Ends a colleague's invitation; what they saved stays. */
export function takeBack(id: string): Promise<void> {
  return done(api.DELETE('/api/v1/portal/colleagues/{id}', { params: { path: { id } } }));
}

/** How a person is called: by name, else by address. */
export function calledBy({ name, email }: Pick<InvitedPerson, 'name' | 'email'>): string {
  return name ?? email;
}
