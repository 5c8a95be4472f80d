import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { TenantDb } from '../tenancy/tenant-db.js';

const MINUTES = 5;

/**
 * Questions that browsers are asked and answer with a signature. Each is good once, for five minutes and for one
 * purpose. They are asked before anybody is known, so they belong to no organisation; only their hashes are kept.
 */
@Injectable()
export class ChallengesRepository {
  constructor(
    private readonly dataSource: DataSource,
    private readonly db: TenantDb,
  ) {}

  /** 32 random bytes as base64url. */
  async make(purpose: string): Promise<string> {
    const challenge = randomBytes(32).toString('base64url');
    await this.dataSource.query(
      `WITH gone AS (DELETE FROM security.challenges WHERE expires_at < now())
       INSERT INTO security.challenges (hash, purpose, expires_at) VALUES ($1, $2, now() + $3 * interval '1 minute')`,
      [hashOf(challenge), purpose, MINUTES],
    );
    return challenge;
  }

  /** Uses a challenge up in the running transaction, and says whether it was good for the purpose. */
  async take(challenge: string, purpose: string): Promise<boolean> {
    const [, count] = await this.db.em.query<[unknown[], number]>(
      'DELETE FROM security.challenges WHERE hash = $1 AND purpose = $2 AND expires_at > now()',
      [hashOf(challenge), purpose],
    );
    return count === 1;
  }
}

function hashOf(challenge: string): Buffer {
  return createHash('sha256').update(challenge).digest();
}
