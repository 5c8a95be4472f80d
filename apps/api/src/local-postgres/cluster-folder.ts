import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { PlatformBinaries } from './platform-binaries.js';
import { handOver, type ServerAccount } from './server-account.js';
import { StartError } from './start-error.js';

/** The place of everything PostgreSQL owns inside a data folder. */
export interface ClusterFolder {
  readonly folder: string;
  /** PostgreSQL's own data directory. */
  readonly cluster: string;
  readonly passwordFile: string;
}

const unfinishedPrefix = 'postgres.unfinished-';

/** Says where the cluster of this data folder lies, whether it exists or not. */
export function clusterFolderIn(dataDirectory: string): ClusterFolder {
  return layout(join(dataDirectory, 'postgres'));
}

function layout(folder: string): ClusterFolder {
  return { folder, cluster: join(folder, 'cluster'), passwordFile: join(folder, 'superuser-password') };
}

/** The superuser's password, random and made when the cluster was. */
export function readPassword({ passwordFile }: ClusterFolder): string {
  return readFileSync(passwordFile, 'utf8').trim();
}

/** Throws StartError when the cluster that is there was made by another major version of PostgreSQL, or is none. */
export function checkVersion({ folder, cluster, passwordFile }: ClusterFolder, binaries: PlatformBinaries): void {
  const versionFile = join(cluster, 'PG_VERSION');
  if (!existsSync(versionFile) || !existsSync(passwordFile)) {
    throw new StartError(
      `${folder} is not a database folder of Firebreak: move it away, or set DATA_DIR to another folder.`,
    );
  }
  const version = readFileSync(versionFile, 'utf8').trim();
  if (version === String(binaries.majorVersion)) return;
  throw new StartError(
    `The database in ${folder} was made by PostgreSQL ${version} and this Firebreak brings PostgreSQL ${binaries.majorVersion}: ` +
      'start the Firebreak that made it, or set DATA_DIR to another folder.',
  );
}

const initialisationOptions = [
  '--username=postgres',
  '--auth=scram-sha-256',
  '--encoding=UTF8',
  '--locale=C',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  '--data-checksums',
  '--no-instructions',
];

interface Initialisation {
  readonly dataDirectory: string;
  readonly binaries: PlatformBinaries;
  readonly account: ServerAccount;
  readonly environment: NodeJS.ProcessEnv;
  /** Waits until the new files are safe on disk. */
  readonly durable: boolean;
}

/** Makes a cluster in a side folder and renames it into place, so that a start that was cut short leaves no half cluster. */
export function initialiseCluster({ dataDirectory, binaries, account, environment, durable }: Initialisation): void {
  const unfinished = layout(mkdtempSync(join(dataDirectory, unfinishedPrefix)));
  writeFileSync(unfinished.passwordFile, randomBytes(32).toString('base64url'), { mode: 0o600 });
  mkdirSync(unfinished.cluster, { mode: 0o700 });
  for (const path of [unfinished.folder, unfinished.passwordFile, unfinished.cluster]) handOver(path, account);
  const [program, args] = account.wrap(binaries.initdb, [
    `--pgdata=${unfinished.cluster}`,
    `--pwfile=${unfinished.passwordFile}`,
    ...initialisationOptions,
    ...(durable ? [] : ['--no-sync']),
  ]);
  const result = spawnSync(program, args, { ...account.owner, env: environment, encoding: 'utf8' });
  if (result.status !== 0) {
    rmSync(unfinished.folder, { recursive: true, force: true });
    const complaint = result.error?.message ?? /error: .*/.exec(result.stderr)?.[0] ?? `exit code ${result.status}`;
    throw new StartError(
      `The database could not be made in ${dataDirectory} (${complaint}): free what it needs and start again.`,
    );
  }
  renameSync(unfinished.folder, clusterFolderIn(dataDirectory).folder);
}

/** Removes what starts that were cut short have left behind. */
export function removeUnfinished(dataDirectory: string): void {
  for (const name of readdirSync(dataDirectory)) {
    if (name.startsWith(unfinishedPrefix)) rmSync(join(dataDirectory, name), { recursive: true, force: true });
  }
}
