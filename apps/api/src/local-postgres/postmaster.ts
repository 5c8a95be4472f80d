import { readFileSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { findProcess, type ProcessIdentity } from './process-identity.js';
import { StartError } from './start-error.js';
import { hasCode } from './system-error.js';

/** What PostgreSQL writes into postmaster.pid. */
export interface PostmasterFile {
  readonly pid: number;
  readonly port: number;
  readonly ready: boolean;
}

const pollMs = 10;
const fastShutdownMs = 20_000;
const immediateShutdownMs = 10_000;

/** Reads the cluster's postmaster.pid, or gives `undefined` when there is none or it is not complete yet. */
export function readPostmasterFile(cluster: string): PostmasterFile | undefined {
  let lines: string[];
  try {
    lines = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n');
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return undefined;
    throw error;
  }
  const [pid, port] = [Number(lines[0]), Number(lines[3])];
  return pid > 0 ? { pid, port, ready: lines[7]?.trim() === 'ready' } : undefined;
}

/**
 * The living server of this cluster. A postmaster.pid whose process is gone, or is another program that was given the
 * same pid, is removed, because PostgreSQL itself would refuse to start; throws StartError when that cannot be told.
 */
export function findPostmaster(cluster: string): ProcessIdentity | undefined {
  const file = readPostmasterFile(cluster);
  if (!file) return undefined;
  const found = findProcess(file.pid);
  const ours = found && servesCluster(found, cluster);
  if (ours) return found;
  if (ours === null) {
    throw new StartError(
      `Process ${file.pid} may be a PostgreSQL that still uses ${cluster}: stop it, or, if it is not, delete ${join(cluster, 'postmaster.pid')}.`,
    );
  }
  rmSync(join(cluster, 'postmaster.pid'), { force: true });
  return undefined;
}

/** `null` when the operating system does not say enough to be sure. */
function servesCluster(found: ProcessIdentity, cluster: string): boolean | null {
  if (found.command === null) return null;
  if (process.platform !== 'linux') return found.command.includes(cluster);
  if (found.command !== 'postgres') return false;
  return found.workingDirectory === null ? null : found.workingDirectory === realpathSync(cluster);
}

/** Whether the process that was seen before still lives. */
export function stillLives(seen: ProcessIdentity): boolean {
  return findProcess(seen.pid)?.startMark === seen.startMark;
}

/** Shuts the server down cleanly, and after 20 s without patience (the next start then recovers); throws when it outlives both. */
export async function stopPostmaster(
  server: ProcessIdentity,
  askToStop: (signal: 'SIGINT' | 'SIGQUIT') => void,
): Promise<void> {
  for (const [signal, patienceMs] of [
    ['SIGINT', fastShutdownMs],
    ['SIGQUIT', immediateShutdownMs],
  ] as const) {
    if (!stillLives(server)) return;
    askToStop(signal);
    const deadline = Date.now() + patienceMs;
    while (stillLives(server) && Date.now() < deadline) await sleep(pollMs);
  }
  if (stillLives(server)) throw new Error(`PostgreSQL (process ${server.pid}) did not stop`);
}
