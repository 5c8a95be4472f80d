import { createWriteStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { pack, type Pack } from 'tar-stream';
import { isSystemError } from '../local-postgres/system-error.js';
import { StartError } from '../local-postgres/start-error.js';
import { encrypt } from './encryption.js';
import { seal } from './sealed-tar.js';

/** Takes the files of an archive one after the other; each waits until the disk has taken the one before. */
export type AddFile = (name: string, content: Buffer) => Promise<void>;

interface ArchiveRequest {
  readonly file: string;
  /** Encrypts the archive when it is given. */
  readonly passphrase: string | null;
  /** Adds the files; what it throws leaves no archive. */
  readonly fill: (add: AddFile) => Promise<void>;
}

/**
 * Writes a sealed tar that only this user can read. It appears under its name when it is whole and safe on disk, and not
 * before. Throws StartError when the place cannot be written to.
 */
export async function writeArchive({ file, passphrase, fill }: ArchiveRequest): Promise<void> {
  const draft = `${file}.${process.pid}.unfinished`;
  try {
    const tar = pack();
    const sealed = seal(tar);
    const output = createWriteStream(draft, { flags: 'wx', mode: 0o600, flush: true });
    const written = pipeline(passphrase === null ? sealed : encrypt(sealed, passphrase), output);
    await bothOrTheCause(written, fillTar(tar, fill));
    await rename(draft, file);
    await syncFolder(dirname(file));
  } catch (error) {
    await rm(draft, { force: true });
    if (!isSystemError(error) || !isAboutWriting(error, draft)) throw error;
    throw new StartError(
      `The backup cannot be written to ${file} (${error.code}): free space there, correct the permissions, or name another place.`,
    );
  }
}

async function fillTar(tar: Pack, fill: (add: AddFile) => Promise<void>): Promise<void> {
  const mtime = new Date();
  try {
    await fill(
      (name, content) =>
        new Promise((resolve, reject) => {
          tar.entry({ name, mtime, mode: 0o600 }, content, (error) => (error ? reject(error) : resolve()));
        }),
    );
    tar.finalize();
  } catch (error) {
    tar.destroy(error instanceof Error ? error : new Error(String(error)));
    throw error;
  }
}

/** Either side ends the other, whose error then only says that it was ended. */
async function bothOrTheCause(written: Promise<void>, filled: Promise<void>): Promise<void> {
  let cause: unknown;
  const remember = (error: unknown): void => {
    cause ??= error;
  };
  await Promise.all([written.catch(remember), filled.catch(remember)]);
  if (cause !== undefined) throw cause;
}

/** A full disk is reported without a path. */
const isAboutWriting = (error: { readonly code: string; readonly path?: string }, draft: string): boolean =>
  error.path === draft || ['ENOSPC', 'EDQUOT', 'EIO', 'EFBIG'].includes(error.code);

/** Makes the new name itself survive a power cut; Windows knows no such thing. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
