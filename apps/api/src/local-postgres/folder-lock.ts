import { randomBytes } from 'node:crypto';
import { linkSync, readFileSync, renameSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findProcess } from './process-identity.js';
import { StartError } from './start-error.js';
import { hasCode } from './system-error.js';

const lockFileName = 'firebreak.lock';

/** The right to use a folder, held until it is released or its process dies. */
export interface FolderLock {
  release(): void;
}

interface LockOwner {
  readonly pid: number;
  readonly startMark: string | null;
}

/**
 * Takes a folder for this process, which the variable `setting` names; a lock whose process is gone, or whose pid now belongs to another process, is
 * taken over. Throws StartError when a living process holds it.
 */
export function lockFolder(folder: string, setting = 'DATA_DIR'): FolderLock {
  const lockFile = join(folder, lockFileName);
  const mine = JSON.stringify({ pid: process.pid, startMark: findProcess(process.pid)?.startMark ?? null });
  const draft = `${lockFile}.${randomBytes(6).toString('hex')}`;
  writeFileSync(draft, mine, { mode: 0o600 });
  try {
    while (!linkUnlessTaken(draft, lockFile)) {
      const found = readIfThere(lockFile);
      if (found === undefined) continue;
      refuseIfAlive(found, folder, lockFile, setting);
      setStaleLockAside(found, lockFile, `${draft}.stale`);
    }
  } finally {
    unlinkSync(draft);
  }
  return {
    release: () => {
      if (readIfThere(lockFile) === mine) rmSync(lockFile, { force: true });
    },
  };
}

function linkUnlessTaken(draft: string, lockFile: string): boolean {
  try {
    linkSync(draft, lockFile);
    return true;
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false;
    throw error;
  }
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return undefined;
    throw error;
  }
}

function refuseIfAlive(content: string, folder: string, lockFile: string, setting: string): void {
  const owner = parseOwner(content);
  const living = owner && findProcess(owner.pid);
  if (!owner || !living) return;
  const proven = owner.startMark !== null && living.startMark !== null;
  if (proven && owner.startMark !== living.startMark) return;
  throw new StartError(
    `Firebreak is already running on the folder ${folder} (process ${owner.pid}): stop it first, or set ${setting} to another folder` +
      (proven ? '.' : `; if that process is not Firebreak, delete ${lockFile}.`),
  );
}

function parseOwner(content: string): LockOwner | undefined {
  try {
    const { pid, startMark }: Partial<LockOwner> = JSON.parse(content);
    return typeof pid === 'number' ? { pid, startMark: startMark ?? null } : undefined;
  } catch {
    return undefined;
  }
}

/** Renames rather than deletes: of two processes that found the same stale lock, only one may remove it. */
function setStaleLockAside(stale: string, lockFile: string, aside: string): void {
  try {
    renameSync(lockFile, aside);
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return;
    throw error;
  }
  if (readIfThere(aside) !== stale) linkUnlessTaken(aside, lockFile);
  unlinkSync(aside);
}
