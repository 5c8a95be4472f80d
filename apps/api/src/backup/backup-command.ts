import { mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readEnv } from '../config/env.js';
import { StartError } from '../local-postgres/start-error.js';
import { backUp } from './back-up.js';
import { runCommand } from './command.js';
import { reachDatabase } from './database-at-hand.js';

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
      `Backed up ${rows} rows of ${manifest.tables.length} tables and ${manifest.secrets.length} secrets, as they stood at ${manifest.takenAt}, to ${file} in ${seconds(startedAt)} s.`,
      passphrase === null
        ? 'It is not encrypted and holds everything, keys included: set BACKUP_PASSPHRASE, or keep it where nobody else reads.'
        : 'It is encrypted: it opens with BACKUP_PASSPHRASE only, which belongs in another place than the file.',
    ];
  } finally {
    await database.close();
  }
});

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
