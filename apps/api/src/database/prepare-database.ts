import { randomBytes } from 'node:crypto';
import { MIGRATIONS } from '@firebreak/migrations';
import { Client } from 'pg';
import { DataSource, type MigrationInterface } from 'typeorm';
import { StartError } from '../local-postgres/start-error.js';
import type { DatabaseConnection } from './database-connection.js';
import { ensureRoles } from './database-roles.js';
import { refuseUnfitRole } from './fitness.js';
import { refuseOpenRoad, roadOf } from './open-road.js';
import { prepareJobQueue } from './job-queue-schema.js';
import { appliedMigrations, refuseNewerDatabase, refuseUnfinishedRestore } from './migrations-state.js';

const OLDEST_SERVER = 150_009;

/** The advisory lock of whoever changes the schema; shared by those who need it to stand still for a moment. */
export const PREPARATION_LOCK = 7_305_211_804;

/** A migration as it stands in the list: its class, named after what it does and when it was written. */
export type MigrationClass = new () => MigrationInterface;

/** How to prepare a database, where that differs from a plain start. */
export interface Preparation {
  /** The migrations to bring it to; all that this program knows unless given. */
  readonly migrations?: readonly MigrationClass[];
  /** Called before a database that has data is migrated, with the names of what is to run; what it throws stops that. */
  readonly beforeUpgrade?: (pending: readonly string[]) => Promise<void>;
  /** Says that this is the restore itself, which may find a database whose restore has not finished. */
  readonly restoring?: boolean;
}

/**
 * Makes a database ready for the API: roles, job queue, migrations and the key of the tenant context, one process at a
 * time.
 *
 * @param ownerUrl connects as a user who may make roles and tables
 * @returns how the API connects from here on
 * @throws StartError with one sentence of advice when nobody answers, the road there is open, the server is too old, the
 *   database is newer than this program, its restore did not finish, a right is missing, or the API's role has one too many
 */
export async function prepareDatabase(
  ownerUrl: string,
  { migrations = MIGRATIONS, beforeUpgrade, restoring = false }: Preparation = {},
): Promise<DatabaseConnection> {
  const client = new Client({ connectionString: ownerUrl, connectionTimeoutMillis: 5_000 });
  try {
    await client.connect();
  } catch (error) {
    const reason = error instanceof Error && error.message ? ` (${error.message})` : '';
    const { host } = new URL(ownerUrl);
    throw new StartError(
      `The database at ${host} does not answer${reason}: start it, correct DATABASE_URL, or leave DATABASE_URL out to use the embedded one.`,
    );
  }
  try {
    refuseOpenRoad(roadOf(client));
    await refuseOldServer(client);
    // Roles belong to the cluster, so the lock is taken before anything is looked at.
    await client.query('SELECT pg_advisory_lock($1)', [PREPARATION_LOCK]);
    if (!restoring) await refuseUnfinishedRestore(client);
    const known = migrations.map(({ name }) => name);
    const applied = await appliedMigrations(client);
    refuseNewerDatabase(applied, known);
    const pending = known.filter((name) => !applied.includes(name));
    if (applied.length > 0 && pending.length > 0) await beforeUpgrade?.(pending);
    const urls = await ensureRoles(client, ownerUrl);
    await prepareJobQueue(client, ownerUrl);
    await migrate(ownerUrl, migrations);
    await refuseUnfitRole(client);
    return { ownerUrl, ...urls, contextKey: await ensureContextKey(client) };
  } finally {
    await client.end();
  }
}

async function refuseOldServer(client: Client): Promise<void> {
  const { rows } = await client.query<{ number: string; text: string }>(
    `SELECT current_setting('server_version_num') AS number, current_setting('server_version') AS text`,
  );
  if (Number(rows[0]?.number) < OLDEST_SERVER) {
    throw new StartError(`DATABASE_URL leads to PostgreSQL ${rows[0]?.text}: use 15.9 or newer.`);
  }
}

async function migrate(ownerUrl: string, migrations: readonly MigrationClass[]): Promise<void> {
  const source = new DataSource({
    type: 'postgres',
    url: ownerUrl,
    migrations: [...migrations],
    installExtensions: false,
  });
  await source.initialize();
  try {
    await source.runMigrations({ transaction: 'each' });
  } finally {
    await source.destroy();
  }
}

/** HMAC-SHA-256 over the organisation's id; the padded keys lie where only the checking function can read them. */
async function ensureContextKey(client: Client): Promise<Buffer> {
  const { rows } = await client.query<{ inner_pad: Buffer }>('SELECT inner_pad FROM security.context_key');
  const stored = rows[0]?.inner_pad;
  if (stored) return Buffer.from(stored.map((byte) => byte ^ INNER)).subarray(0, KEY_BYTES);
  const key = randomBytes(KEY_BYTES);
  const padded = Buffer.concat([key, Buffer.alloc(BLOCK_BYTES - KEY_BYTES)]);
  await client.query('INSERT INTO security.context_key (inner_pad, outer_pad) VALUES ($1, $2)', [
    Buffer.from(padded.map((byte) => byte ^ INNER)),
    Buffer.from(padded.map((byte) => byte ^ OUTER)),
  ]);
  return key;
}

// RFC 2104: HMAC(K, m) = H((K ⊕ opad) ‖ H((K ⊕ ipad) ‖ m)), block of 64 bytes for SHA-256.
const KEY_BYTES = 32;
const BLOCK_BYTES = 64;
const INNER = 0x36;
const OUTER = 0x5c;
