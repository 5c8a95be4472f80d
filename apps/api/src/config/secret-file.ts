import { hasCode } from '../local-postgres/system-error.js';
import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * A secret of this installation, from the data folder and never from the database; made when it is missing.
 * It appears whole or not at all, so that of several processes that start at once all read the same one.
 */
export function readOrCreateSecret(dataDirectory: string, name: string, create: () => string | Buffer): Buffer {
  return readOrCreateSecretIn(join(dataDirectory, 'secrets'), name, create);
}

/** The same in a folder of one's own. */
export function readOrCreateSecretIn(folder: string, name: string, create: () => string | Buffer): Buffer {
  const file = join(folder, name);
  const draft = `${file}.${randomBytes(8).toString('hex')}.unfinished`;
  try {
    return readFileSync(file);
  } catch (error) {
    if (!hasCode(error, 'ENOENT')) throw error;
  }
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  writeFileSync(draft, create(), { mode: 0o600, flag: 'wx', flush: true });
  try {
    // Fails when another process was faster.
    linkSync(draft, file);
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw error;
  } finally {
    rmSync(draft);
  }
  return readFileSync(file);
}
