import { chmod, mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { StartError } from '../local-postgres/start-error.js';
import { hasCode } from '../local-postgres/system-error.js';
import type { SecretFile } from './archive-reader.js';

const folderIn = (dataDirectory: string): string => join(dataDirectory, 'secrets');

/** The files of the data folder's secrets; none when it has no such folder. */
export async function readSecrets(dataDirectory: string): Promise<SecretFile[]> {
  try {
    const names = (await readdir(folderIn(dataDirectory), { withFileTypes: true })).filter((entry) => entry.isFile());
    return await Promise.all(
      names
        .map(({ name }) => name)
        .toSorted()
        .map(async (name) => ({ name, content: await readFile(join(folderIn(dataDirectory), name)) })),
    );
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return [];
    throw error;
  }
}

/** Throws StartError when a secret of the same name and another content is there, because mails may depend on it. */
export async function refuseOtherSecrets(dataDirectory: string, secrets: readonly SecretFile[]): Promise<void> {
  const present = new Map((await readSecrets(dataDirectory)).map(({ name, content }) => [name, content]));
  const other = secrets.find(({ name, content }) => !(present.get(name)?.equals(content) ?? true));
  if (!other) return;
  throw new StartError(
    `${join(folderIn(dataDirectory), other.name)} is another secret than the backup's: move it away, or set DATA_DIR to another folder.`,
  );
}

/** Writes the secrets so that only this user can read them. */
export async function writeSecrets(dataDirectory: string, secrets: readonly SecretFile[]): Promise<void> {
  if (secrets.length === 0) return;
  const folder = folderIn(dataDirectory);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await chmod(folder, 0o700);
  for (const { name, content } of secrets) {
    const path = join(folder, basename(name));
    await writeFile(`${path}.unfinished`, content, { mode: 0o600, flush: true });
    await rename(`${path}.unfinished`, path);
  }
}
