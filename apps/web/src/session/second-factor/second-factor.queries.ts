import type { Schemas } from '@firebreak/api-client';
import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf, done } from '../../lib/api';
import type { Answer } from '../../lib/api';
import { isProblem } from '../../lib/problem';
import type { Session } from '../session.queries';

/** How far the session has come, and with what it goes on. */
export type SecondFactorStep = Answer<'/api/v1/session/second-factor'>;
/** What one has beside a password. */
export type OwnSecondFactors = Answer<'/api/v1/me/second-factors'>;
/** A device or an app. */
export type SecondFactorItem = OwnSecondFactors['passkeys'][number];
/** What was just added, with recovery codes if it is the first. */
export type AddedSecondFactor = Schemas['AddedSecondFactorView'];
/** What one proves oneself with. */
export type Proof = Schemas['VerifyDto'];

/** The step that waits; null when nobody is signed in. */
export const secondFactorStepQuery = queryOptions({
  queryKey: ['second-factor-step'],
  staleTime: 0,
  queryFn: async (): Promise<SecondFactorStep | null> => {
    try {
      return await bodyOf(api.GET('/api/v1/session/second-factor'));
    } catch (error) {
      if (isProblem(error, 401)) return null;
      throw error;
    }
  },
});

export const ownSecondFactorsQuery = queryOptions({
  queryKey: ['own-second-factors'],
  queryFn: () => bodyOf(api.GET('/api/v1/me/second-factors')),
});

/** Gives a second factor; throws ApiProblem 422 for one that is not good. */
export async function prove(proof: Proof): Promise<Session> {
  return bodyOf(api.POST('/api/v1/session/second-factor', { body: proof }));
}

export async function questionForOwnPasskeys(): Promise<Schemas['PasskeyRequestView']> {
  return bodyOf(api.POST('/api/v1/session/second-factor/question'));
}

export async function questionForAnyPasskey(): Promise<Schemas['PasskeyRequestView']> {
  return bodyOf(api.POST('/api/v1/session/passkey/question'));
}

/** Signs in by a passkey alone; throws ApiProblem 401 for one that is nobody's here. */
export async function signInByPasskey(answer: Schemas['PasskeyAnswerDto']): Promise<Session> {
  return bodyOf(api.POST('/api/v1/session/passkey', { body: answer }));
}

export async function questionForNewPasskey(): Promise<Schemas['PasskeyCreationView']> {
  return bodyOf(api.POST('/api/v1/me/second-factors/passkeys/question'));
}

export async function addPasskey(passkey: Schemas['NewPasskeyDto']): Promise<AddedSecondFactor> {
  return bodyOf(api.POST('/api/v1/me/second-factors/passkeys', { body: passkey }));
}

export async function beginAuthenticator(name: string): Promise<Schemas['BegunAuthenticatorView']> {
  return bodyOf(api.POST('/api/v1/me/second-factors/authenticators', { body: { name } }));
}

/** Gives an app's first code; throws ApiProblem 422 for a wrong one. */
export async function confirmAuthenticator(id: string, code: string): Promise<AddedSecondFactor> {
  const path = '/api/v1/me/second-factors/authenticators/{id}/confirmation';
  return bodyOf(api.POST(path, { params: { path: { id } }, body: { code } }));
}

export async function removeSecondFactor(kind: 'passkey' | 'authenticator', id: string): Promise<void> {
  const params = { path: { id } };
  await (kind === 'passkey'
    ? done(api.DELETE('/api/v1/me/second-factors/passkeys/{id}', { params }))
    : done(api.DELETE('/api/v1/me/second-factors/authenticators/{id}', { params })));
}

/** New recovery codes; the old ones end. */
export async function renewRecoveryCodes(): Promise<readonly string[]> {
  return (await bodyOf(api.POST('/api/v1/me/second-factors/recovery-codes'))).recoveryCodes;
}
