import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { startLocalPostgres, type LocalPostgres } from './local-postgres.js';
import { findProcess } from './process-identity.js';
import { StartError } from './start-error.js';

jest.setTimeout(60_000);

const settings = { fsync: 'off' };
let dataDirectory: string;
let running: LocalPostgres | undefined;

beforeEach(() => {
  dataDirectory = mkdtempSync(join(tmpdir(), 'firebreak-launcher-'));
});

afterEach(async () => {
  await running?.stop();
  running = undefined;
  rmSync(dataDirectory, { recursive: true, force: true });
});

async function start(preferredPort?: number): Promise<LocalPostgres> {
  running = await startLocalPostgres({ dataDirectory, settings, ...(preferredPort ? { preferredPort } : {}) });
  return running;
}

async function stop(): Promise<void> {
  await running?.stop();
  running = undefined;
}

async function query<Row>(text: string, url = running?.url): Promise<Row[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
}

const cluster = () => join(dataDirectory, 'postgres', 'cluster');
const pidFile = () => join(cluster(), 'postmaster.pid');
const serverPid = () => Number(readFileSync(pidFile(), 'utf8').split('\n')[0]);
const portOf = (url: string) => Number(new URL(url).port);
const reasonNotToStart = () =>
  start().then(
    () => undefined,
    (error: unknown) => error,
  );

/** What a kill -9 of the process leaves: the server runs on, and the lock names a process that is gone. */
function forgetRunningServer(): void {
  const lockFile = join(dataDirectory, 'firebreak.lock');
  const gone = Number(execFileSync(process.execPath, ['-p', 'process.pid'], { encoding: 'utf8' }));
  writeFileSync(lockFile, JSON.stringify({ pid: gone, startMark: null }));
  running = undefined;
}

describe('a first start', () => {
  it('makes a UTF-8 cluster with checksums that sorts by code point, and the database firebreak', async () => {
    await start();
    const [row] = await query(
      `select current_database() as name, current_setting('server_encoding') as encoding, current_setting('data_checksums') as checksums,
        current_setting('listen_addresses') as address, current_setting('unix_socket_directories') as sockets,
        current_setting('timezone') as zone, upper('ä') as upper, 'Z' < 'a' as by_code_point`,
    );
    expect(row).toEqual({
      name: 'firebreak',
      encoding: 'UTF8',
      checksums: 'on',
      address: '127.0.0.1',
      sockets: '',
      zone: 'UTC',
      upper: 'Ä',
      by_code_point: true,
    });
  });

  it('asks for a random password that only this user can read', async () => {
    const { url } = await start();
    const passwordFile = join(dataDirectory, 'postgres', 'superuser-password');
    expect(statSync(passwordFile).mode & 0o777).toBe(0o600);
    expect(new URL(url).password).toHaveLength(43);
    const wrong = new URL(url);
    wrong.password = 'postgres';
    await expect(query('select 1', wrong.href)).rejects.toMatchObject({ code: '28P01' });
  });

  it('clears away what a start that was cut short has left', async () => {
    mkdirSync(join(dataDirectory, 'postgres.unfinished-1', 'cluster'), { recursive: true });
    await start();
    expect(readdirSync(dataDirectory).toSorted()).toEqual(['firebreak.lock', 'postgres', 'postgres.log']);
  });

  it('takes the preferred port, or another one when it is taken', async () => {
    const occupant = createServer();
    await new Promise<void>((resolve) => occupant.listen(0, '127.0.0.1', resolve));
    const address = occupant.address();
    const taken = typeof address === 'object' && address ? address.port : 0;
    expect(portOf((await start(taken)).url)).not.toBe(taken);
    await stop();
    await new Promise((resolve) => occupant.close(resolve));
    expect(portOf((await start(taken)).url)).toBe(taken);
  });
});

describe('a later start', () => {
  it('keeps the data after a clean stop', async () => {
    await start();
    await query('create table kept as select 42 as answer');
    const pid = serverPid();
    await stop();
    expect(findProcess(pid)).toBeUndefined();
    await start();
    expect(await query('select answer from kept')).toEqual([{ answer: 42 }]);
  });

  it('adopts the server that a killed process left running', async () => {
    await start();
    await query('create table kept as select 42 as answer');
    const pid = serverPid();
    forgetRunningServer();
    await start();
    expect(serverPid()).toBe(pid);
    expect(await query('select answer from kept')).toEqual([{ answer: 42 }]);
    await stop();
    expect(existsSync(pidFile())).toBe(false);
  });

  it('recovers when the server was killed as well, with clients still connected', async () => {
    const { url } = await start();
    await query('create table kept as select 42 as answer');
    const client = new Client({ connectionString: url });
    const cutOff = new Promise((resolve) => client.on('error', resolve));
    await client.connect();
    process.kill(serverPid(), 'SIGKILL');
    forgetRunningServer();
    await start();
    expect(await query('select answer from kept')).toEqual([{ answer: 42 }]);
    await cutOff;
  });

  it('is not misled by a postmaster.pid whose pid belongs to another program', async () => {
    await start();
    await stop();
    writeFileSync(pidFile(), `${process.pid}\n${cluster()}\n1700000000\n5432\n\n127.0.0.1\n  1 1\nready   \n`);
    await start();
    expect(serverPid()).not.toBe(process.pid);
  });
});

describe('a start that is refused with one sentence', () => {
  it('on a folder that a living process uses', async () => {
    const { url } = await start();
    const first = running;
    const reason = await reasonNotToStart();
    running = first;
    expect(reason).toBeInstanceOf(StartError);
    expect(reason).toHaveProperty(
      'message',
      expect.stringMatching(/already running on the folder .* \(process \d+\): stop it first/),
    );
    expect(await query('select 1 as one', url)).toEqual([{ one: 1 }]);
  });

  it('on a database of another major version', async () => {
    await start();
    await stop();
    writeFileSync(join(cluster(), 'PG_VERSION'), '15\n');
    expect(await reasonNotToStart()).toHaveProperty(
      'message',
      expect.stringMatching(
        /was made by PostgreSQL 15 and this Firebreak brings PostgreSQL 18: start the Firebreak that made it/,
      ),
    );
    expect(existsSync(join(dataDirectory, 'firebreak.lock'))).toBe(false);
  });

  it('on a folder that holds something else', async () => {
    mkdirSync(join(dataDirectory, 'postgres'));
    expect(await reasonNotToStart()).toHaveProperty('message', expect.stringContaining('is not a database folder'));
  });

  it('where no folder can be made', async () => {
    const file = join(dataDirectory, 'file');
    writeFileSync(file, '');
    for (const unusable of [join(file, 'data'), '/proc/firebreak']) {
      await expect(startLocalPostgres({ dataDirectory: unusable })).rejects.toThrow(
        /^Firebreak cannot write to its data folder .* \([A-Z]+ at .*\): give this user the right to, or set DATA_DIR/,
      );
    }
  });

  it('when PostgreSQL rejects a setting, with its reason', async () => {
    await expect(startLocalPostgres({ dataDirectory, settings: { fsync: 'off', work_mem: 'plenty' } })).rejects.toThrow(
      /^PostgreSQL did not start \(invalid value for parameter "work_mem": "plenty"\): its log is /,
    );
  });
});
