import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { backUp } from './back-up.js';
import { keepNewest } from './keep-newest.js';

const KEPT = 3;

interface UpgradeBackup {
  readonly databaseUrl: string;
  readonly dataDirectory: string;
  readonly passphrase: string | null;
  /** The first migration that is about to run. */
  readonly migration: string;
}

/**
 * Backs up an embedded database before it is migrated, to `backups/` in its data folder, and keeps the last three such
 * files. Throws StartError when that fails: without a way back there is no way forward.
 *
 * @returns the file
 */
export async function backUpBeforeUpgrade(upgrade: UpgradeBackup): Promise<string> {
  const { databaseUrl, dataDirectory, passphrase, migration } = upgrade;
  const folder = join(dataDirectory, 'backups');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, `before-${migration}.tar${passphrase === null ? '' : '.age'}`);
  await backUp({ databaseUrl, dataDirectory, file, passphrase, schemaIsHeld: true });
  await keepNewest(folder, /^before-.*\.tar(\.age)?$/, KEPT);
  return file;
}
