import { Injectable } from '@nestjs/common';
import { TenantDb } from '../tenancy/tenant-db.js';
import { IdempotencyKey } from './idempotency-key.entity.js';

/** One actor's key in the running transaction's organisation. */
export interface OwnKey {
  readonly actor: string;
  readonly keyHash: Buffer;
}

/** Answers that can be given again, of the running transaction's organisation. */
@Injectable()
export class IdempotencyKeysRepository {
  constructor(private readonly db: TenantDb) {}

  /** Keeps the key from every other transaction until this one ends; false when another one has it. */
  async claim({ actor, keyHash }: OwnKey): Promise<boolean> {
    const [row] = await this.db.em.query<{ claimed: boolean }[]>(
      `SELECT pg_try_advisory_xact_lock(hashtextextended($1, 0)) AS claimed`,
      [`idempotency ${this.db.organizationId} ${actor} ${keyHash.toString('hex')}`],
    );
    return row?.claimed ?? false;
  }

  find(own: OwnKey): Promise<IdempotencyKey | null> {
    return this.db.em.findOneBy(IdempotencyKey, { organizationId: this.db.organizationId, ...own });
  }

  async insert(answered: Omit<IdempotencyKey, 'organizationId' | 'createdAt'>): Promise<void> {
    await this.db.em.insert(IdempotencyKey, {
      ...answered,
      organizationId: this.db.organizationId,
      createdAt: this.db.now,
    });
  }

  async delete(own: OwnKey): Promise<void> {
    await this.db.em.delete(IdempotencyKey, { organizationId: this.db.organizationId, ...own });
  }

  /** Forgets what is older than a day, in every organisation. */
  async forgetOld(): Promise<void> {
    await this.db.lookUp('forget_idempotency_keys()', []);
  }
}
