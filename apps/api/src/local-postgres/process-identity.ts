import { execFileSync } from 'node:child_process';
import { readFileSync, readlinkSync } from 'node:fs';
import { hasCode } from './system-error.js';

/** What the operating system tells of a living process; `null` where it does not say. */
export interface ProcessIdentity {
  readonly pid: number;
  /** Changes whenever the pid is given to another process, also across reboots. */
  readonly startMark: string | null;
  readonly command: string | null;
  readonly workingDirectory: string | null;
  readonly executable: string | null;
}

/** The living process with this pid, or `undefined` when there is none (a zombie counts as gone). */
export function findProcess(pid: number): ProcessIdentity | undefined {
  if (!Number.isSafeInteger(pid) || pid <= 0 || !answersSignals(pid)) return undefined;
  if (process.platform === 'linux') return readLinuxProcess(pid);
  if (process.platform === 'win32') {
    return { pid, startMark: null, command: null, workingDirectory: null, executable: null };
  }
  const [startMark, command] = [askPs(pid, 'lstart='), askPs(pid, 'command=')];
  return { pid, startMark, command, workingDirectory: null, executable: null };
}

function answersSignals(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return hasCode(error, 'EPERM');
  }
}

function readLinuxProcess(pid: number): ProcessIdentity | undefined {
  let stat: string;
  try {
    stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  } catch {
    return answersSignals(pid)
      ? { pid, startMark: null, command: null, workingDirectory: null, executable: null }
      : undefined;
  }
  // The command's name stands in parentheses and may itself hold spaces and parentheses.
  const nameEnd = stat.lastIndexOf(')');
  const fields = stat.slice(nameEnd + 2).split(' ');
  const state = fields[0];
  if (state === 'Z' || state === 'X') return undefined;
  return {
    pid,
    startMark: `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}/${fields[19]}`,
    command: stat.slice(stat.indexOf('(') + 1, nameEnd),
    workingDirectory: readLink(`/proc/${pid}/cwd`),
    executable: readLink(`/proc/${pid}/exe`),
  };
}

function readLink(path: string): string | null {
  try {
    return readlinkSync(path);
  } catch {
    return null;
  }
}

function askPs(pid: number, column: string): string | null {
  try {
    return execFileSync('ps', ['-o', column, '-p', String(pid)], { encoding: 'utf8' }).trim() || null;
  } catch {
    return null;
  }
}
