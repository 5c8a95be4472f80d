import { Secret, TOTP } from 'otpauth';
import type { AddedSecondFactorView, BegunAuthenticatorView } from '../second-factors/second-factors.presenter.js';
import type { HttpClient } from './http-client.js';

/** An app that shows codes. */
export class AuthenticatorApp {
  constructor(
    private readonly secret: string,
    readonly recoveryCodes: readonly string[] = [],
  ) {}

  /** What it shows so many half minutes from now. */
  code(stepsAhead = 0): string {
    const totp = new TOTP({ secret: Secret.fromBase32(this.secret) });
    return totp.generate({ timestamp: Date.now() + stepsAhead * 30_000 });
  }
}

/** Sets up an authenticator app for whoever is signed in, and so opens the session. Throws when it is refused. */
export async function setUpApp(client: HttpClient, name = 'Telephone'): Promise<AuthenticatorApp> {
  const begun = await client.post<BegunAuthenticatorView>('/me/second-factors/authenticators', { name });
  if (begun.status !== 201) throw new Error(`The app was refused: ${begun.text}`);
  const { id, secret } = begun.body;
  const code = new AuthenticatorApp(secret).code();
  const path = `/me/second-factors/authenticators/${id}/confirmation`;
  const { status, body, text } = await client.post<AddedSecondFactorView>(path, { code });
  if (status !== 200) throw new Error(`The code was refused: ${text}`);
  return new AuthenticatorApp(secret, body.recoveryCodes ?? []);
}
