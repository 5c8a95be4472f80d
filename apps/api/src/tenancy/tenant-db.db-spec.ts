import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { PoolClient } from 'pg';
import { DataSource } from 'typeorm';
import { apiDataSourceOptions } from '../data-source.js';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.js';
import { TenantDb } from './tenant-db.js';

const FIRST = '01a209a4-5618-7465-8345-3eda23578e01';
const SECOND = '01a209a4-5618-7465-8345-3eda23578e02';

let database: TestDatabase;
let dataSource: DataSource;
let db: TenantDb;

beforeAll(async () => {
  database = await createTestDatabase();
  dataSource = await new DataSource({ ...apiDataSourceOptions(database.connection.apiUrl) }).initialize();
  db = new TenantDb(dataSource, database.connection);
  await database.query('CREATE TABLE counters (id integer PRIMARY KEY, value integer NOT NULL)');
  await database.query('GRANT SELECT, UPDATE ON counters TO firebreak_api');
  await database.query('INSERT INTO counters VALUES (1, 0), (2, 0)');
});

afterAll(async () => {
  await dataSource.destroy();
  await database.drop();
});

const add = (id: number): Promise<unknown> => db.em.query('UPDATE counters SET value = value + 1 WHERE id = $1', [id]);
const total = async (): Promise<number> =>
  (await database.query<{ total: number }>('SELECT sum(value)::integer AS total FROM counters'))[0]?.total ?? 0;

const askForOne = () => db.em.query<{ one: number }[]>('SELECT 1 AS one');

describe('a transaction that loses against another one', () => {
  it('is done again, so that both of a deadlock succeed, each exactly once', async () => {
    const before = await total();
    let attempts = 0;
    const both = (one: number, other: number) =>
      db.run(FIRST, async () => {
        attempts += 1;
        await add(one);
        // Long enough for the other to take its first row.
        await db.em.query('SELECT pg_sleep(0.2)');
        await add(other);
      });
    await Promise.all([both(1, 2), both(2, 1)]);
    expect(await total()).toBe(before + 4);
    expect(attempts).toBeGreaterThan(2);
  });

  it('is refused by runOnce, which repeats nothing', async () => {
    let attempts = 0;
    const lose = () => {
      attempts += 1;
      return db.em.query(`DO $$ BEGIN RAISE 'lost' USING ERRCODE = '40001'; END $$`);
    };
    await expect(db.runOnce(FIRST, lose)).rejects.toMatchObject({ driverError: { code: '40001' } });
    expect(attempts).toBe(1);
  });

  it('is given up after three repetitions', async () => {
    let attempts = 0;
    const lose = () => {
      attempts += 1;
      return db.em.query(`DO $$ BEGIN RAISE 'lost' USING ERRCODE = '40P01'; END $$`);
    };
    await expect(db.run(FIRST, lose)).rejects.toMatchObject({ driverError: { code: '40P01' } });
    expect(attempts).toBe(4);
  });

  it('that failed for another reason is not repeated', async () => {
    let attempts = 0;
    const fail = () => {
      attempts += 1;
      return db.em.query('SELECT 1/0');
    };
    await expect(db.run(FIRST, fail)).rejects.toMatchObject({ driverError: { code: '22012' } });
    expect(attempts).toBe(1);
  });
});

describe('a connection with a context that somebody left', () => {
  it.each([
    ['changes', () => db.run(SECOND, askForOne)],
    ['reads', () => db.read(SECOND, null, askForOne)],
    ['reads the past', () => db.read(SECOND, new Date(0), askForOne)],
  ])('is refused to the next tenant that %s, and ended', async (_what, enter) => {
    const { poolSize: max } = apiDataSourceOptions(database.connection.apiUrl) as { poolSize: number };
    const runners = Array.from({ length: max }, () => dataSource.createQueryRunner());
    const clients = await Promise.all(runners.map((runner) => runner.connect() as Promise<PoolClient>));
    // For the whole session, which nothing in the application does.
    await Promise.all(
      clients.map((client) => client.query(`SELECT set_config('firebreak.context', 'left over', false)`)),
    );
    await Promise.all(runners.map((runner) => runner.release()));
    for (let count = 0; count < max; count += 1) {
      await expect(enter()).rejects.toMatchObject({ code: 'unavailable' });
    }
    expect(await enter()).toEqual([{ one: 1 }]);
  });
});
