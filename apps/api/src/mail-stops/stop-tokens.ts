import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { MAIL_WAYS, type MailWay } from '@firebreak/domain';
import { Inject, Injectable } from '@nestjs/common';
import { parse, stringify } from 'uuid';
import type { Env } from '../config/env.js';
import { ENV } from '../config/env.token.js';
import { readOrCreateSecret } from '../config/secret-file.js';

const KEY_BYTES = 32;
const ID_BYTES = 16;
const BODY_BYTES = 2 * ID_BYTES + 1;

/** Whose mails of which sort. */
export interface StoppableMails {
  readonly organizationId: string;
  readonly userId: string;
  readonly way: MailWay;
}

/**
 * The words in our mails that end them: organisation, person and sort of mail, under a MAC with a key of this
 * installation. Nothing is stored for them, they let nobody in, and what they do is taken back with the same word.
 */
@Injectable()
export class StopTokens {
  private key: Buffer | undefined;

  constructor(@Inject(ENV) private readonly env: Env) {}

  write({ organizationId, userId, way }: StoppableMails): string {
    const body = Buffer.concat([parse(organizationId), parse(userId), Buffer.of(MAIL_WAYS.indexOf(way))]);
    return Buffer.concat([body, this.mac(body)]).toString('base64url');
  }

  /** Null for a word that we did not write. */
  read(token: string): StoppableMails | null {
    const bytes = Buffer.from(token, 'base64url');
    const body = bytes.subarray(0, BODY_BYTES);
    const mac = this.mac(body);
    const given = bytes.subarray(BODY_BYTES);
    if (given.length !== mac.length || !timingSafeEqual(given, mac)) return null;
    const way = MAIL_WAYS[body.readUInt8(2 * ID_BYTES)];
    if (way === undefined) return null;
    return { organizationId: stringify(body, 0), userId: stringify(body, ID_BYTES), way };
  }

  private mac(body: Buffer): Buffer {
    this.key ??= readOrCreateSecret(this.env.dataDirectory, 'mail-stops.key', () => randomBytes(KEY_BYTES));
    return createHmac('sha256', this.key).update(body).digest();
  }
}
