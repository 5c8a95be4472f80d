import { createHash, randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { jest } from '@jest/globals';
import { Client, Pool, type QueryResultRow } from 'pg';
import type { DatabaseConnection } from '../database/database-connection.js';
import { prepareDatabase } from '../database/prepare-database.js';

const MIGRATIONS = fileURLToPath(new URL('../../../../migrations/', import.meta.url));
// A busy machine with two cores takes its time; a test that hangs still ends.
jest.setTimeout(60_000);

const CLONING_LOCK = 7_305_211_805;

/** A migrated database of its own, reached past the API as a superuser whom row-level security does not hold. */
export interface TestDatabase {
  readonly connection: DatabaseConnection;
  query<Row extends QueryResultRow>(text: string, parameters?: unknown[]): Promise<Row[]>;
  drop(): Promise<void>;
}

/** Clones the migrated template, which the first caller of a run makes. Throws without TEST_DATABASE_URL. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const serverUrl = process.env['TEST_DATABASE_URL'];
  if (!serverUrl) throw new Error('TEST_DATABASE_URL is not set: run npm test, which starts a PostgreSQL.');
  const name = `test_${randomBytes(8).toString('hex')}`;
  const connection = await asSuperuser(serverUrl, async (client) => {
    await client.query('SELECT pg_advisory_lock($1)', [CLONING_LOCK]);
    const template = await ensureTemplate(client, serverUrl);
    await client.query(`CREATE DATABASE ${name} TEMPLATE ${template.name}`);
    return connectionTo(name, template.connection);
  });
  return { connection, ...reach(connection.ownerUrl, serverUrl, name) };
}

/** A database without a single table, reached as a superuser. */
export interface EmptyDatabase extends Omit<TestDatabase, 'connection'> {
  readonly url: string;
}

/** Makes an empty database on the server of this run, owned by this role when one is named. */
export async function createEmptyDatabase(owner?: string): Promise<EmptyDatabase> {
  const serverUrl = process.env['TEST_DATABASE_URL'];
  if (!serverUrl) throw new Error('TEST_DATABASE_URL is not set: run npm test, which starts a PostgreSQL.');
  const name = `empty_${randomBytes(8).toString('hex')}`;
  await asSuperuser(serverUrl, async (client) => {
    // Not from template1, which another worker may be copying at this moment.
    await client.query(`CREATE DATABASE ${name} TEMPLATE template0 ${owner ? `OWNER ${owner}` : ''}`);
  });
  const url = withDatabase(serverUrl, name);
  return { url, ...reach(url, serverUrl, name) };
}

function reach(url: string, serverUrl: string, name: string): Omit<TestDatabase, 'connection'> {
  // Past the API also means past the triggers: no history, no trail, and no refusal of what is not recorded.
  const pool = new Pool({ connectionString: url, max: 4, options: '-c session_replication_role=replica' });
  return {
    query: async <Row extends QueryResultRow>(text: string, parameters: unknown[] = []) =>
      (await pool.query<Row>(text, parameters)).rows,
    drop: async () => {
      await pool.end();
      await asSuperuser(serverUrl, async (client) => {
        await untilNobodyIsConnected(client, name);
        await client.query(`DROP DATABASE ${name} WITH (FORCE)`);
      });
    },
  };
}

/**
 * A pool says that it has ended before its connections have; one that the server then terminates would fail whatever
 * test runs at that moment. What is still there after five seconds is a leak, and is ended by force.
 */
async function untilNobodyIsConnected(client: Client, database: string): Promise<void> {
  for (const deadline = Date.now() + 5_000; Date.now() < deadline; await sleep(10)) {
    const { rows } = await client.query('SELECT FROM pg_stat_activity WHERE datname = $1 LIMIT 1', [database]);
    if (rows.length === 0) return;
  }
}

async function asSuperuser<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** How the API connects to the template is kept as the template's comment, for the other processes of the run. */
async function ensureTemplate(
  client: Client,
  serverUrl: string,
): Promise<{ name: string; connection: DatabaseConnection }> {
  const name = `template_${fingerprintOfMigrations()}`;
  const { rows } = await client.query<{ comment: string | null }>(
    `SELECT shobj_description(oid, 'pg_database') AS comment FROM pg_database WHERE datname = $1`,
    [name],
  );
  const comment = rows[0]?.comment;
  if (comment) {
    const { contextKey, ...urls } = JSON.parse(comment) as Omit<DatabaseConnection, 'contextKey'> & {
      contextKey: string;
    };
    return { name, connection: { ...urls, contextKey: Buffer.from(contextKey, 'hex') } };
  }
  // Without a comment it is what an interrupted run left.
  await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  await client.query(`CREATE DATABASE ${name}`);
  const connection = await prepareDatabase(withDatabase(serverUrl, name));
  const kept = JSON.stringify({ ...connection, contextKey: connection.contextKey.toString('hex') });
  await client.query(`COMMENT ON DATABASE ${name} IS '${kept}'`);
  return { name, connection };
}

function connectionTo(database: string, template: DatabaseConnection): DatabaseConnection {
  return {
    ...template,
    ownerUrl: withDatabase(template.ownerUrl, database),
    apiUrl: withDatabase(template.apiUrl, database),
    workerUrl: withDatabase(template.workerUrl, database),
    signerUrl: withDatabase(template.signerUrl, database),
  };
}

function withDatabase(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.href;
}

function fingerprintOfMigrations(): string {
  const hash = createHash('sha256');
  const files = readdirSync(MIGRATIONS).filter((file) => file.endsWith('.ts'));
  for (const file of files.toSorted()) hash.update(file).update(readFileSync(`${MIGRATIONS}${file}`));
  return hash.digest('hex').slice(0, 12);
}
