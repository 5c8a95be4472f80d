import { createHmac, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Env } from '../config/env.js';
import { ENV } from '../config/env.token.js';
import { readOrCreateSecret } from '../config/secret-file.js';
import type { Webhook } from './webhook.entity.js';

const KEY_BYTES = 32;

/** The secrets of webhooks: worked out from a key that lies beside the data, so that the database holds none. */
@Injectable()
export class WebhookSecrets {
  private key: Buffer | undefined;

  constructor(@Inject(ENV) private readonly env: Env) {}

  /** The present secret: `fbwh_` and 43 characters. */
  present(webhook: Pick<Webhook, 'organizationId' | 'id' | 'secretNumber'>): string {
    return this.secretOf(webhook, webhook.secretNumber);
  }

  /** Every secret that signs at an instant, the present one first. */
  signing(webhook: Webhook, now: Date): readonly string[] {
    const old = webhook.oldSecretUntil !== null && webhook.oldSecretUntil > now;
    return [this.present(webhook), ...(old ? [this.secretOf(webhook, webhook.secretNumber - 1)] : [])];
  }

  private secretOf({ organizationId, id }: Pick<Webhook, 'organizationId' | 'id'>, number: number): string {
    this.key ??= readOrCreateSecret(this.env.dataDirectory, 'webhooks.key', () => randomBytes(KEY_BYTES));
    return `fbwh_${createHmac('sha256', this.key).update(`${organizationId}/${id}/${number}`).digest('base64url')}`;
  }
}

/** The header that proves where a body is from: its instant in seconds, and an HMAC-SHA256 by each secret. */
export function signatureOf(secrets: readonly string[], body: string, sentAt: Date): string {
  const seconds = Math.floor(sentAt.getTime() / 1_000);
  const macs = secrets.map((secret) => createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex'));
  return [`t=${seconds}`, ...macs.map((mac) => `v1=${mac}`)].join(',');
}
