import { MIGRATIONS } from '@firebreak/migrations';
import { Client } from 'pg';
import { prepareDatabase } from '../database/prepare-database.js';
import { StartError } from '../local-postgres/start-error.js';
import { openBackup, verifyBackup, type BackupFile, type OpenBackup, type VerifiedBackup } from './archive-reader.js';
import { bareTables } from './bare-tables.js';
import { writeEvidence } from './evidence-files.js';
import { compareRows, loadRows, matchTables, releaseJobs, setSequences } from './load-rows.js';
import type { Manifest } from './manifest.js';
import { claimTarget, releaseTarget } from './restore-target.js';
import { DamagedArchive } from './sealed-tar.js';
import { refuseOtherSecrets, writeSecrets } from './secret-files.js';
import { configureSession } from './table-text.js';
import { checkTrail } from './trail-check.js';

/** What to restore and where to. */
export interface RestoreRequest extends BackupFile {
  /** Leads to an empty database; its user must be able to make roles and tables. */
  readonly databaseUrl: string;
  readonly dataDirectory: string;
}

/** What a restore did, in figures. */
export interface RestoreReport {
  readonly manifest: Manifest;
  readonly rowCount: number;
  /** Foreign keys that were made anew over all rows. */
  readonly referenceCount: number;
  /** Organisations whose chain of events was followed from its first link; null when the backup has no trail. */
  readonly chainCount: number | null;
  /** Migrations that ran after the backup's own. */
  readonly upgrades: readonly string[];
}

/**
 * Fills an empty database and the secrets folder from a backup. The archive is read whole and checked first; the rows
 * then come in one transaction that ends only when every table, reference and chain was found right.
 * Throws StartError with one sentence; nothing is left then that a program would take for the data.
 */
export async function restore(request: RestoreRequest): Promise<RestoreReport> {
  const backup = await openBackup(request);
  const verified = await verifyBackup(backup);
  const { manifest, secrets } = verified;
  const migrations = migrationsOf(manifest);
  await refuseOtherSecrets(request.dataDirectory, secrets);
  const client = new Client({ connectionString: request.databaseUrl, connectionTimeoutMillis: 5_000 });
  await connect(client, request.databaseUrl);
  try {
    await claimTarget(client);
    await prepareDatabase(request.databaseUrl, { migrations, restoring: true });
    await configureSession(client);
    const checks = await load(client, backup, verified, request.dataDirectory);
    await prepareDatabase(request.databaseUrl);
    await client.query('ANALYZE');
    return {
      manifest,
      ...checks,
      rowCount: manifest.tables.reduce((sum, table) => sum + table.rowCount, 0),
      upgrades: MIGRATIONS.slice(migrations.length).map(({ name }) => name),
    };
  } catch (error) {
    if (!(error instanceof DamagedArchive)) throw error;
    throw new StartError(
      `The backup ${request.file} is not whole (${error.message}): nothing was restored; take another copy or an older backup.`,
    );
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** The backup's migrations must be the first of ours, in our order: only then do we know its tables. */
function migrationsOf({ migrations, productVersion }: Manifest): typeof MIGRATIONS {
  const ours = MIGRATIONS.slice(0, migrations.length);
  if (ours.length === migrations.length && ours.every(({ name }, at) => name === migrations[at])) return ours;
  const unknown = migrations.find((name, at) => name !== ours[at]?.name);
  throw new StartError(
    `The backup was made by Firebreak ${productVersion}, whose migration ${unknown} this version does not know: restore it with that version or a newer one.`,
  );
}

async function connect(client: Client, databaseUrl: string): Promise<void> {
  client.on('error', () => undefined);
  try {
    await client.connect();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new StartError(
      `The database at ${new URL(databaseUrl).host} does not answer (${reason}): start it, or correct its address.`,
    );
  }
}

async function load(
  client: Client,
  backup: OpenBackup,
  { manifest, secrets }: VerifiedBackup,
  dataDirectory: string,
): Promise<Pick<RestoreReport, 'referenceCount' | 'chainCount'>> {
  await client.query('BEGIN');
  const tables = await matchTables(client, manifest);
  const dressTables = await bareTables(client, tables);
  await loadRows(client, tables, backup);
  await setSequences(client, manifest);
  await compareRows(client, tables, manifest);
  const chainCount = await checkTrail(client);
  await releaseJobs(client);
  const { referenceCount } = await dressTables();
  await releaseTarget(client);
  await writeSecrets(dataDirectory, secrets);
  await writeEvidence(backup, dataDirectory);
  await client.query('COMMIT');
  return { referenceCount, chainCount };
}
