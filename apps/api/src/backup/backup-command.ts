import { mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readEnv } from '../config/env.js';
import { StartError } from '../local-postgres/start-error.js';
import { backUp } from './back-up.js';
import { runCommand } from './command.js';
import { reachDatabase } from './database-at-hand.js';
import type { Manifest } from './manifest.js';

const USAGE = 'Usage: npm run backup -- --out FILE';

await runCommand(async () => {
  const { out } = readOptions();
  const env = readEnv(process.env);
  // npm runs scripts in the project's folder; a relative path is meant from where the command was typed.
  const file = resolve(process.env['INIT_CWD'] ?? '.', out);
  mkdirSync(dirname(file), { recursive: true });
  const startedAt = performance.now();
  const database = await reachDatabase(env);
  try {
    const { dataDirectory, backupPassphrase: passphrase } = env;
    const manifest = await backUp({ databaseUrl: database.url, dataDirectory, file, passphrase });
    const rows = manifest.tables.reduce((sum, { rowCount }) => sum + rowCount, 0);
    return [
      `Backed up ${rows} rows of ${manifest.tables.length} tables and ${manifest.secrets.length} secrets, with ${manifest.evidence?.length ?? 0} files of vendors, as they stood at ${manifest.takenAt}, to ${file} in ${seconds(startedAt)} s.`,
      ...leftOut(manifest),
      passphrase === null
        ? 'It is not encrypted and holds everything, keys included: set BACKUP_PASSPHRASE, or keep it where nobody else reads.'
        : 'It is encrypted: it opens with BACKUP_PASSPHRASE only, which belongs in another place than the file.',
    ];
  } finally {
    await database.close();
  }
});

/** What the rows name and the data folder does not have must be told, or somebody relies on it. */
function leftOut({ evidenceLeftOut = 0 }: Manifest): string[] {
  if (evidenceLeftOut === 0) return [];
  return [
    `${evidenceLeftOut} files of vendors are not in it, because they are not whole in the data folder: back up the S3 store that keeps them, or look for the lost ones.`,
  ];
}

function readOptions(): { out: string } {
  try {
    const { out } = parseArgs({ options: { out: { type: 'string' } } }).values;
    if (out) return { out };
  } catch {
    // What it says about options is said by the usage as well.
  }
  throw new StartError(USAGE);
}

function seconds(startedAt: number): string {
  return ((performance.now() - startedAt) / 1000).toFixed(1);
}
