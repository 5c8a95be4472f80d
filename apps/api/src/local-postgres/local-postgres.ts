import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, realpathSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import {
  checkVersion,
  clusterFolderIn,
  initialiseCluster,
  readPassword,
  removeUnfinished,
  type ClusterFolder,
} from './cluster-folder.js';
import { lockFolder } from './folder-lock.js';
import { launchPostmaster } from './launch-postmaster.js';
import { locateBinaries, type PlatformBinaries } from './platform-binaries.js';
import { findPostmaster, readPostmasterFile, stillLives, stopPostmaster } from './postmaster.js';
import type { ProcessIdentity } from './process-identity.js';
import { chooseServerAccount } from './server-account.js';
import { StartError } from './start-error.js';
import { hasCode, isSystemError } from './system-error.js';

/** Where the server keeps its files and how it is set up. */
export interface LocalPostgresOptions {
  /** Made when missing; belongs to one process at a time. */
  readonly dataDirectory: string;
  /** Taken when it is free; without it, or when it is taken, any free port. */
  readonly preferredPort?: number;
  /** PostgreSQL settings beyond ours, for example `{ fsync: 'off' }` for tests. */
  readonly settings?: Readonly<Record<string, string>>;
}

/** A PostgreSQL server that runs for this process. */
export interface LocalPostgres {
  /** The superuser's connection string to the database `firebreak`. */
  readonly url: string;
  /** Shuts the server down cleanly and gives the data folder free. */
  stop(): Promise<void>;
}

const databaseName = 'firebreak';
const adoptionPatienceMs = 10_000;

/**
 * Starts PostgreSQL on the data folder, or adopts the server that a killed predecessor left running there. Throws
 * StartError, whose message is for people, when the folder is in use, not writable or of another version.
 */
export async function startLocalPostgres(options: LocalPostgresOptions): Promise<LocalPostgres> {
  const dataDirectory = openDataDirectory(options.dataDirectory);
  const lock = guardWriting(dataDirectory, () => lockFolder(dataDirectory));
  try {
    const binaries = locateBinaries(join(dataDirectory, 'postgres-libraries'));
    const folder = clusterFolderIn(dataDirectory);
    const server =
      (await adoptServer(folder, binaries)) ?? (await startServer(dataDirectory, folder, binaries, options));
    const stopServer = () => stopPostmaster(server, (signal) => signalServer(server, signal, folder, binaries));
    const url = await openDatabase(folder).catch(async (error: unknown) => {
      await stopServer();
      throw error;
    });
    return { url, stop: () => stopServer().finally(() => lock.release()) };
  } catch (error) {
    lock.release();
    throw error;
  }
}

/** The superuser's connection string of the server that runs on this data folder now, or `undefined` when none does. */
export function findRunningPostgres(dataDirectory: string): string | undefined {
  const folder = clusterFolderIn(resolve(dataDirectory));
  if (!existsSync(folder.folder) || !findPostmaster(folder.cluster)) return undefined;
  return readPostmasterFile(folder.cluster)?.ready ? urlOf(folder, databaseName) : undefined;
}

/** Whether this data folder has a database, running or not. */
export function holdsDatabase(dataDirectory: string): boolean {
  return existsSync(clusterFolderIn(resolve(dataDirectory)).folder);
}

function openDataDirectory(path: string): string {
  return guardWriting(resolve(path), () => {
    makeFolder(resolve(path));
    return realpathSync(path);
  });
}

/** Step by step, because Node's own recursive way never returns where a folder refuses new ones with ENOENT, as /proc does. */
function makeFolder(path: string): void {
  if (existsSync(path)) return;
  makeFolder(dirname(path));
  try {
    mkdirSync(path, { mode: 0o700 });
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw error;
  }
}

/** Turns the operating system's refusal to write into one sentence. */
function guardWriting<Result>(dataDirectory: string, write: () => Result): Result {
  try {
    return write();
  } catch (error) {
    if (!isSystemError(error)) throw error;
    throw new StartError(
      `Firebreak cannot write to its data folder ${dataDirectory} (${error.code} at ${error.path ?? dataDirectory}): give this user the right to, or set DATA_DIR to another folder.`,
    );
  }
}

async function adoptServer(folder: ClusterFolder, binaries: PlatformBinaries): Promise<ProcessIdentity | undefined> {
  if (!existsSync(folder.folder)) return undefined;
  checkVersion(folder, binaries);
  const server = findPostmaster(folder.cluster);
  if (!server) return undefined;
  // A server whose program was replaced under it by an update cannot load its own libraries any more.
  const sameProgram = server.executable === null || server.executable === realpathSync(binaries.postgres);
  const deadline = sameProgram ? Date.now() + adoptionPatienceMs : 0;
  while (Date.now() < deadline && stillLives(server)) {
    if (readPostmasterFile(folder.cluster)?.ready && (await answers(folder))) return server;
    await sleep(50);
  }
  await stopPostmaster(server, (signal) => signalServer(server, signal, folder, binaries));
  return undefined;
}

async function answers(folder: ClusterFolder): Promise<boolean> {
  const client = new Client({ connectionString: urlOf(folder, 'postgres'), connectionTimeoutMillis: 2_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('select 1');
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function startServer(
  dataDirectory: string,
  folder: ClusterFolder,
  binaries: PlatformBinaries,
  { preferredPort, settings = {} }: LocalPostgresOptions,
): Promise<ProcessIdentity> {
  const environment = { PATH: process.env['PATH'], LC_ALL: 'C', TZ: 'UTC', ...binaries.environment };
  const account = guardWriting(dataDirectory, () => {
    removeUnfinished(dataDirectory);
    const request = { dataDirectory, serverFolder: folder.folder, postgres: binaries.postgres, environment };
    const chosen = chooseServerAccount(request);
    const durable = settings['fsync'] !== 'off';
    if (!existsSync(folder.folder)) {
      initialiseCluster({ dataDirectory, binaries, account: chosen, environment, durable });
    }
    return chosen;
  });
  const logFile = join(dataDirectory, 'postgres.log');
  await launchPostmaster({ cluster: folder.cluster, logFile, binaries, account, environment, preferredPort, settings });
  const server = findPostmaster(folder.cluster);
  if (!server) throw new StartError(`PostgreSQL ended right after its start: its log is ${logFile}.`);
  return server;
}

async function openDatabase(folder: ClusterFolder): Promise<string> {
  const client = new Client({ connectionString: urlOf(folder, 'postgres') });
  client.on('error', () => undefined);
  await client.connect();
  try {
    const found = await client.query('select 1 from pg_database where datname = $1', [databaseName]);
    if (found.rowCount === 0) await client.query(`create database ${databaseName}`);
  } finally {
    await client.end();
  }
  return urlOf(folder, databaseName);
}

function urlOf(folder: ClusterFolder, database: string): string {
  const port = readPostmasterFile(folder.cluster)?.port;
  return `postgresql://postgres:${readPassword(folder)}@127.0.0.1:${port}/${database}`;
}

/** Windows has no signals, so there PostgreSQL's own program asks. */
function signalServer(
  server: ProcessIdentity,
  signal: 'SIGINT' | 'SIGQUIT',
  { cluster }: ClusterFolder,
  binaries: PlatformBinaries,
): void {
  if (process.platform === 'win32') {
    const mode = signal === 'SIGINT' ? 'fast' : 'immediate';
    spawnSync(binaries.pgCtl, ['stop', '--no-wait', '-D', cluster, '-m', mode]);
    return;
  }
  try {
    process.kill(server.pid, signal);
  } catch (error) {
    if (!hasCode(error, 'ESRCH')) throw error;
  }
}
