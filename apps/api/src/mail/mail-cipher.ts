import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import type { Env } from '../config/env.js';
import { ENV } from '../config/env.token.js';

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
    this.key ??= readOrCreateKey(this.env.dataDirectory);
    return this.key;
  }
}

function readOrCreateKey(dataDirectory: string): Buffer {
  const folder = join(dataDirectory, 'secrets');
  const file = join(folder, 'mail.key');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  try {
    // Fails when the file is there already, so that two processes cannot each make a key.
    writeFileSync(file, randomBytes(KEY_BYTES), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
  return readFileSync(file);
}
