import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Client } from 'pg';
import { TenantDb } from '../tenancy/tenant-db.js';
import { rootOf } from '../testing/export-packages/trail-of-events.js';
import { addVendor } from '../testing/respondent.js';
import { startTestApplication, type TestApplication } from '../testing/test-application.js';
import { TrailService } from '../trail/trail.service.js';
import { appendLine } from './append-line.js';
import { CheckpointSigner, type SignedPass } from './checkpoint-signer.js';
import { openCheckpoint, type KeptCheckpoint } from './kept-checkpoint.js';
import { passOnce } from './run-signer.js';
import { SignerFolder } from './signer-folder.js';
import { TrailSource } from './trail-source.js';

jest.setTimeout(300_000);

let firebreak: TestApplication;
let folder: SignerFolder;

beforeAll(async () => {
  firebreak = await startTestApplication();
});

afterAll(() => firebreak?.stop());

beforeEach(() => {
  folder = new SignerFolder(mkdtempSync(join(tmpdir(), 'firebreak-signer-')));
});

afterEach(() => rmSync(folder.path, { recursive: true }));

async function sign(name = 'register.test'): Promise<SignedPass> {
  const signer = await CheckpointSigner.open(folder.path, name, 15);
  return passOnce(signer, firebreak.database.connection.signerUrl);
}

async function addEvents(count: number): Promise<void> {
  await firebreak.app.get(TenantDb).run(firebreak.organizationIds.first, () =>
    firebreak.app.get(TrailService).recordAll(
      Array.from({ length: count }, (_, number) => ({
        action: 'session.opened' as const,
        subject: ['users', firebreak.organizationIds.first] as const,
        details: { number },
      })),
    ),
  );
}

async function lastOf(organizationId = firebreak.organizationIds.first): Promise<KeptCheckpoint> {
  const last = await folder.findLastCheckpoint(organizationId);
  if (last === null || last === 'unreadable') throw new Error('There is no checkpoint.');
  return last;
}

const modeOf = (path: string): number => statSync(path).mode & 0o777;

/** Runs statements past every trigger. */
async function damage(statements: readonly string[]): Promise<void> {
  for (const statement of statements) await firebreak.database.query(statement);
}

describe('the signer', () => {
  it('signs every trail once, as RFC 6962 has its root, and again only when it went on', async () => {
    const { first, second } = firebreak.organizationIds;
    expect(await sign()).toEqual({ signed: 2, alarms: [] });
    expect(await sign()).toEqual({ signed: 0, alarms: [] });
    await addVendor(await firebreak.signIn('procurement'));
    expect(await sign()).toEqual({ signed: 1, alarms: [] });
    for (const id of [first, second]) {
      const rows = await firebreak.database.query<{ leaf: Buffer }>(
        'SELECT leaf FROM trail.events WHERE organization_id = $1 ORDER BY sequence',
        [id],
      );
      const { size, root, note } = await lastOf(id);
      expect([size, root]).toEqual([rows.length, rootOf(rows.map(({ leaf }) => leaf))]);
      const said = openCheckpoint(note, await folder.listVerifierKeys());
      expect(said).toEqual({ name: 'register.test', organizationId: id, size, root });
    }
  });

  it('goes on from its own state over a trail that is longer than it reads at once', async () => {
    const signer = await CheckpointSigner.open(folder.path, 'register.test', 15);
    const client = new Client({ connectionString: firebreak.database.connection.signerUrl });
    await client.connect();
    for (const count of [1, 100, 1]) {
      await addEvents(count);
      expect(await signer.pass(new TrailSource(client, 7))).toMatchObject({ alarms: [] });
    }
    await client.end();
    const rows = await firebreak.database.query<{ leaf: Buffer }>(
      'SELECT leaf FROM trail.events WHERE organization_id = $1 ORDER BY sequence',
      [firebreak.organizationIds.first],
    );
    expect((await lastOf()).root).toBe(rootOf(rows.map(({ leaf }) => leaf)));
  });

  it('keeps its key for itself and lets others read what it signed', async () => {
    await sign();
    expect(modeOf(join(folder.path, 'signer.key'))).toBe(0o600);
    for (const path of [folder.keysFile, folder.statusFile, folder.checkpointsFile(firebreak.organizationIds.first)])
      expect(modeOf(path)).toBe(0o644);
  });

  it('publishes a new key beside the old one when name or key change, and goes on', async () => {
    await sign();
    await addEvents(1);
    expect(await sign('other.test')).toMatchObject({ signed: 1, alarms: [] });
    rmSync(join(folder.path, 'signer.key'));
    await addEvents(1);
    expect(await sign('other.test')).toMatchObject({ signed: 1, alarms: [] });
    const names = (await folder.listVerifierKeys()).map(({ name }) => name);
    expect(names).toEqual(['register.test', 'other.test', 'other.test']);
  });
});

describe('a history that does not continue what was signed', () => {
  const KEEP = [
    'CREATE TABLE kept_events AS SELECT * FROM trail.events',
    'CREATE TABLE kept_heads AS SELECT * FROM trail.heads',
  ];
  const PUT_BACK = [
    'DELETE FROM trail.events',
    'DELETE FROM trail.heads',
    'INSERT INTO trail.events SELECT * FROM kept_events',
    'INSERT INTO trail.heads SELECT * FROM kept_heads',
    'DROP TABLE kept_events, kept_heads',
  ];
  const FIRST = `organization_id = (SELECT organization_id FROM organizations WHERE name = 'First Trading')`;
  const headTo = (place: string): string =>
    `UPDATE trail.heads h SET (sequence, hash) = (SELECT e.sequence, e.hash FROM trail.events e WHERE e.${FIRST} AND e.sequence = ${place}) WHERE h.${FIRST}`;

  it.each([
    ['is shorter', 'shorter', [`DELETE FROM trail.events WHERE ${FIRST} AND sequence > 3`, headTo('3')]],
    [
      'has another hash where it was signed',
      'rewritten',
      [`UPDATE trail.events SET hash = sha256(hash) WHERE ${FIRST}`],
    ],
    [
      'lacks the event at which it was signed',
      'rewritten',
      [`DELETE FROM trail.events WHERE ${FIRST} AND sequence = (SELECT sequence FROM kept_heads WHERE ${FIRST})`],
    ],
    [
      'goes on with a link that does not follow',
      'broken',
      [
        `INSERT INTO trail.events SELECT organization_id, gen_random_uuid(), transaction, sequence + 1, sealed_at, actor_kind, actor_id,
           action, subject_type, subject_id, vendor_id, payload_digest, leaf, sha256(hash)
           FROM trail.events WHERE ${FIRST} AND sequence = (SELECT sequence FROM kept_heads WHERE ${FIRST})`,
        headTo(`(SELECT sequence + 1 FROM kept_heads WHERE ${FIRST})`),
      ],
    ],
    ['ends elsewhere than its head says', 'broken', [`UPDATE trail.heads SET sequence = sequence + 5 WHERE ${FIRST}`]],
    ['has a head that no event has', 'broken', [`UPDATE trail.heads SET hash = sha256(hash) WHERE ${FIRST}`]],
    [
      'is gone with its organisation',
      'gone',
      [`DELETE FROM trail.events WHERE ${FIRST}`, `DELETE FROM trail.heads WHERE ${FIRST}`],
    ],
  ] as const)('because it %s is not signed, until it fits again, and the others are', async (_, fault, statements) => {
    await sign();
    const before = await lastOf();
    const { first } = firebreak.organizationIds;
    await damage([...KEEP, ...statements]);
    await firebreak.signIn('stranger');
    expect(await sign()).toMatchObject({ signed: 1, alarms: [{ organizationId: first, fault, size: before.size }] });
    await sign();
    expect(await lastOf()).toEqual(before);
    expect((await folder.listAlarms()).get(first)).toMatchObject({ fault, size: before.size });
    // It is told once, however often it is found.
    expect(readFileSync(folder.alarmsFile, 'utf8').trimEnd().split('\n')).toHaveLength(1);
    await damage(PUT_BACK);
    // The other organisation, too, is as it was before its last checkpoint now.
    await addEvents(1);
    expect(await sign()).toMatchObject({ signed: 1 });
    expect((await folder.listAlarms()).has(first)).toBe(false);
    expect((await lastOf()).size).toBe(before.size + 1);
  });
});

describe('what a crash leaves', () => {
  it('wherever the last line was cut off, is mended by the next start, which goes on', async () => {
    await sign();
    await addEvents(1);
    await sign();
    const path = folder.checkpointsFile(firebreak.organizationIds.first);
    const whole = readFileSync(path);
    const [firstLine = '', secondLine = ''] = whole.toString('utf8').split('\n');
    const start = Buffer.byteLength(firstLine) + 1;
    const steps = Array.from(
      { length: 24 },
      (_, step) => start + Math.floor((step * Buffer.byteLength(secondLine)) / 23),
    );
    for (const cut of [...steps, whole.length]) {
      writeFileSync(path, whole.subarray(0, cut));
      const { alarms } = await sign();
      expect(alarms).toEqual([]);
      const lines = readFileSync(path, 'utf8').split('\n');
      expect(lines).toHaveLength(3);
      expect(await lastOf()).toMatchObject({ size: JSON.parse(secondLine).size, root: JSON.parse(secondLine).root });
    }
  });

  it('would be lost with the line after it if it were not mended', async () => {
    await sign();
    const { first } = firebreak.organizationIds;
    const path = folder.checkpointsFile(first);
    const line = await lastOf();
    writeFileSync(path, readFileSync(path).subarray(0, -20));
    await appendLine(path, line);
    expect(await folder.findLastCheckpoint(first)).toBe('unreadable');
    expect(await sign()).toMatchObject({ alarms: [{ fault: 'unreadable' }] });
  });

  it('is never an edge that is not its own: what was changed by hand is not gone on from', async () => {
    await sign();
    const { first } = firebreak.organizationIds;
    const kept = await lastOf();
    const other = { ...kept, edge: kept.edge.map(() => kept.root) };
    for (const line of [other, { ...kept, size: kept.size + 1 }, { ...kept, edge: [] }]) {
      writeFileSync(folder.checkpointsFile(first), `${JSON.stringify(line)}\n`);
      expect(await sign()).toMatchObject({ alarms: [{ organizationId: first, fault: 'unreadable' }] });
    }
  });
});
