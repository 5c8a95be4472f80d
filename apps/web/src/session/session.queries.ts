import { queryOptions } from '@tanstack/react-query';
import type { QueryClient } from '@tanstack/react-query';
import { api, bodyOf, done } from '../lib/api';
import type { Answer } from '../lib/api';
import { forgetNotes } from '../lib/kept-notes';
import { isProblem } from '../lib/problem';
import { STALE } from '../lib/query-client';

/** Who is signed in, and in which organisation. */
export type Session = Answer<'/api/v1/session'>;

/** The session, or null when nobody is signed in, or not yet with all that is asked for. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  staleTime: STALE.seldom,
  queryFn: async (): Promise<Session | null> => {
    try {
      return await bodyOf(api.GET('/api/v1/session'));
    } catch (error) {
      if (isProblem(error, 401) || (isProblem(error, 403) && error.code === 'mfa-required')) return null;
      throw error;
    }
  },
});

/** Opens a session; throws ApiProblem 401 when e-mail and password do not match. */
export async function signIn(credentials: { email: string; password: string }): Promise<Session> {
  return bodyOf(api.POST('/api/v1/session', { body: credentials }));
}

/** Where a session that was just opened leads: to a second factor, or on to the address that was asked for, or to the person's own first page. */
export function welcome(client: QueryClient, session: Session, next?: string): string {
  if (session.stage !== 'open') {
    return next === undefined ? '/second-factor' : `/second-factor?next=${encodeURIComponent(next)}`;
  }
  client.setQueryData(sessionQuery.queryKey, session);
  // An auditor's own place is the desk; everybody else's is the register's first page.
  return next ?? (session.user.role === 'auditor' ? '/audit' : '/');
}

/** Closes the session on the server and forgets everything that was read with it, and what was written and not sent. */
export async function signOut(client: QueryClient): Promise<void> {
  await done(api.DELETE('/api/v1/session'));
  forgetNotes();
  forgetSession(client);
}

/** Looks around in the demo with the eyes of a role, in front of the session that there may be. */
export async function enterDemo(client: QueryClient, role: Session['user']['role']): Promise<Session> {
  const session = await bodyOf(api.POST('/api/v1/demo/visit', { body: { role } }));
  await become(client, session);
  return session;
}

/** Ends a look around: back to who one was before, which may be nobody. */
export async function leaveDemo(client: QueryClient): Promise<void> {
  await done(api.DELETE('/api/v1/session'));
  await become(client, await client.fetchQuery({ ...sessionQuery, staleTime: 0 }));
}

/** What is on the page is fetched anew by the other person; nothing of the one before is kept. */
async function become(client: QueryClient, session: Session | null): Promise<void> {
  forgetNotes();
  client.setQueryData(sessionQuery.queryKey, session);
  const isTheirs = { predicate: ({ queryKey }: { queryKey: readonly unknown[] }) => queryKey[0] !== 'session' };
  if (session === null) client.removeQueries(isTheirs);
  else await client.resetQueries(isTheirs);
}

/** Drops all cached data, so that nothing of one person is shown to the next. */
export function forgetSession(client: QueryClient): void {
  client.removeQueries({ predicate: (query) => query.queryKey[0] !== 'session' });
  client.setQueryData(sessionQuery.queryKey, null);
}
