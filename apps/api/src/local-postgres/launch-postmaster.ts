import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, existsSync, fstatSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { findFreePort } from './free-port.js';
import type { PlatformBinaries } from './platform-binaries.js';
import { readPostmasterFile } from './postmaster.js';
import { handOver, type ServerAccount } from './server-account.js';
import { StartError } from './start-error.js';

interface Launch {
  readonly cluster: string;
  readonly logFile: string;
  readonly binaries: PlatformBinaries;
  readonly account: ServerAccount;
  readonly environment: NodeJS.ProcessEnv;
  readonly preferredPort: number | undefined;
  readonly settings: Readonly<Record<string, string>>;
}

/** Only this machine reaches the server, and nothing depends on where the machine stands. */
const fixedSettings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_checkpoints: 'off',
  // A row anywhere costs about as much as the next one, on what a server stores its data on today.
  random_page_cost: '1.1',
};

const pollMs = 10;
/** After a kill of the server alone its children need a moment to notice and leave. */
const orphanPatienceMs = 30_000;
const recoveryPatienceMs = 300_000;
const maxLogBytes = 10_000_000;

/** Starts the server and waits until it takes connections, also through a recovery; throws StartError with the log's reason. */
export async function launchPostmaster(launch: Launch): Promise<void> {
  const orphanDeadline = Date.now() + orphanPatienceMs;
  let preferredPort = launch.preferredPort;
  for (;;) {
    const failure = await tryToLaunch(launch, await findFreePort(preferredPort));
    if (failure === undefined) return;
    if (Date.now() > orphanDeadline || !/shared memory block|could not bind/.test(failure)) {
      const reason = /(?:FATAL|PANIC): +(.*)/.exec(failure)?.[1] ?? failure.trim().split('\n').at(-1);
      throw new StartError(`PostgreSQL did not start (${reason}): its log is ${launch.logFile}.`);
    }
    // The port that was free a moment ago went to somebody else.
    if (failure.includes('could not bind')) preferredPort = undefined;
    await sleep(100);
  }
}

/** `undefined` when the server is ready, else what it wrote before it gave up. */
async function tryToLaunch(launch: Launch, port: number): Promise<string | undefined> {
  setLargeLogAside(launch.logFile);
  const log = openSync(launch.logFile, 'a', 0o600);
  handOver(launch.logFile, launch.account);
  const logStart = fstatSync(log).size;
  const child = spawnServer(launch, port, log);
  closeSync(log);
  const deadline = Date.now() + recoveryPatienceMs;
  while (Date.now() < deadline) {
    const file = readPostmasterFile(launch.cluster);
    if (file?.ready && file.pid === child.process.pid) return undefined;
    if (child.ended()) return readFileSync(launch.logFile).subarray(logStart).toString('utf8') || child.ended();
    await sleep(pollMs);
  }
  return `not ready after ${recoveryPatienceMs / 1000} s`;
}

/** In a session of its own: Ctrl-C reaches every process of the terminal's, and the server must outlive the API's last query. */
function spawnServer({ cluster, binaries, account, environment, settings }: Launch, port: number, log: number) {
  const allSettings = Object.entries({ ...fixedSettings, ...settings, port: String(port) });
  const [program, args] = account.wrap(binaries.postgres, [
    '-D',
    cluster,
    ...allSettings.flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ]);
  const server: ChildProcess = spawn(program, args, {
    ...account.owner,
    env: environment,
    detached: true,
    stdio: ['ignore', log, log],
    windowsHide: true,
  });
  let ended = '';
  server.once('error', (error) => (ended = error.message));
  server.once('exit', (code, signal) => (ended = `ended with ${signal ?? `exit code ${code}`}`));
  server.unref();
  return { process: server, ended: () => ended };
}

function setLargeLogAside(logFile: string): void {
  if (existsSync(logFile) && statSync(logFile).size > maxLogBytes) renameSync(logFile, `${logFile}.1`);
}
