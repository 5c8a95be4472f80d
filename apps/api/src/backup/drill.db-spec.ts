import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { addVendor, submitAssessment } from '../testing/respondent.js';
import { createEmptyDatabase } from '../testing/test-database.js';
import { startTestApplication, type TestApplication } from '../testing/test-application.js';
import { readDrillRecord } from './drill-record.js';

// Each drill makes a cluster of its own and starts the application in it.
jest.setTimeout(300_000);

const PROGRAM = fileURLToPath(new URL('../../dist/backup/drill-command.js', import.meta.url));
const VENDORS = 5;

let firebreak: TestApplication;
let folder: string;

beforeAll(async () => {
  firebreak = await startTestApplication();
  folder = mkdtempSync(join(tmpdir(), 'firebreak-backups-'));
  const procurement = await firebreak.signIn('procurement');
  for (let number = 1; number < VENDORS; number += 1) await addVendor(procurement);
  // A name that takes more than one line of a file.
  const { id } = await addVendor(procurement, { notes: 'first line\n"second", line' });
  await submitAssessment(firebreak, procurement, id, 3);
  await addVendor(await firebreak.signIn('stranger'));
});

afterAll(async () => {
  await firebreak.stop();
  rmSync(folder, { recursive: true, force: true });
});

function run(variables: Record<string, string>, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM, ...args], {
    encoding: 'utf8',
    env: {
      PATH: process.env['PATH'],
      DATABASE_URL: firebreak.database.connection.ownerUrl,
      DATA_DIR: firebreak.dataDirectory,
      INIT_CWD: folder,
      BACKUP_DIR: folder,
      ...variables,
    },
  });
  return { status, said: stdout + stderr };
}

const backups = (): string[] => readdirSync(folder).filter((name) => /^firebreak-.*\.tar/.test(name));

describe('the drill', () => {
  it('takes a backup, restores it, signs in to the copy and counts its vendors; only the newest backups stay', async () => {
    for (const [age, name] of [
      'firebreak-20250101T000000Z.tar',
      'firebreak-20250102T000000Z.tar',
      'mine.tar',
    ].entries()) {
      writeFileSync(join(folder, name), '');
      utimesSync(join(folder, name), 1_000 + age, 1_000 + age);
    }
    const { status, said } = run({ BACKUPS_KEPT: '2', BACKUP_PASSPHRASE: 'three ferries to lamma' });
    expect(said).toMatch(
      /^Restored \d+ rows of \d+ tables from .*\.tar\.age into an empty database, and tried the copy out, in [\d.]+ s\.\nEvery table's count and SHA-256 equal the backup's, \d+ foreign keys hold, and 2 chains/,
    );
    expect(said).toContain(`with all ${VENDORS} of the largest organisation`);
    expect(status).toBe(0);
    expect(backups()).toEqual(['firebreak-20250102T000000Z.tar', expect.stringMatching(/\.tar\.age$/)]);
    expect(readdirSync(folder)).toContain('mine.tar');
    expect(await readDrillRecord(folder)).toMatchObject({
      backup: backups()[1],
      passed: true,
      fault: null,
      exportedVendors: VENDORS,
      seconds: expect.any(Number),
    });
    // Whoever looked in the copy is not in the register.
    expect(await firebreak.database.query(`SELECT FROM users WHERE email LIKE 'drill@%'`)).toEqual([]);
  });

  it('fails for a backup of which one bit is another, keeps the older ones, and says why', async () => {
    const good = backups()[1] ?? '';
    const bytes = readFileSync(join(folder, good));
    bytes.writeUInt8(bytes.readUInt8(bytes.length >> 1) ^ 1, bytes.length >> 1);
    writeFileSync(join(folder, 'damaged.tar.age'), bytes);
    const { status, said } = run({ BACKUP_PASSPHRASE: 'three ferries to lamma' }, '--file', 'damaged.tar.age');
    expect([status, said]).toEqual([1, expect.stringMatching(/^The backup .*damaged\.tar\.age .*\.\n$/)]);
    expect(await readDrillRecord(folder)).toMatchObject({
      backup: 'damaged.tar.age',
      passed: false,
      fault: said.trim(),
      rows: null,
    });
    expect(backups()).toContain(good);
  });

  it('can be done in an empty database that is named, and in no other', async () => {
    const database = await createEmptyDatabase();
    try {
      const first = run({}, '--into', database.url);
      expect([first.status, first.said]).toEqual([0, expect.stringMatching(/^Restored /)]);
      const file = backups().at(-1) ?? '';
      const again = run({}, '--file', file, '--into', database.url);
      expect([again.status, again.said]).toEqual([1, expect.stringMatching(/is not empty/)]);
    } finally {
      await database.drop();
    }
  });

  it('says how it is called', () => {
    expect(run({ BACKUP_DIR: '' })).toEqual({ status: 1, said: expect.stringMatching(/^Usage: BACKUP_DIR=DIR /) });
    expect(run({}, '--keep', '3')).toEqual({ status: 1, said: expect.stringMatching(/^Usage: BACKUP_DIR=DIR /) });
  });
});
