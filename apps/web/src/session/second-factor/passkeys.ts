import type { Schemas } from '@firebreak/api-client';

const FIVE_MINUTES = 300_000;

/** Why no passkey came: the person or the clock said no, the device has one here already, or something else. */
export type PasskeyFault = 'cancelled' | 'alreadyHere' | 'failed';

/** Whether passkeys can be used on this page: browsers know them by names, not by addresses, and over https or at home. */
export function canUsePasskeys(): boolean {
  return 'PublicKeyCredential' in globalThis && isSecureContext && !/^[\d.]+$|^\[/.test(location.hostname);
}

/** Has a device answer a question; throws what the browser throws. */
export async function answerQuestion(question: Schemas['PasskeyRequestView']): Promise<Schemas['PasskeyAnswerDto']> {
  const { startAuthentication } = await import('@simplewebauthn/browser');
  const { id, response } = await startAuthentication({
    optionsJSON: {
      challenge: question.challenge,
      rpId: question.relyingPartyId,
      allowCredentials: question.allowed.map((credential) => ({ id: credential, type: 'public-key' })),
      userVerification: 'required',
      timeout: FIVE_MINUTES,
    },
  });
  return {
    credentialId: id,
    authenticatorData: response.authenticatorData,
    clientDataJson: response.clientDataJSON,
    signature: response.signature,
    userHandle: response.userHandle ?? null,
  };
}

/** Has a device make a passkey; throws what the browser throws. */
export async function createPasskey(
  question: Schemas['PasskeyCreationView'],
  name: string,
): Promise<Schemas['NewPasskeyDto']> {
  const { startRegistration } = await import('@simplewebauthn/browser');
  const { id, response } = await startRegistration({
    optionsJSON: {
      challenge: question.challenge,
      rp: { id: question.relyingPartyId, name: question.relyingPartyName },
      user: { id: question.userHandle, name: question.userName, displayName: question.displayName },
      // ES256, EdDSA and RS256, as WebAuthn recommends.
      pubKeyCredParams: [-7, -8, -257].map((alg) => ({ alg, type: 'public-key' })),
      excludeCredentials: question.known.map((credential) => ({ id: credential, type: 'public-key' })),
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
      attestation: 'none',
      timeout: FIVE_MINUTES,
    },
  });
  return {
    name,
    credentialId: id,
    attestationObject: response.attestationObject,
    clientDataJson: response.clientDataJSON,
    transports: [...(response.transports ?? [])],
  };
}

/** What an error of the browser means; null for any other error. */
export function passkeyFault(error: unknown): PasskeyFault | null {
  if (!(error instanceof Error) || error.name === 'ApiProblem') return null;
  if (['NotAllowedError', 'AbortError'].includes(error.name)) return 'cancelled';
  return error.name === 'InvalidStateError' ? 'alreadyHere' : 'failed';
}
