import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readEnv } from '../config/env.js';
import { StartError } from '../local-postgres/start-error.js';
import { runCommand } from './command.js';
import { openTarget } from './database-at-hand.js';
import { restore, type RestoreReport } from './restore.js';

const USAGE = 'Usage: npm run restore -- FILE [--into DATABASE_URL | --data-dir DIR]';

await runCommand(async () => {
  const { file, into, dataDirectory } = readOptions();
  const from = process.env['INIT_CWD'] ?? '.';
  const env = readEnv({
    ...process.env,
    ...(into === undefined ? {} : { DATABASE_URL: into }),
    ...(dataDirectory === undefined ? {} : { DATA_DIR: resolve(from, dataDirectory) }),
  });
  // A data folder that was named means its own database, whatever the environment says.
  const databaseUrl = dataDirectory === undefined ? env.databaseUrl : null;
  const startedAt = performance.now();
  const target = await openTarget({ databaseUrl, dataDirectory: env.dataDirectory });
  try {
    const report = await restore({
      file: resolve(from, file),
      passphrase: env.backupPassphrase,
      databaseUrl: target.url,
      dataDirectory: env.dataDirectory,
    });
    return describe(report, (performance.now() - startedAt) / 1000);
  } finally {
    await target.close();
  }
});

function readOptions(): { file: string; into: string | undefined; dataDirectory: string | undefined } {
  try {
    const { values, positionals } = parseArgs({
      options: { into: { type: 'string' }, 'data-dir': { type: 'string' } },
      allowPositionals: true,
    });
    const [file, ...more] = positionals;
    const { into, 'data-dir': dataDirectory } = values;
    const isOnePlace = into === undefined || dataDirectory === undefined;
    if (file && more.length === 0 && isOnePlace) return { file, into, dataDirectory };
  } catch {
    // What it says about options is said by the usage as well.
  }
  throw new StartError(USAGE);
}

function describe(
  { manifest, rowCount, referenceCount, chainCount, upgrades }: RestoreReport,
  seconds: number,
): string[] {
  const chains = chainCount === null ? '' : `, followed ${chainCount} chains of the trail from their first link`;
  return [
    `Restored ${rowCount} rows of ${manifest.tables.length} tables and ${manifest.secrets.length} secrets, with ${manifest.evidence?.length ?? 0} files of vendors, as they stood at ${manifest.takenAt}, in ${seconds.toFixed(1)} s.`,
    `Every table's count and SHA-256 equal the backup's; checked ${referenceCount} foreign keys over all rows${chains}.`,
    upgrades.length === 0
      ? 'The backup has the present schema.'
      : `Brought from the schema of ${manifest.migrations.at(-1)} to the present one: ${upgrades.join(', ')}.`,
  ];
}
