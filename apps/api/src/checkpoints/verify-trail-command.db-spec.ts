import { spawnSync } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { CheckpointSigner } from '../signer/checkpoint-signer.js';
import type { KeptCheckpoint } from '../signer/kept-checkpoint.js';
import { passOnce } from '../signer/run-signer.js';
import { SignerFolder } from '../signer/signer-folder.js';
import { checkpointText } from '../signing/checkpoint-text.js';
import { fingerprintOf, signNote } from '../signing/signed-note.js';
import { addVendor } from '../testing/respondent.js';
import { startTestApplication, type TestApplication } from '../testing/test-application.js';

jest.setTimeout(120_000);

const PROGRAM = fileURLToPath(new URL('../../dist/checkpoints/verify-trail-command.js', import.meta.url));
const FIRST = `organization_id = (SELECT organization_id FROM kept_organizations WHERE name = 'First Trading')`;

let firebreak: TestApplication;
let folder: SignerFolder;
let last: KeptCheckpoint;
let noteFile: string;

beforeAll(async () => {
  firebreak = await startTestApplication();
  folder = new SignerFolder(join(firebreak.dataDirectory, 'signer'));
  await addVendor(await firebreak.signIn('procurement'));
  const signer = await CheckpointSigner.open(folder.path, 'register.test', 15);
  await passOnce(signer, firebreak.database.connection.signerUrl);
  const found = await folder.findLastCheckpoint(firebreak.organizationIds.first);
  if (found === null || found === 'unreadable') throw new Error('Nothing was signed.');
  last = found;
  noteFile = join(firebreak.dataDirectory, 'kept.note');
  writeFileSync(noteFile, last.note);
  for (const table of ['events', 'heads'])
    await firebreak.database.query(`CREATE TABLE kept_${table} AS SELECT * FROM trail.${table}`);
  await firebreak.database.query('CREATE TABLE kept_organizations AS SELECT * FROM organizations');
});

afterAll(() => firebreak?.stop());

function run(args: readonly string[] = [], variables: Readonly<Record<string, string>> = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM, ...args], {
    encoding: 'utf8',
    env: {
      PATH: process.env['PATH'],
      DATABASE_URL: firebreak.database.connection.ownerUrl,
      DATA_DIR: firebreak.dataDirectory,
      ...variables,
    },
  });
  return { status, said: stdout + stderr };
}

/** Runs the command on a damaged trail, and puts everything back. */
async function runDamaged(statements: readonly string[], args: readonly string[] = [], variables = {}) {
  const { database } = firebreak;
  for (const statement of statements) await database.query(statement);
  const result = run(args, variables);
  for (const table of ['events', 'heads']) {
    await database.query(`DELETE FROM trail.${table}`);
    await database.query(`INSERT INTO trail.${table} SELECT * FROM kept_${table}`);
  }
  await database.query('DELETE FROM organizations');
  await database.query('INSERT INTO organizations SELECT * FROM kept_organizations');
  return result;
}

const CUT = [
  `DELETE FROM trail.events WHERE ${FIRST} AND sequence > 3`,
  `UPDATE trail.heads h SET (sequence, hash) = (SELECT e.sequence, e.hash FROM trail.events e WHERE e.${FIRST} AND e.sequence = 3) WHERE h.${FIRST}`,
];
const DROP = [`DELETE FROM trail.events WHERE ${FIRST}`, `DELETE FROM trail.heads WHERE ${FIRST}`];

describe('the command that verifies all trails', () => {
  it('says of each organisation that its trail holds, and ends with 0', () => {
    const { status, said } = run();
    expect(said).toMatch(/^First Trading \(.{36}\): \d+ events hold, and 1 checkpoints fit\.$/m);
    expect(said).toMatch(/^Second Trading \(.{36}\): \d+ events hold, and 1 checkpoints fit\.$/m);
    expect(said).toContain('All trails hold.');
    expect(status).toBe(0);
  });

  it.each([
    ['an end that was cut off', CUT, /by the checkpoint of \S+ over \d+ events the trail is shorter than it was/],
    [
      'a whole trail that is gone',
      DROP,
      /First Trading \(.{36}\): the whole trail is gone, and 1 checkpoints of it are kept\./,
    ],
    [
      'an organisation that is gone',
      [...DROP, `DELETE FROM organizations WHERE ${FIRST}`],
      /^FAULT: .{36}: the organisation is gone, and 1 checkpoints of its trail are kept\./m,
    ],
    [
      'an event that was changed',
      [`UPDATE trail.events SET action = 'x' WHERE ${FIRST} AND sequence = 4`],
      /event 4: changed\./,
    ],
  ])('ends with 1 and a sentence for %s', async (_, statements, sentence) => {
    const { status, said } = await runDamaged(statements);
    expect(said).toMatch(sentence);
    expect(status).toBe(1);
  });

  it('goes by notes that somebody held, where the signer keeps nothing any more', async () => {
    const keys = join(firebreak.dataDirectory, 'keys.txt');
    const [key] = await folder.listKeys();
    writeFileSync(keys, `the key:\n${key?.key}\n`);
    const elsewhere = { SIGNER_DIR: join(firebreak.dataDirectory, 'nothing') };
    const args = ['--checkpoint', noteFile, '--key', keys];
    expect(run(args, elsewhere)).toMatchObject({ status: 0 });
    expect(await runDamaged(CUT, [], elsewhere)).toMatchObject({ status: 0 });
    expect(await runDamaged(CUT, args, elsewhere)).toMatchObject({ status: 1 });
  });

  it('counts only what the key that was named has signed', async () => {
    const [key] = await folder.listVerifierKeys();
    if (key === undefined) throw new Error('The signer has no key.');
    expect(run(['--key', fingerprintOf(key), '--checkpoint', noteFile])).toMatchObject({ status: 0 });
    const { privateKey } = generateKeyPairSync('ed25519');
    const forged = join(firebreak.dataDirectory, 'forged.note');
    const text = checkpointText({
      name: 'register.test',
      organizationId: firebreak.organizationIds.first,
      size: last.size,
      root: last.root,
    });
    writeFileSync(forged, signNote(text, 'register.test', privateKey));
    const { status, said } = run(['--checkpoint', forged]);
    expect(said).toContain('forged.note is no checkpoint that is signed with a key that counts.');
    expect(status).toBe(1);
  });

  it.each([
    ['an unknown option', ['--nonsense'], {}, /^Usage: /],
    ['a key that nobody knows', ['--key', 'a'.repeat(64)], {}, /holds no key with the fingerprint/],
    ['a file that is not there', ['--checkpoint', '/no/such/file'], {}, /cannot be read/],
    ['a database that does not answer', [], { DATABASE_URL: 'postgresql://x:y@127.0.0.1:9/z' }, /does not answer/],
  ])('ends with 2 for %s', (_, args, variables, sentence) => {
    const { status, said } = run(args, variables);
    expect(said).toMatch(sentence);
    expect(status).toBe(2);
  });

  it('ends with 2 for a user who does not see every row', () => {
    const { status, said } = run([], { DATABASE_URL: firebreak.database.connection.apiUrl });
    expect(said).toContain('does not see every row');
    expect(status).toBe(2);
  });
});
