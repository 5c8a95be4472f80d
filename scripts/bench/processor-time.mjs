import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';

const TICKS_PER_SECOND = 100;

/** Whether this system tells what processes use. */
export const canTellProcessorTime = () => existsSync('/proc/self/schedstat');

/** What all threads of a process have used so far, user and system, in milliseconds. */
export function processorMilliseconds(pid) {
  // Threads of Node and processes of PostgreSQL that matter here live on; /proc/PID/stat counts in steps of 10 ms only.
  return readdirSync(`/proc/${pid}/task`).reduce((sum, thread) => {
    const text = readIfAlive(`/proc/${pid}/task/${thread}/schedstat`);
    return sum + Number(text.split(' ')[0]) / 1e6;
  }, 0);
}

/** What all processes of a PostgreSQL cluster have used so far, those that have ended among them, in milliseconds. */
export function clusterMilliseconds(postmaster) {
  const children = readdirSync('/proc').filter((name) => /^\d+$/.test(name) && statOf(name)?.parent === postmaster);
  const living = [postmaster, ...children].reduce((sum, pid) => {
    const text = readIfAlive(`/proc/${pid}/schedstat`);
    return sum + Number(text.split(' ')[0]) / 1e6;
  }, 0);
  return living + (statOf(postmaster)?.endedChildrenMilliseconds ?? 0);
}

/** The most memory that a process has held at once, in bytes. */
export function peakMemoryBytes(pid) {
  const kibibytes = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return Number(kibibytes) * 1024;
}

/** From here on the most memory counts anew. */
export function forgetPeakMemory(pid) {
  writeFileSync(`/proc/${pid}/clear_refs`, '5');
}

function statOf(pid) {
  const text = readIfAlive(`/proc/${pid}/stat`);
  if (text === '') return undefined;
  // The second field is the program's name and may hold anything; proc(5) counts the fields from 1.
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  const field = (number) => Number(fields[number - 3]);
  return { parent: field(4), endedChildrenMilliseconds: ((field(16) + field(17)) * 1000) / TICKS_PER_SECOND };
}

function readIfAlive(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
