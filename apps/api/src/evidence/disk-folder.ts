import { open, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { hasCode } from '../local-postgres/system-error.js';
import type { StoredFile } from './evidence-storage.js';

/** What a system or a person may leave in a folder beside our files has another name. */
const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** A folder with one folder in it for each organisation, and their files under their ids. */
export class DiskFolder {
  constructor(private readonly root: string) {}

  /** The folder of an organisation's files. */
  folderOf(organizationId: string): string {
    return join(this.root, organizationId);
  }

  /** Where the file lies, or would lie. */
  pathOf({ organizationId, id }: StoredFile): string {
    return join(this.folderOf(organizationId), id);
  }

  /** Removes the file; does nothing when there is none. */
  async remove(file: StoredFile): Promise<void> {
    await rm(this.pathOf(file), { force: true });
  }

  /** Ids of an organisation's files that were written last before an instant. */
  async list(organizationId: string, before: Date): Promise<string[]> {
    const found = await readdir(this.folderOf(organizationId)).catch(ifMissing([]));
    const names = found.filter((name) => ID.test(name));
    const ages = await Promise.all(names.map((id) => stat(this.pathOf({ organizationId, id })).catch(ifMissing(null))));
    return names.filter((_, index) => (ages[index]?.mtime ?? before) < before);
  }
}

/** Gives a value in place of what is not there; every other error goes on. */
export function ifMissing<T>(value: T): (error: unknown) => T {
  return (error) => {
    if (hasCode(error, 'ENOENT')) return value;
    throw error;
  };
}

/** Makes sure that what was written under this path, a file or a folder, outlives a power cut. */
export async function flush(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
