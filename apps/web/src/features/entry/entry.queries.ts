import { queryOptions } from '@tanstack/react-query';
import type { Schemas } from '@firebreak/api-client';
import { api, bodyOf, done } from '../../lib/api';
import type { Session } from '../../session/session.queries';

/** Whom the link of a mail leads in; nothing is changed by asking. Throws ApiProblem 404 for a link that is not good. */
export function personalLinkQuery(token: string) {
  return queryOptions({
    queryKey: ['personal-link', token],
    staleTime: Infinity,
    retry: false,
    queryFn: () => bodyOf(api.POST('/api/v1/personal-links/preview', { body: { token } })),
  });
}

/** Sets the password and signs in; throws ApiProblem 404 for a link that is not good any more. */
export async function openPersonalLink(link: Schemas['UseLinkDto']): Promise<Session> {
  return bodyOf(api.POST('/api/v1/personal-links/password', { body: link }));
}

/** Asks for a mail with a link to a new password; the answer is the same whoever the address means. */
export async function askForReset(email: string): Promise<void> {
  await done(api.POST('/api/v1/password-resets', { body: { email } }));
}

/** Makes the first organisation and its administrator and signs in; throws ApiProblem 404 for a link that is not good. */
export async function becomeFirstAdministrator(details: Schemas['BecomeFirstAdministratorDto']): Promise<Session> {
  return bodyOf(api.POST('/api/v1/first-administrator', { body: details }));
}

/** Asks for a mail with a link that makes an organisation; the answer is the same whoever the address means. */
export async function askForSignUp(asked: Schemas['AskForSignUpDto']): Promise<void> {
  await done(api.POST('/api/v1/sign-ups', { body: asked }));
}

/** Whose link of a sign-up it is; nothing is changed by asking. Throws ApiProblem 404 for a link that is not good. */
export function signUpQuery(token: string) {
  return queryOptions({
    queryKey: ['sign-up', token],
    staleTime: Infinity,
    retry: false,
    queryFn: () => bodyOf(api.POST('/api/v1/sign-ups/preview', { body: { token } })),
  });
}

/** Makes an organisation and its administrator and signs in; throws ApiProblem 404 for a link that is not good any more. */
export async function completeSignUp(details: Schemas['FoundOrganizationDto']): Promise<Session> {
  return bodyOf(api.POST('/api/v1/sign-ups/completion', { body: details }));
}

/** Stops mails of the link's sort, or lets them come again; throws ApiProblem 404 for a link that is not ours. */
export async function setMailsStopped(body: Schemas['StopByLinkDto']) {
  return bodyOf(api.POST('/api/v1/mail-stops', { body }));
}
