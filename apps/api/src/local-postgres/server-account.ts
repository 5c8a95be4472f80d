import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, readFileSync, statSync } from 'node:fs';
import { userInfo } from 'node:os';
import { delimiter, join } from 'node:path';
import { StartError } from './start-error.js';

/** How PostgreSQL's programs are started, given that they refuse to run as root. */
export interface ServerAccount {
  /** Files that PostgreSQL must own belong to this user; `null` when that is whoever runs this process. */
  readonly owner: { readonly uid: number; readonly gid: number } | null;
  /** The program and arguments to spawn for this program and these arguments. */
  readonly wrap: (program: string, args: readonly string[]) => readonly [string, readonly string[]];
}

const asWeAre: ServerAccount = { owner: null, wrap: (program, args) => [program, args] };

interface AccountRequest {
  readonly dataDirectory: string;
  /** Where PostgreSQL's own files are, or will be; an existing folder decides by its owner. */
  readonly serverFolder: string;
  readonly postgres: string;
  readonly environment: NodeJS.ProcessEnv;
}

/** Picks an account that can run PostgreSQL on this data folder and tries it; throws StartError when none can. */
export function chooseServerAccount(request: AccountRequest): ServerAccount {
  if (process.platform === 'win32') return asWeAre;
  const candidates = process.getuid?.() === 0 ? accountsForRoot(request) : accountsForUser();
  let complaint = '';
  for (const account of candidates) {
    complaint = tryAccount(account, request);
    if (complaint === '') return account;
  }
  throw new StartError(
    process.getuid?.() === 0
      ? 'PostgreSQL refuses to run as root, and neither a user namespace (unshare) nor another user that can reach ' +
          `${request.dataDirectory} and Firebreak's own folder is available: start Firebreak as an ordinary user, or set DATABASE_URL.`
      : `The PostgreSQL that Firebreak brings does not run here (${complaint}): set DATABASE_URL to one of your own.`,
  );
}

function accountsForUser(): ServerAccount[] {
  try {
    userInfo();
    return [asWeAre];
  } catch {
    // initdb needs a name for its user; containers often run with a user id that has none.
    return [...userNamespace(), asWeAre];
  }
}

function accountsForRoot({ dataDirectory, serverFolder }: AccountRequest): ServerAccount[] {
  const owner = existsSync(serverFolder) ? statSync(serverFolder) : undefined;
  if (owner && owner.uid !== 0) return [otherUser(owner)];
  const folderOwner = statSync(dataDirectory);
  const others = [folderOwner, ...nobody()].filter(({ uid }) => uid > 0);
  return [...userNamespace(), ...(owner ? [] : others.map(otherUser))];
}

function otherUser({ uid, gid }: { uid: number; gid: number }): ServerAccount {
  return { owner: { uid, gid }, wrap: (program, args) => [program, args] };
}

/** Inside a user namespace root looks like an ordinary user to PostgreSQL, while every file stays root's own. */
function userNamespace(): ServerAccount[] {
  const unshare = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/bin', '/bin']
    .map((folder) => join(folder, 'unshare'))
    .find((path) => existsSync(path));
  const name = nobody()[0];
  if (process.platform !== 'linux' || !unshare || !name) return [];
  const namespaceArguments = ['--user', `--map-user=${name.uid}`, '--'];
  return [{ owner: null, wrap: (program, args) => [unshare, [...namespaceArguments, program, ...args]] }];
}

function nobody(): { uid: number; gid: number }[] {
  if (!existsSync('/etc/passwd')) return [];
  const entry = /^nobody:[^:]*:(\d+):(\d+):/m.exec(readFileSync('/etc/passwd', 'utf8'));
  return entry ? [{ uid: Number(entry[1]), gid: Number(entry[2]) }] : [];
}

/** Empty when the account can start PostgreSQL and work in its folder, otherwise what went wrong. */
function tryAccount(
  account: ServerAccount,
  { dataDirectory, serverFolder, postgres, environment }: AccountRequest,
): string {
  const test =
    'test -x "$1" || { echo "cannot enter $1" >&2; exit 1; }; ' +
    'test ! -e "$2" || test -w "$2" || { echo "cannot write to $2" >&2; exit 1; }; exec "$3" --version';
  const [program, args] = account.wrap('/bin/sh', ['-c', test, 'sh', dataDirectory, serverFolder, postgres]);
  if (account.owner) chmodSync(dataDirectory, statSync(dataDirectory).mode | 0o011);
  const result = spawnSync(program, args, { ...account.owner, env: environment, encoding: 'utf8' });
  if (result.status === 0) return '';
  return result.error?.message ?? (result.stderr.trim().split('\n').at(-1) || `exit code ${result.status}`);
}

/** Gives the path to the account PostgreSQL runs as, when that is another user. */
export function handOver(path: string, account: ServerAccount): void {
  if (account.owner) chownSync(path, account.owner.uid, account.owner.gid);
}
