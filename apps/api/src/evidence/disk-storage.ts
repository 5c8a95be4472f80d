import { createReadStream } from 'node:fs';
import { mkdir, open, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { DiskFolder, flush, ifMissing } from './disk-folder.js';
import { EvidenceStorage, type StoredFile } from './evidence-storage.js';

/** Keeps files in a folder of this machine's disk. */
export class DiskStorage extends EvidenceStorage {
  private readonly files: DiskFolder;

  constructor(folder: string) {
    super();
    this.files = new DiskFolder(folder);
  }

  /** Where vendors' files lie in a data directory, each in its organisation's folder under its own id. */
  static folderIn(dataDirectory: string): string {
    return join(dataDirectory, 'evidence');
  }

  async store(file: StoredFile, path: string): Promise<void> {
    const target = this.files.pathOf(file);
    await mkdir(dirname(target), { recursive: true });
    await flush(path);
    await rename(path, target);
    await flush(dirname(target));
  }

  async read(file: StoredFile): Promise<Readable | null> {
    const handle = await open(this.files.pathOf(file)).catch(ifMissing(null));
    return handle && createReadStream('', { fd: handle });
  }

  remove(file: StoredFile): Promise<void> {
    return this.files.remove(file);
  }

  list(organizationId: string, before: Date): Promise<string[]> {
    return this.files.list(organizationId, before);
  }
}
