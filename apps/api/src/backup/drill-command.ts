import 'reflect-metadata';
import { mkdir } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readEnv, type Env } from '../config/env.js';
import { StartError } from '../local-postgres/start-error.js';
import { backUp } from './back-up.js';
import { runCommand } from './command.js';
import { reachDatabase } from './database-at-hand.js';
import { drill, type DrillReport } from './drill.js';
import { keepDrillRecord } from './drill-record.js';
import { keepNewest } from './keep-newest.js';

const USAGE = 'Usage: BACKUP_DIR=DIR npm run backup-drill [-- --file FILE] [--into DATABASE_URL]';
/** What this command writes, and the only files that it removes. */
const OURS = /^firebreak-\d{8}T\d{6}Z\.tar(\.age)?$/;

await runCommand(async () => {
  const options = readOptions();
  const env = readEnv(process.env);
  const from = process.env['INIT_CWD'] ?? '.';
  const given = options.file === undefined ? null : resolve(from, options.file);
  const folder = env.backupDirectory ?? (given === null ? null : dirname(given));
  if (folder === null) throw new StartError(USAGE);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const file = given ?? (await takeBackup(env, folder));
  const startedAt = new Date();
  const about = { startedAt: startedAt.toISOString(), backup: basename(file) };
  const seconds = (): number => Math.round((Date.now() - startedAt.getTime()) / 100) / 10;
  try {
    const report = await drill({ file, passphrase: env.backupPassphrase }, options.into ?? null);
    const { manifest, rowCount: rows } = report.restored;
    const { exportedVendors } = report;
    const figures = { seconds: seconds(), rows, tables: manifest.tables.length, exportedVendors };
    await keepDrillRecord(folder, { ...about, passed: true, fault: null, ...figures });
    // Only now: a backup that cannot be restored takes no older one's place.
    if (given === null) await keepNewest(folder, OURS, env.backupsKept);
    return describe(file, report, figures.seconds);
  } catch (error) {
    const fault = error instanceof Error ? error.message : String(error);
    const nothing = { rows: null, tables: null, exportedVendors: null };
    await keepDrillRecord(folder, { ...about, passed: false, fault, seconds: seconds(), ...nothing });
    throw error;
  }
});

async function takeBackup(env: Env, folder: string): Promise<string> {
  const { dataDirectory, backupPassphrase: passphrase } = env;
  const instant = new Date().toISOString().replaceAll(/[-:]|\.\d+/g, '');
  const file = join(folder, `firebreak-${instant}.tar${passphrase === null ? '' : '.age'}`);
  const database = await reachDatabase(env);
  try {
    await backUp({ databaseUrl: database.url, dataDirectory, file, passphrase });
    return file;
  } finally {
    await database.close();
  }
}

function readOptions(): { file?: string | undefined; into?: string | undefined } {
  try {
    return parseArgs({ options: { file: { type: 'string' }, into: { type: 'string' } } }).values;
  } catch {
    throw new StartError(USAGE);
  }
}

function describe(file: string, { restored, exportedVendors }: DrillReport, seconds: number): string[] {
  const { manifest, rowCount, referenceCount, chainCount } = restored;
  return [
    `Restored ${rowCount} rows of ${manifest.tables.length} tables from ${file} into an empty database, and tried the copy out, in ${seconds} s.`,
    `Every table's count and SHA-256 equal the backup's, ${referenceCount} foreign keys hold, and ${chainCount ?? 0} chains of the trail have no fault.`,
    exportedVendors === null
      ? 'There is no organisation yet, so nobody signed in.'
      : `Somebody signed in and took the list of vendors, with all ${exportedVendors} of the largest organisation.`,
  ];
}
