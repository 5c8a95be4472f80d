import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { RateLimiterPostgres } from 'rate-limiter-flexible';
import { DataSource } from 'typeorm';

/** A counter of so many points in so many seconds. */
interface CounterOptions {
  readonly points: number;
  readonly seconds: number;
  /** One of them clears what all of them have left for longer than an hour. */
  readonly clears?: boolean;
}

/** A counter that all processes share, a row a key, each change one statement. */
export class SharedCounter {
  constructor(private readonly limiter: RateLimiterPostgres) {}

  /** Adds one and gives the sum of the present window. */
  async add(key: string): Promise<number> {
    return (await this.limiter.penalty(hashed(key))).consumedPoints;
  }

  /** How long the key must wait; 0 when it has points left. */
  async millisecondsToWait(key: string): Promise<number> {
    const state = await this.limiter.get(hashed(key));
    return state && state.consumedPoints >= this.limiter.points ? Math.max(state.msBeforeNext, 1) : 0;
  }

  /** What the key has used in the present window. */
  async used(key: string): Promise<number> {
    return (await this.limiter.get(hashed(key)))?.consumedPoints ?? 0;
  }

  /** Takes all points from the key for so many seconds. */
  async block(key: string, seconds: number): Promise<void> {
    await this.limiter.block(hashed(key), seconds);
  }

  async forget(key: string): Promise<void> {
    await this.limiter.delete(hashed(key));
  }
}

/** Counters of attempts in PostgreSQL. */
@Injectable()
export class AttemptCountersRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** A counter with a name of its own. */
  create(name: string, { points, seconds, clears = false }: CounterOptions): SharedCounter {
    return new SharedCounter(
      new RateLimiterPostgres({
        storeClient: { query: (statement: Statement) => this.run(statement) },
        storeType: 'client',
        schemaName: 'security',
        tableName: 'rate_limits',
        tableCreated: true,
        clearExpiredByTimeout: clears,
        keyPrefix: name,
        points,
        duration: seconds,
      }),
    );
  }

  /** Through the data source, which names no prepared statements: a pooler between us and PostgreSQL may not keep them. */
  private async run({ text, values }: Statement): Promise<{ rows: unknown[]; rowCount: number }> {
    const rows = await this.dataSource.query<unknown[]>(text, values);
    return { rows, rowCount: rows.length };
  }
}

interface Statement {
  readonly text: string;
  readonly values: unknown[];
}

/** Addresses and mail addresses are nobody's business in a table of counters. */
function hashed(key: string): string {
  return createHash('sha256').update(key).digest('base64url');
}
