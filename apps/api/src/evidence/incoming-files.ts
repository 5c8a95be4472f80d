import { createWriteStream } from 'node:fs';
import { mkdir, readFile, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { DomainError, notFound } from '@firebreak/domain';
import { Inject, Injectable } from '@nestjs/common';
import type { Env } from '../config/env.js';
import { ENV } from '../config/env.token.js';
import { DiskFolder, ifMissing } from './disk-folder.js';
import type { StoredFile } from './evidence-storage.js';

/** Files on their way in: on the local disk of the process that takes them, until all of their bytes have come. */
@Injectable()
export class IncomingFiles {
  private readonly files: DiskFolder;
  private readonly busy = new Set<string>();
  private inspecting: Promise<unknown> = Promise.resolve();

  constructor(@Inject(ENV) env: Env) {
    this.files = new DiskFolder(join(env.dataDirectory, 'evidence-incoming'));
  }

  /** Where the file lies. */
  pathOf(file: StoredFile): string {
    return this.files.pathOf(file);
  }

  /** How many of its bytes have come, one after the other from the first on. */
  async offsetOf(file: StoredFile): Promise<number> {
    return (await stat(this.pathOf(file)).catch(ifMissing(null)))?.size ?? 0;
  }

  /** Does something with a file while nobody else does. Throws `invalid-state` while somebody does. */
  async alone<T>(file: StoredFile, work: () => Promise<T>): Promise<T> {
    if (this.busy.has(file.id)) throw new DomainError('invalid-state', 'A part of this file is arriving; try again.');
    this.busy.add(file.id);
    try {
      return await work();
    } finally {
      this.busy.delete(file.id);
    }
  }

  /** Writes bytes behind those that have come, or anew at offset 0; what came before a break is kept. */
  async append(file: StoredFile, offset: number, stream: Readable): Promise<void> {
    await mkdir(dirname(this.pathOf(file)), { recursive: true });
    const target = createWriteStream(this.pathOf(file), { flags: offset === 0 ? 'w' : 'a' });
    await pipeline(stream.iterator({ destroyOnReturn: false }), target).catch((error: unknown) => {
      if (stream.errored) throw new DomainError('malformed-request', 'The part broke off: go on behind it.');
      // The disk refused: what still comes is read and dropped, or it would stand before the connection's next request.
      stream.on('data', () => undefined);
      throw error;
    });
  }

  /** Looks into a whole file; one at a time, so that many files never fill the memory. */
  inspect<T>(file: StoredFile, look: (bytes: Buffer) => T): Promise<T> {
    const result = this.inspecting.then(async () => look(await readFile(this.pathOf(file)).catch(refuseMissing)));
    this.inspecting = result.catch(() => undefined);
    return result;
  }

  /** Forgets what has come. */
  remove(file: StoredFile): Promise<void> {
    return this.files.remove(file);
  }

  /** Ids of an organisation's files of which nothing came since an instant. */
  list(organizationId: string, before: Date): Promise<string[]> {
    return this.files.list(organizationId, before);
  }
}

/** It was taken back while its last bytes came. */
function refuseMissing(error: unknown): never {
  ifMissing(null)(error);
  throw notFound();
}
