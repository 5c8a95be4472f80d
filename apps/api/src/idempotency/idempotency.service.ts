import { createHash } from 'node:crypto';
import { DomainError } from '@firebreak/domain';
import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { TenantDb } from '../tenancy/tenant-db.js';
import { AnswerCipher } from './answer-cipher.js';
import { IdempotencyKeysRepository, type OwnKey } from './idempotency-keys.repository.js';

const KEPT_MILLISECONDS = 24 * 3_600_000;
const SWEEP_MILLISECONDS = 10 * 60_000;

/** What a POST was answered. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Undefined for an answer without a body. */
  readonly body?: unknown;
}

/** A POST that must have its effect once. */
export interface OnceOnly {
  /** Whose key it is. */
  readonly actor: string;
  readonly key: string;
  /** What the key stands for: method, address and body. */
  readonly request: readonly string[];
}

/** Gives a POST that is sent again the answer of the first time. */
@Injectable()
export class IdempotencyService implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(IdempotencyService.name);
  private sweep: NodeJS.Timeout | undefined;

  constructor(
    private readonly keys: IdempotencyKeysRepository,
    private readonly cipher: AnswerCipher,
    private readonly db: TenantDb,
  ) {}

  onApplicationBootstrap(): void {
    this.sweep = setInterval(() => {
      this.keys.forgetOld().catch((error: unknown) => this.logger.error(error));
    }, SWEEP_MILLISECONDS);
  }

  onApplicationShutdown(): void {
    clearInterval(this.sweep);
  }

  /**
   * Does the work unless it was done under this key before. The answer is kept in the transaction of the work, so a
   * crash leaves both or neither, and a refusal leaves nothing: what was refused may be tried again under its key.
   *
   * @throws DomainError `idempotency-in-flight` while the first is at work, `idempotency-mismatch` for another request
   */
  async once({ actor, key, request }: OnceOnly, work: () => Promise<Answer>): Promise<Answer & { repeated: boolean }> {
    const own: OwnKey = { actor, keyHash: hashParts([key]) };
    if (!(await this.keys.claim(own))) {
      throw new DomainError(
        'idempotency-in-flight',
        'The first request with this Idempotency-Key is not over yet.',
        [],
        {
          retryAfterSeconds: 1,
        },
      );
    }
    const requestHash = hashParts(request);
    const known = await this.keys.find(own);
    if (known && this.db.now.getTime() - known.createdAt.getTime() < KEPT_MILLISECONDS) {
      if (!known.requestHash.equals(requestHash)) {
        throw new DomainError('idempotency-mismatch', 'This Idempotency-Key belongs to another request.');
      }
      return { ...this.read(known.answerEncrypted, key), repeated: true };
    }
    if (known) await this.keys.delete(own);
    const answer = await work();
    await this.keys.insert({
      ...own,
      requestHash,
      status: answer.status,
      answerEncrypted: this.cipher.encrypt(JSON.stringify(answer), key),
    });
    return { ...answer, repeated: false };
  }

  private read(answerEncrypted: Buffer, key: string): Answer {
    const text = this.cipher.tryDecrypt(answerEncrypted, key);
    if (text === null) {
      throw new DomainError('invalid-state', 'This was done before; its answer can no longer be read.');
    }
    return JSON.parse(text) as Answer;
  }
}

/** Lengths keep two lists apart that would read the same when joined. */
function hashParts(parts: readonly string[]): Buffer {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${Buffer.byteLength(part)}:`).update(part);
  return hash.digest();
}
