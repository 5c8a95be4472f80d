import type { MadeApiTokenView } from '../api-tokens/api-token.presenter.js';
import type { HttpClient } from './http-client.js';

/** What making a token takes: good for a day, and as narrow as it gets, unless said. */
export function tokenInput(change: object = {}): Record<string, unknown> {
  return { name: 'Nightly report', role: 'auditor', expiresAt: inDays(1), ...change };
}

/** An instant so many days from now. */
export function inDays(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString();
}

/** Makes a token for whoever is signed in. Throws when it is refused. */
export async function makeToken(client: HttpClient, change: object = {}): Promise<MadeApiTokenView> {
  const { status, body, text } = await client.post<MadeApiTokenView>('/api-tokens', tokenInput(change));
  if (status !== 201) throw new Error(`The token was refused: ${text}`);
  return body;
}
