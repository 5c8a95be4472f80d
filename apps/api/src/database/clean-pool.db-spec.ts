import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client, Pool, type PoolClient } from 'pg';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.js';
import { CLEAN_DRIVER } from './clean-pool.js';

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
});

afterAll(() => database.drop());

/** What the next borrower finds after one that went away without ending its transaction. */
async function afterDirtyBorrower(
  PoolClass: typeof Pool,
  spoil: (client: PoolClient) => Promise<unknown>,
): Promise<{ isSameConnection: boolean; leftOver: string | null }> {
  const pool = new PoolClass({ connectionString: database.connection.apiUrl, max: 1 });
  pool.on('error', () => undefined);
  try {
    const first = await pool.connect();
    const { rows: one } = await first.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
    await spoil(first);
    first.release();
    const second = await pool.connect();
    const { rows: two } = await second
      .query<{ pid: number }>('SELECT pg_backend_pid() AS pid')
      .catch(() => ({ rows: one }));
    const { rows } = await second
      .query<{ context: string | null }>(`SELECT current_setting('firebreak.context', true) AS context`)
      .catch(() => ({ rows: [{ context: 'none: the transaction has failed' }] }));
    second.release(true);
    return { isSameConnection: one[0]?.pid === two[0]?.pid, leftOver: rows[0]?.context || null };
  } finally {
    await pool.end();
  }
}

const leaveOpen = (client: PoolClient): Promise<unknown> =>
  client.query(`BEGIN; SELECT set_config('firebreak.context', 'somebody else', true)`);
const commitEverything = (client: PoolClient): Promise<unknown> =>
  client.query(`BEGIN; SELECT set_config('firebreak.context', 'mine', true); COMMIT`);
const leaveFailed = (client: PoolClient): Promise<unknown> => client.query('BEGIN; SELECT 1/0').catch(() => undefined);

describe('a connection that comes back inside a transaction', () => {
  it.each([
    ['open', leaveOpen],
    ['failed', leaveFailed],
  ])('is ended and never lent again: %s', async (_, spoil) => {
    expect(await afterDirtyBorrower(CLEAN_DRIVER.Pool, spoil)).toEqual({ isSameConnection: false, leftOver: null });
  });

  it("would be lent to the next borrower by the driver's own pool, with the last one's tenant", async () => {
    expect(await afterDirtyBorrower(Pool, leaveOpen)).toEqual({ isSameConnection: true, leftOver: 'somebody else' });
    expect(await afterDirtyBorrower(Pool, leaveFailed)).toMatchObject({ isSameConnection: true });
  });

  it('is kept when it comes back clean', async () => {
    expect(await afterDirtyBorrower(CLEAN_DRIVER.Pool, commitEverything)).toEqual({
      isSameConnection: true,
      leftOver: null,
    });
  });

  it('leaves room for others: ten times as many dirty ones as the pool holds', async () => {
    const pool = new CLEAN_DRIVER.Pool({ connectionString: database.connection.apiUrl, max: 2 });
    try {
      for (let count = 0; count < 20; count += 1) {
        const client = await pool.connect();
        await leaveOpen(client);
        client.release();
      }
      expect((await pool.query<{ one: number }>('SELECT 1 AS one')).rows).toEqual([{ one: 1 }]);
      expect(pool.totalCount).toBeLessThanOrEqual(2);
    } finally {
      await pool.end();
    }
    const observer = new Client({ connectionString: database.connection.ownerUrl });
    await observer.connect();
    const { rows } = await observer.query(
      `SELECT FROM pg_stat_activity WHERE datname = current_database() AND state LIKE 'idle in transaction%'`,
    );
    await observer.end();
    expect(rows).toHaveLength(0);
  });
});

/** What a connection's error does while it is lent and nothing is asked of it. */
async function failWhileLent(PoolClass: typeof Pool): Promise<unknown> {
  const pool = new PoolClass({ connectionString: database.connection.apiUrl, max: 1 });
  const client = await pool.connect();
  try {
    (client as unknown as Client).emit('error', new Error('terminating connection'));
    return null;
  } catch (error) {
    return error;
  } finally {
    client.release(true);
    await pool.end();
  }
}

describe('a connection that fails while it is lent and nothing is asked of it', () => {
  it('disturbs nobody', async () => {
    expect(await failWhileLent(CLEAN_DRIVER.Pool)).toBeNull();
  });

  it("would end the process with the driver's own pool", async () => {
    expect(String(await failWhileLent(Pool))).toContain('terminating connection');
  });
});
