import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { MIGRATIONS } from '@firebreak/migrations';
import type { MigrationInterface } from 'typeorm';
import { createEmptyDatabase, type EmptyDatabase } from '../testing/test-database.js';
import { StartError } from '../local-postgres/start-error.js';
import { prepareDatabase } from './prepare-database.js';

const ROUNDS = 3;
/** Each of these is killed at all three places, an older one at one of them in turn; the campaign kills all everywhere. */
const KILLED_EVERYWHERE = process.env['UPGRADE_KILLS'] === 'all' ? MIGRATIONS.length : 3;
const BUILT = new URL('../../dist/database/prepare-database.js', import.meta.url).href;
const BUILT_MIGRATIONS = new URL('../../../../migrations/dist/index.js', import.meta.url).href;
const NAMES = MIGRATIONS.map(({ name }) => name);
const [FOUNDATION] = MIGRATIONS;
const allButTheLast = MIGRATIONS.slice(0, -1);

const noSpace = () => Promise.reject(new StartError('no space'));

let database: EmptyDatabase;

beforeEach(async () => {
  database = await createEmptyDatabase();
});

afterEach(() => database.drop());

async function applied(): Promise<string[]> {
  const [{ exists } = { exists: false }] = await database.query<{ exists: boolean }>(
    `SELECT to_regclass('public.migrations') IS NOT NULL AS exists`,
  );
  if (!exists) return [];
  const rows = await database.query<{ name: string }>('SELECT name FROM migrations ORDER BY id');
  return rows.map(({ name }) => name);
}

async function relations(): Promise<string[]> {
  const rows = await database.query<{ name: string }>(
    `SELECT oid::regclass::text AS name FROM pg_class
      WHERE relkind IN ('r', 'v', 'S') AND relnamespace::regnamespace::text !~ '^(pg_|information_schema|graphile_worker)' ORDER BY 1`,
  );
  // The list of migrations is made before the first of them begins.
  return rows.map(({ name }) => name).filter((name) => !name.startsWith('migrations'));
}

describe('two processes that start at once', () => {
  it(`make one database of an empty one, ${ROUNDS} times of ${ROUNDS}`, async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const [first, second] = await Promise.all([prepareDatabase(database.url), prepareDatabase(database.url)]);
      expect(second).toEqual(first);
      expect(await applied()).toEqual(NAMES);
      await database.drop();
      database = await createEmptyDatabase();
    }
  });

  it(`bring a database that lacks the last migration to the present, ${ROUNDS} times of ${ROUNDS}`, async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      await prepareDatabase(database.url, { migrations: allButTheLast });
      await Promise.all([prepareDatabase(database.url), prepareDatabase(database.url)]);
      expect(await applied()).toEqual(NAMES);
      await database.drop();
      database = await createEmptyDatabase();
    }
  });
});

describe('a database of the first version', () => {
  const organization = '01900000-0000-7000-8000-000000000001';
  const fill = [
    `INSERT INTO organizations VALUES ('${organization}', 'First', 'HKD', 'en', false, 1, '2025-01-02T03:04:05.678Z', '2025-01-02T03:04:05.678Z')`,
    `INSERT INTO users VALUES ('${organization}', '01900000-0000-7000-8000-000000000002', 'Ann@first.test', 'ann@first.test', 'Ann',
       'admin', 'en', 'hash', NULL, 3, '2025-01-02T03:04:05.678Z', '2025-01-02T03:04:05.678Z')`,
    `INSERT INTO vendors (organization_id, id, name, name_key, archetype, status, notes, created_at, updated_at)
       VALUES ('${organization}', '01900000-0000-7000-8000-000000000003', 'Kept 供應商', 'kept 供應商', 'saas_other', 'active',
       E'tab\\tline\\n', '2025-01-02T03:04:05.678Z', '2025-01-02T03:04:05.678Z')`,
  ];

  it('keeps its rows through every upgrade since, remembers them, and gets every table of a new one', async () => {
    if (!FOUNDATION) throw new Error('There is no first migration.');
    await prepareDatabase(database.url, { migrations: [FOUNDATION] });
    for (const statement of fill) await database.query(statement);
    const before = await rowsOf(['organizations', 'users', 'vendors']);
    await prepareDatabase(database.url);
    const after = await rowsOf(['organizations', 'users', 'vendors']);
    expect(after).toMatchObject(before);
    expect(await database.query('SELECT name, without_notice_duty, valid_to::text FROM history.vendors')).toEqual([
      { name: 'Kept 供應商', without_notice_duty: false, valid_to: 'infinity' },
    ]);
    const upgraded = await relations();
    await database.drop();
    database = await createEmptyDatabase();
    await prepareDatabase(database.url);
    expect(upgraded).toEqual(await relations());
  });
});

describe('a migration that is killed', () => {
  it('leaves nothing half done and can run again: each of them, at its first statement, halfway or at its last', async () => {
    const rehearsal = await createEmptyDatabase();
    for (const [index, name] of NAMES.entries()) {
      const before = await relations();
      const statements = await countStatements(rehearsal.url, index);
      expect(statements).toBeGreaterThan(0);
      const places = [1, Math.ceil(statements / 2), statements];
      const isNew = index >= NAMES.length - KILLED_EVERYWHERE;
      for (const at of new Set(isNew ? places : [places[index % places.length] ?? 1])) {
        expect({ name, at, ended: migrateInChild(database.url, index, at).signal }).toEqual({
          name,
          at,
          ended: 'SIGKILL',
        });
        expect(await applied()).toEqual(NAMES.slice(0, index));
        expect(await relations()).toEqual(before);
      }
      await prepareDatabase(database.url, { migrations: MIGRATIONS.slice(0, index + 1) });
      expect(await applied()).toEqual(NAMES.slice(0, index + 1));
    }
    await rehearsal.drop();
  }, 600_000);
});

describe('a database of a newer version', () => {
  it('is refused with one sentence and left as it is', async () => {
    await prepareDatabase(database.url);
    await database.query(`INSERT INTO migrations (timestamp, name) VALUES (1999999999999, 'Tomorrow1999999999999')`);
    const refusal = await prepareDatabase(database.url).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(StartError);
    expect(String(refusal)).toMatch(/made by a newer Firebreak .*Tomorrow1999999999999.*: start that version/);
  });
});

describe('what comes before an upgrade', () => {
  it('is asked once, with what is to run, and not for a new or an up-to-date database', async () => {
    const asked: (readonly string[])[] = [];
    const beforeUpgrade = (pending: readonly string[]): Promise<void> => {
      asked.push(pending);
      return Promise.resolve();
    };
    await prepareDatabase(database.url, { migrations: allButTheLast, beforeUpgrade });
    await prepareDatabase(database.url, { beforeUpgrade });
    await prepareDatabase(database.url, { beforeUpgrade });
    expect(asked).toEqual([NAMES.slice(-1)]);
  });

  it('stops the upgrade when it fails', async () => {
    await prepareDatabase(database.url, { migrations: allButTheLast });
    await expect(prepareDatabase(database.url, { beforeUpgrade: noSpace })).rejects.toThrow('no space');
    expect(await applied()).toEqual(NAMES.slice(0, -1));
  });
});

async function rowsOf(tables: readonly string[]): Promise<Record<string, unknown>> {
  const rows: Record<string, unknown> = {};
  for (const table of tables) rows[table] = await database.query(`SELECT to_jsonb(t) AS row FROM ${table} t`);
  return rows;
}

/** Migrates a database that lacks this migration and those after it, and gives the number of its statements. */
async function countStatements(url: string, index: number): Promise<number> {
  const migration = MIGRATIONS[index]?.prototype as MigrationInterface;
  const up = migration.up.bind(migration);
  let count = 0;
  const counted = jest.spyOn(migration, 'up').mockImplementation(async (runner) => {
    const query = jest.spyOn(runner, 'query');
    await up(runner);
    count = query.mock.calls.length;
    query.mockRestore();
  });
  await prepareDatabase(url, { migrations: MIGRATIONS.slice(0, index + 1) });
  counted.mockRestore();
  return count;
}

/** Migrates in a process of its own that kills itself before its so-manieth statement. */
function migrateInChild(url: string, index: number, killAt: number) {
  const script = `
    import { prepareDatabase } from '${BUILT}';
    import { MIGRATIONS } from '${BUILT_MIGRATIONS}';
    const migration = MIGRATIONS[${index}];
    const up = migration.prototype.up;
    let count = 0;
    migration.prototype.up = function (runner) {
      const query = runner.query.bind(runner);
      runner.query = (...args) => {
        count += 1;
        if (count === ${killAt}) process.kill(process.pid, 'SIGKILL');
        return query(...args);
      };
      return up.call(this, runner);
    };
    await prepareDatabase('${url}', { migrations: MIGRATIONS.slice(0, ${index} + 1) });`;
  return spawnSync(process.execPath, ['--input-type=module', '--eval', script], { encoding: 'utf8' });
}
