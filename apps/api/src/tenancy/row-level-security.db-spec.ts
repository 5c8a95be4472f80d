import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { markOrganization, type MarkedOrganization } from '../testing/canary.js';
import { tenantTables } from '../testing/database-contents.js';
import { startTestApplication, type TestApplication } from '../testing/test-application.js';

let firebreak: TestApplication;
let first: MarkedOrganization;
let second: MarkedOrganization;
let tables: string[];
let api: Client;

beforeAll(async () => {
  firebreak = await startTestApplication();
  first = await markOrganization(firebreak, 'first', 'procurement', 'CANARY-A');
  second = await markOrganization(firebreak, 'second', 'stranger', 'CANARY-B');
  tables = await tenantTables(firebreak.database, ['public', 'history', 'trail']);
  api = new Client({ connectionString: firebreak.database.connection.apiUrl });
  await api.connect();
});

afterAll(async () => {
  await api.end();
  await firebreak.stop();
});

function contextOf(organizationId: string, key = firebreak.database.connection.contextKey): string {
  return `${organizationId}.${createHmac('sha256', key).update(organizationId).digest('hex')}`;
}

/** What one statement does with a context, always rolled back: the rows it touched, or the code of its refusal. */
async function attempt(
  context: string | null,
  statement: string,
  parameters: unknown[] = [],
): Promise<number | string> {
  await api.query('BEGIN');
  try {
    if (context !== null) await api.query(`SELECT set_config('firebreak.context', $1, true)`, [context]);
    return (await api.query(statement, parameters)).rowCount ?? 0;
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : String(error);
  } finally {
    await api.query('ROLLBACK');
  }
}

const own = () => contextOf(firebreak.organizationIds.second);

describe("the API's own role", () => {
  it('sees its organisation with the right context: the walk below would see rows if there were any', async () => {
    for (const table of tables) {
      const seen = await attempt(contextOf(firebreak.organizationIds.first), `SELECT FROM ${table}`);
      const [row] = await firebreak.database.query<{ count: number }>(
        `SELECT count(*)::integer AS count FROM ${table} WHERE organization_id = $1`,
        [firebreak.organizationIds.first],
      );
      expect([table, seen]).toEqual([table, row?.count]);
      expect([table, seen === 0]).toEqual([table, false]);
    }
  });

  it('is refused every table without a context, loudly', async () => {
    for (const table of tables) expect([table, await attempt(null, `SELECT FROM ${table}`)]).toEqual([table, 'P0F01']);
    for (const table of tables) expect([table, await attempt('', `SELECT FROM ${table}`)]).toEqual([table, 'P0F01']);
  });

  it('is refused with a forged context', async () => {
    const { first: id } = firebreak.organizationIds;
    const forged = [
      id,
      `${id}.`,
      `${id}.${'0'.repeat(64)}`,
      contextOf(id, Buffer.alloc(32)),
      `${id}.${own().split('.')[1]}`,
      'x',
      `.${own().split('.')[1]}`,
    ];
    for (const context of forged) {
      for (const table of tables)
        expect([context, table, await attempt(context, `SELECT FROM ${table}`)]).toEqual([context, table, 'P0F02']);
    }
  });

  it('neither reads, changes, deletes nor moves a row of another organisation', async () => {
    const { first: theirs } = firebreak.organizationIds;
    for (const table of tables) {
      const outcomes = {
        read: await attempt(own(), `SELECT FROM ${table} WHERE organization_id = $1`, [theirs]),
        counted: await attempt(own(), `SELECT FROM ${table} WHERE organization_id <> $1`, [
          firebreak.organizationIds.second,
        ]),
        changed: await attempt(
          own(),
          `UPDATE ${table} SET organization_id = organization_id WHERE organization_id = $1`,
          [theirs],
        ),
        deleted: await attempt(own(), `DELETE FROM ${table} WHERE organization_id = $1`, [theirs]),
        given: await attempt(own(), `UPDATE ${table} SET organization_id = $1`, [theirs]),
        copied: await attempt(
          own(),
          `INSERT INTO ${table} SELECT (jsonb_populate_record(t, jsonb_build_object('organization_id', $1::text))).* FROM ${table} t`,
          [theirs],
        ),
        emptied: await attempt(own(), `TRUNCATE ${table} CASCADE`),
      };
      const { read, counted, emptied, copied, ...writes } = outcomes;
      expect([table, read, counted, emptied, copied]).toEqual([table, 0, 0, '42501', '42501']);
      // Where the role has the right at all, it finds nothing; giving its own rows away is refused.
      for (const [kind, outcome] of Object.entries(writes))
        expect([table, kind, outcome]).toEqual([table, kind, outcome === 0 && kind !== 'given' ? 0 : '42501']);
    }
  });

  it('cannot refer to a row of another organisation', async () => {
    const references = await firebreak.database.query<{ child: string; parent: string; columns: string[] }>(
      `SELECT k.conrelid::regclass::text AS child, k.confrelid::regclass::text AS parent,
              ARRAY(SELECT a.attname::text FROM unnest(k.conkey) n JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = n
                     WHERE a.attname <> 'organization_id') AS columns
         FROM pg_constraint k WHERE k.contype = 'f' AND k.connamespace = 'public'::regnamespace AND cardinality(k.conkey) > 1`,
    );
    expect(references.length).toBeGreaterThan(15);
    const owner = new Client({ connectionString: firebreak.database.connection.ownerUrl });
    await owner.connect();
    let tried = 0;
    for (const { child, columns } of references) {
      const [column = ''] = columns.slice(-1);
      const [foreign] = await firebreak.database.query<{ value: string | null }>(
        `SELECT ${column} AS value FROM ${child} WHERE organization_id = $1 AND ${column} IS NOT NULL LIMIT 1`,
        [firebreak.organizationIds.first],
      );
      if (!foreign) continue;
      // Past row-level security, so that it is the key that refuses.
      const moved = owner.query(
        `UPDATE ${child} SET ${column} = $1 WHERE organization_id = $2 AND ${column} IS NOT NULL`,
        [foreign.value, firebreak.organizationIds.second],
      );
      // What only grows refuses every change, whatever it refers to.
      await expect(moved).rejects.toMatchObject({ code: expect.stringMatching(/^(23503|23505|P0A02)$/) });
      tried += 1;
    }
    await owner.end();
    expect(tried).toBeGreaterThan(12);
    expect(await attempt(own(), `UPDATE access_scopes SET vendor_id = $1`, [first.ids['vendors']])).toBe('23503');
    expect(await attempt(own(), `UPDATE access_scopes SET vendor_id = $1`, [second.ids['vendors']])).toBe(1);
  });

  it('may do with its own rows only what the migration granted', async () => {
    expect(await attempt(own(), 'DELETE FROM vendors')).toBe('42501');
    expect(await attempt(own(), `UPDATE judgements SET result = '{}'`)).toBe('42501');
    expect(await attempt(own(), `UPDATE submissions SET answers = '[]'`)).toBe('42501');
    expect(await attempt(own(), `UPDATE questions SET text = '{}'`)).toBe('42501');
    expect(await attempt(own(), `UPDATE invitations SET expires_at = now()`)).toBe('42501');
    expect(await attempt(own(), `UPDATE invitations SET expires_at = expires_at + interval '1 year'`)).toBe('42501');
    expect(await attempt(own(), 'SELECT FROM security.context_key')).toBe('42501');
    expect(await attempt(own(), 'CREATE TABLE mine (id integer)')).toBe('42501');
    expect(await attempt(own(), 'SET ROLE firebreak_lookup')).toBe('42501');
  });
});
