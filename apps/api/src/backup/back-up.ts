import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { Client } from 'pg';
import { productVersion } from '../config/product-version.js';
import { appliedMigrations, refuseUnfinishedRestore } from '../database/migrations-state.js';
import { PREPARATION_LOCK } from '../database/prepare-database.js';
import { refuseNarrowedSight } from '../database/narrowed-sight.js';
import { StartError } from '../local-postgres/start-error.js';
import { EVIDENCE_PREFIX, MANIFEST_FILE, PART_BYTES, partName, SECRETS_PREFIX } from './archive-layout.js';
import { sha256Of } from './archive-reader.js';
import { writeArchive, type AddFile } from './archive-writer.js';
import { quoted, readSequences, readTables, type CatalogueTable } from './catalogue.js';
import { readEvidence } from './evidence-files.js';
import {
  BACKUP_FORMAT,
  fullName,
  type FileRecord,
  type Manifest,
  type SequenceRecord,
  type TableRecord,
} from './manifest.js';
import { readSecrets } from './secret-files.js';
import { configureSession, readTableText } from './table-text.js';

const compress = promisify(gzip);

/** What to back up and where to. */
export interface BackupRequest {
  /** Connects as a superuser or a role with BYPASSRLS. */
  readonly databaseUrl: string;
  readonly dataDirectory: string;
  readonly file: string;
  /** Encrypts the backup when it is given. */
  readonly passphrase: string | null;
  /** Says that the caller holds the lock of whoever changes the schema. */
  readonly schemaIsHeld?: boolean;
}

/**
 * Writes everything the database holds at one instant, and the secrets folder, into one file. Others may go on writing.
 * Throws StartError when this user would not see every row, or when something cannot be read or written.
 */
export async function backUp(request: BackupRequest): Promise<Manifest> {
  const client = new Client({ connectionString: request.databaseUrl, connectionTimeoutMillis: 5_000 });
  try {
    await client.connect();
    await refuseNarrowedSight(client, 'the backup');
    await refuseUnfinishedRestore(client);
    await configureSession(client);
    const tables = await openSnapshot(client, request.schemaIsHeld ?? false);
    let manifest: Manifest | undefined;
    await writeArchive({
      file: request.file,
      passphrase: request.passphrase,
      fill: async (add) => {
        manifest = await fill(client, tables, request.dataDirectory, add);
      },
    });
    if (!manifest) throw new Error('A backup that was written has a manifest.');
    return manifest;
  } catch (error) {
    throw asAdvice(error, request.databaseUrl);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** The schema is held still from the moment the tables are listed until each is locked against changes of its shape. */
async function openSnapshot(client: Client, schemaIsHeld: boolean): Promise<CatalogueTable[]> {
  if (!schemaIsHeld) await client.query('SELECT pg_advisory_lock_shared($1)', [PREPARATION_LOCK]);
  await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
  const tables = await readTables(client);
  if (tables.length === 0) throw new StartError('The database is empty: there is nothing to back up.');
  await client.query(`LOCK TABLE ${tables.map(quoted).join(', ')} IN ACCESS SHARE MODE`);
  if (!schemaIsHeld) await client.query('SELECT pg_advisory_unlock_shared($1)', [PREPARATION_LOCK]);
  return tables;
}

async function fill(
  client: Client,
  tables: readonly CatalogueTable[],
  dataDirectory: string,
  add: AddFile,
): Promise<Manifest> {
  const records: TableRecord[] = [];
  for (const table of tables) records.push(await addTable(client, table, add));
  const evidence: FileRecord[] = [];
  let evidenceLeftOut = 0;
  for await (const { name, sha256, content } of readEvidence(client, tables, dataDirectory)) {
    if (content === null) evidenceLeftOut += 1;
    else {
      await add(`${EVIDENCE_PREFIX}${name}`, content);
      evidence.push({ name, sha256 });
    }
  }
  const secrets = await readSecrets(dataDirectory);
  for (const { name, content } of secrets) await add(`${SECRETS_PREFIX}${name}`, content);
  const { rows } = await client.query<{ takenAt: Date; serverVersion: string }>(
    `SELECT transaction_timestamp() AS "takenAt", current_setting('server_version') AS "serverVersion"`,
  );
  const manifest: Manifest = {
    format: BACKUP_FORMAT,
    productVersion: productVersion(),
    takenAt: rows[0]?.takenAt.toISOString() ?? '',
    serverVersion: rows[0]?.serverVersion ?? '',
    migrations: await appliedMigrations(client),
    tables: records,
    sequences: await readSequenceStates(client),
    secrets: secrets.map(({ name, content }) => ({ name, sha256: sha256Of(content) })),
    evidence,
    evidenceLeftOut,
  };
  await add(MANIFEST_FILE, Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`));
  return manifest;
}

async function addTable(client: Client, table: CatalogueTable, add: AddFile): Promise<TableRecord> {
  let gathered: Buffer[] = [];
  let bytes = 0;
  let parts = 0;
  const flush = async (): Promise<void> => {
    parts += 1;
    await add(partName(fullName(table), parts), await compress(Buffer.concat(gathered)));
    gathered = [];
    bytes = 0;
  };
  const digest = await readTableText(client, table, async (text) => {
    gathered.push(text);
    bytes += text.length;
    if (bytes >= PART_BYTES) await flush();
  });
  if (bytes > 0) await flush();
  const { schema, name, columns } = table;
  return { schema, name, columns: columns.map((column) => column.name), ...digest };
}

/** Sequences stand outside transactions: read after the rows, they are at or beyond every number the rows use. */
async function readSequenceStates(client: Client): Promise<SequenceRecord[]> {
  const states: SequenceRecord[] = [];
  for (const sequence of await readSequences(client)) {
    const { rows } = await client.query<{ lastValue: string; isCalled: boolean }>(
      `SELECT last_value AS "lastValue", is_called AS "isCalled" FROM ${quoted(sequence)}`,
    );
    if (rows[0]) states.push({ ...sequence, ...rows[0] });
  }
  return states;
}

function asAdvice(error: unknown, databaseUrl: string): unknown {
  if (error instanceof StartError || !(error instanceof Error)) return error;
  const { host } = new URL(databaseUrl);
  const code = 'code' in error ? error.code : null;
  if (code === '42501') {
    return new StartError(
      `The database's user may not read everything (${error.message}): grant it pg_read_all_data, or let DATABASE_URL name a superuser for the backup.`,
    );
  }
  if (code === '55P03') {
    return new StartError('Somebody is changing the tables at this moment: take the backup when that is done.');
  }
  if (/ECONN|timeout|terminat/i.test(`${String(code)} ${error.message}`)) {
    return new StartError(
      `The database at ${host} does not answer (${error.message}): start it, or correct DATABASE_URL.`,
    );
  }
  return error;
}
