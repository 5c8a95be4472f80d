import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lockFolder } from './folder-lock.js';
import { findProcess } from './process-identity.js';

let folder: string;
let other: ChildProcess;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'firebreak-lock-'));
  other = spawn(process.execPath, ['-e', 'setInterval(() => undefined, 1000)']);
});

afterEach(() => {
  other.kill('SIGKILL');
  rmSync(folder, { recursive: true });
});

const lockFile = () => join(folder, 'firebreak.lock');
const writeLock = (pid: number | undefined, startMark: string | null) =>
  writeFileSync(lockFile(), JSON.stringify({ pid, startMark }));
const ownerPid = () => JSON.parse(readFileSync(lockFile(), 'utf8')).pid;

describe('the lock of a data folder', () => {
  it('is gone after its release, without traces', () => {
    lockFolder(folder).release();
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is refused while its owner lives, and names it', () => {
    writeLock(other.pid, findProcess(other.pid ?? 0)?.startMark ?? null);
    expect(() => lockFolder(folder)).toThrow(`(process ${other.pid}): stop it first`);
    expect(ownerPid()).toBe(other.pid);
  });

  it('is refused to its own process, too', () => {
    lockFolder(folder);
    expect(() => lockFolder(folder)).toThrow(`(process ${process.pid})`);
  });

  it('is taken over from a process that is gone', () => {
    writeLock(spawnSync(process.execPath, ['-e', '']).pid, null);
    lockFolder(folder);
    expect(ownerPid()).toBe(process.pid);
    expect(readdirSync(folder)).toEqual(['firebreak.lock']);
  });

  it('is taken over when its pid now belongs to another process', () => {
    writeLock(other.pid, 'an earlier process');
    lockFolder(folder);
    expect(ownerPid()).toBe(process.pid);
  });

  it('is refused, with the way out, when nobody can tell whether the pid was given to another process', () => {
    writeLock(other.pid, null);
    expect(() => lockFolder(folder)).toThrow(`if that process is not Firebreak, delete ${lockFile()}.`);
  });

  it('is taken over when it cannot be read', () => {
    writeFileSync(lockFile(), '{"pid":');
    lockFolder(folder);
    expect(ownerPid()).toBe(process.pid);
  });

  it('leaves a lock alone on release that somebody else has taken over', () => {
    const lock = lockFolder(folder);
    writeLock(other.pid, 'taken over');
    lock.release();
    expect(ownerPid()).toBe(other.pid);
  });
});
