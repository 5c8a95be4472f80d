import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Env } from '../config/env.js';
import { ENV } from '../config/env.token.js';
import { readOrCreateSecret } from '../config/secret-file.js';

const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** Encrypts the bodies of mails that wait, with a key that lies beside the data and not in the database. */
@Injectable()
export class MailCipher {
  private key: Buffer | undefined;

  constructor(@Inject(ENV) private readonly env: Env) {}

  /** Nonce, tag and ciphertext in one. */
  encrypt(text: string): Buffer {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv('aes-256-gcm', this.loadKey(), nonce);
    const ciphertext = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return Buffer.concat([nonce, cipher.getAuthTag(), ciphertext]);
  }

  /** Throws when the bytes were changed or the key is another. */
  decrypt(bytes: Buffer): string {
    const nonce = bytes.subarray(0, NONCE_BYTES);
    const decipher = createDecipheriv('aes-256-gcm', this.loadKey(), nonce);
    decipher.setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
    return Buffer.concat([decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()]).toString('utf8');
  }

  /** The same, but null when it cannot be read: a process with another data folder wrote it. */
  tryDecrypt(bytes: Buffer): string | null {
    try {
      return this.decrypt(bytes);
    } catch {
      return null;
    }
  }

  private loadKey(): Buffer {
    this.key ??= readOrCreateSecret(this.env.dataDirectory, 'mail.key', () => randomBytes(KEY_BYTES));
    return this.key;
  }
}
