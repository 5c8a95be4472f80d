import { isIP } from 'node:net';
import { Inject, Injectable } from '@nestjs/common';
import type { Env } from '../config/env.js';
import { ENV } from '../config/env.token.js';

/** Whom browsers make passkeys for: the name in `PUBLIC_URL`. */
@Injectable()
export class RelyingParty {
  readonly name = 'Firebreak';
  /** Null where `PUBLIC_URL` holds an address instead of a name: WebAuthn knows names only. */
  readonly id: string | null;
  private readonly origin: string;

  constructor(@Inject(ENV) env: Env) {
    const { hostname, origin } = new URL(env.publicUrl);
    this.id = isIP(hostname.replaceAll(/[[\]]/g, '')) === 0 ? hostname : null;
    this.origin = origin;
  }

  /** From which pages an answer is taken: our own, and on `localhost` the page that asks, whatever port leads to it. */
  origins(asking: string | undefined): string[] {
    if (asking === undefined || this.id !== 'localhost' || !URL.canParse(asking)) return [this.origin];
    return new URL(asking).hostname === 'localhost' ? [this.origin, asking] : [this.origin];
  }
}
