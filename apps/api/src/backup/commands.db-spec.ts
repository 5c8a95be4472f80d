import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { prepareDatabase } from '../database/prepare-database.js';
import { startLocalPostgres, type LocalPostgres } from '../local-postgres/local-postgres.js';
import { backUpBeforeUpgrade } from './backup-before-upgrade.js';

// Each test makes clusters of its own.
jest.setTimeout(120_000);

const settings = { fsync: 'off' };
let folder: string;
let dataDirectory: string;
let postgres: LocalPostgres | undefined;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'firebreak-commands-'));
  dataDirectory = join(folder, 'data');
  postgres = await startLocalPostgres({ dataDirectory, settings });
  await prepareDatabase(postgres.url);
});

afterEach(async () => {
  await stop();
  rmSync(folder, { recursive: true, force: true });
});

async function stop(): Promise<void> {
  await postgres?.stop();
  postgres = undefined;
}

function run(command: 'backup' | 'restore', ...args: string[]) {
  const program = fileURLToPath(new URL(`../../dist/backup/${command}-command.js`, import.meta.url));
  const { DATABASE_URL: _, ...env } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    encoding: 'utf8',
    env: { ...env, DATA_DIR: dataDirectory, INIT_CWD: folder },
  });
  return { status, said: stdout + stderr };
}

describe('the commands', () => {
  it('back up the embedded database while it runs and when it is stopped, and restore it into a new data folder', async () => {
    expect(run('backup', '--out', 'running.tar')).toEqual({
      status: 0,
      said: expect.stringMatching(/^Backed up \d+ rows of \d+ tables .*\nIt is not encrypted/),
    });
    await stop();
    expect(run('backup', '--out', 'deeper/stopped.tar').status).toBe(0);
    expect(existsSync(join(dataDirectory, 'postgres/cluster/postmaster.pid'))).toBe(false);
    const { status, said } = run('restore', 'deeper/stopped.tar', '--data-dir', 'elsewhere');
    expect(said).toMatch(
      /^Restored \d+ rows of \d+ tables .*\nEvery table's count and SHA-256 equal .* checked \d+ foreign keys/,
    );
    expect(status).toBe(0);
    expect(run('restore', 'running.tar', '--data-dir', 'elsewhere').said).toMatch(/is not empty/);
  });

  it('end with one sentence when they cannot', () => {
    expect(run('backup')).toEqual({ status: 1, said: 'Usage: npm run backup -- --out FILE\n' });
    expect(run('restore', 'a', '--into', 'b', '--data-dir', 'c')).toEqual({
      status: 1,
      said: expect.stringMatching(/^Usage: npm run restore .*\n$/),
    });
    dataDirectory = join(folder, 'nothing');
    expect(run('backup', '--out', 'x.tar')).toEqual({
      status: 1,
      said: expect.stringMatching(/^There is no database in .*\n$/),
    });
  });
});

describe('the backup before an upgrade', () => {
  it('lies in the data folder, for this user alone, and the last three are kept', async () => {
    const backups = join(dataDirectory, 'backups');
    mkdirSync(backups);
    for (const [age, name] of ['before-A1.tar', 'before-B2.tar', 'before-C3.tar.age', 'mine.tar'].entries()) {
      writeFileSync(join(backups, name), '');
      utimesSync(join(backups, name), 1_000 + age, 1_000 + age);
    }
    const databaseUrl = postgres?.url ?? '';
    const file = await backUpBeforeUpgrade({ databaseUrl, dataDirectory, passphrase: null, migration: 'D4' });
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readdirSync(backups).toSorted()).toEqual([
      'before-B2.tar',
      'before-C3.tar.age',
      'before-D4.tar',
      'mine.tar',
    ]);
  });
});
