import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { DatabaseConnection } from '../database/database-connection.js';
import { DATABASE_CONNECTION } from '../tenancy/tenant-db.js';

const SALT_BYTES = 16;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/**
 * Encrypts kept answers with a key made from two halves: the caller's Idempotency-Key, of which only a hash is stored,
 * and the database owner's password, which every process knows and no dump holds. A dump alone gives no answer away,
 * and neither does a key that was easy to guess.
 */
@Injectable()
export class AnswerCipher {
  constructor(@Inject(DATABASE_CONNECTION) private readonly connection: DatabaseConnection) {}

  /** Salt, nonce, tag and ciphertext in one. */
  encrypt(text: string, idempotencyKey: string): Buffer {
    const salt = randomBytes(SALT_BYTES);
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv('aes-256-gcm', this.keyFor(idempotencyKey, salt), nonce);
    const ciphertext = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return Buffer.concat([salt, nonce, cipher.getAuthTag(), ciphertext]);
  }

  /** Null when the bytes were changed, the key is another, or the owner's password has changed since. */
  tryDecrypt(bytes: Buffer, idempotencyKey: string): string | null {
    let rest = bytes;
    const take = (count: number): Buffer => {
      const taken = rest.subarray(0, count);
      rest = rest.subarray(count);
      return taken;
    };
    try {
      const key = this.keyFor(idempotencyKey, take(SALT_BYTES));
      const decipher = createDecipheriv('aes-256-gcm', key, take(NONCE_BYTES));
      decipher.setAuthTag(take(TAG_BYTES));
      return Buffer.concat([decipher.update(rest), decipher.final()]).toString('utf8');
    } catch {
      return null;
    }
  }

  private keyFor(idempotencyKey: string, salt: Buffer): Buffer {
    const password = new URL(this.connection.ownerUrl).password;
    return Buffer.from(hkdfSync('sha256', `${password}\n${idempotencyKey}`, salt, 'firebreak idempotency', 32));
  }
}
