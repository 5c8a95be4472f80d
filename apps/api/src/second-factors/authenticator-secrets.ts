import { createHmac, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Secret, TOTP } from 'otpauth';
import type { Env } from '../config/env.js';
import { ENV } from '../config/env.token.js';
import { readOrCreateSecret } from '../config/secret-file.js';
import type { Authenticator } from './authenticator.entity.js';

const KEY_BYTES = 32;
/** RFC 4226, 4: at least 128 bits, 160 recommended. */
const SECRET_BYTES = 20;
const PERIOD_SECONDS = 30;
/** A code is good for its own half minute and the ones beside it: clocks differ (RFC 6238, 5.2). */
const STEPS_BESIDE = 1;

type Identity = Pick<Authenticator, 'organizationId' | 'id'>;

/** The secrets of authenticators: worked out from a key that lies beside the data, so that the database holds none. */
@Injectable()
export class AuthenticatorSecrets {
  private key: Buffer | undefined;

  constructor(@Inject(ENV) private readonly env: Env) {}

  /** What an app is told: the secret in base32, and the address that a QR code holds. */
  describe(authenticator: Identity, account: string): { secret: string; uri: string } {
    const totp = this.totpOf(authenticator, account);
    return { secret: totp.secret.base32, uri: totp.toString() };
  }

  /** The time step whose code this is, at an instant; null for a code that is of none close by. */
  stepOf(authenticator: Identity, code: string, now: Date): number | null {
    const timestamp = now.getTime();
    const delta = this.totpOf(authenticator).validate({ token: code, timestamp, window: STEPS_BESIDE });
    return delta === null ? null : Math.floor(timestamp / 1_000 / PERIOD_SECONDS) + delta;
  }

  private totpOf({ organizationId, id }: Identity, label = 'Firebreak'): TOTP {
    this.key ??= readOrCreateSecret(this.env.dataDirectory, 'authenticators.key', () => randomBytes(KEY_BYTES));
    const bytes = createHmac('sha256', this.key).update(`${organizationId}/${id}`).digest().subarray(0, SECRET_BYTES);
    const secret = new Secret({ buffer: Uint8Array.from(bytes).buffer });
    return new TOTP({ issuer: 'Firebreak', label, secret, algorithm: 'SHA1', digits: 6, period: PERIOD_SECONDS });
  }
}
