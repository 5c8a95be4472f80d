import { randomBytes } from 'node:crypto';
import { afterEach, afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.js';
import { refuseUnfitRole, refuseUnfitSettings } from './fitness.js';

let database: TestDatabase;
let client: Client;

beforeAll(async () => {
  database = await createTestDatabase();
  client = new Client({ connectionString: database.connection.ownerUrl });
  await client.connect();
});

afterEach(() => client.query('ROLLBACK'));

afterAll(async () => {
  await client.end();
  await database.drop();
});

const helper = `helper_${randomBytes(4).toString('hex')}`;

describe("the API's role", () => {
  it('as it was made is fit', async () => {
    await expect(refuseUnfitRole(client)).resolves.toBeUndefined();
  });

  it.each([
    ['is a superuser', 'ALTER ROLE firebreak_api SUPERUSER'],
    ['passes row-level security', 'ALTER ROLE firebreak_api BYPASSRLS'],
    ['may make roles', 'ALTER ROLE firebreak_api CREATEROLE'],
    ['is a member of', `CREATE ROLE ${helper}; GRANT ${helper} TO firebreak_api`],
    ['owns vendors', 'ALTER TABLE vendors OWNER TO firebreak_api'],
    ['owns the schema', 'CREATE SCHEMA another AUTHORIZATION firebreak_api'],
  ])('is refused with advice when it %s', async (fault, change) => {
    // Roles belong to the cluster, which other tests use: nothing of this is ever committed.
    await client.query('BEGIN');
    await client.query(change);
    await expect(refuseUnfitRole(client)).rejects.toThrow(
      new RegExp(`^The API's own role firebreak_api ${fault}.*: .+\\.$`),
    );
  });
});

describe("the API's settings", () => {
  it('that lose acknowledged writes are refused, unless somebody said that they may', async () => {
    const { apiUrl } = database.connection;
    // The server of the tests runs without any of the three.
    await expect(refuseUnfitSettings(apiUrl, false)).rejects.toThrow(
      /^The database runs with (fsync|full_page_writes|synchronous_commit) = off, and .+: turn it on, or set DATABASE_MAY_LOSE_WRITES=yes/,
    );
    await expect(refuseUnfitSettings(apiUrl, true)).resolves.toBeUndefined();
  });

  it('that switch row-level security off are refused in any case', async () => {
    const name = new URL(database.connection.apiUrl).pathname.slice(1);
    await client.query(`ALTER ROLE firebreak_api IN DATABASE ${name} SET row_security = off`);
    await expect(refuseUnfitSettings(database.connection.apiUrl, true)).rejects.toThrow(/row_security = off/);
    await client.query(`ALTER ROLE firebreak_api IN DATABASE ${name} RESET row_security`);
  });
});
