import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { halfAppliedChanges } from '../campaigns/register-invariants.js';
import { TenantDb } from '../tenancy/tenant-db.js';
import { addVendor } from '../testing/respondent.js';
import { startTestApplication, type TestApplication } from '../testing/test-application.js';
import { TrailService } from './trail.service.js';

/** Longer than the instant of a small write is planned ahead. */
const TOO_LONG_MILLISECONDS = 1_500;

let firebreak: TestApplication;
let owner: Client;
let db: TenantDb;
let first: string;

beforeAll(async () => {
  firebreak = await startTestApplication();
  owner = new Client({ connectionString: firebreak.database.connection.ownerUrl });
  await owner.connect();
  db = firebreak.app.get(TenantDb);
  ({ first } = firebreak.organizationIds);
});

afterAll(async () => {
  await owner?.end();
  await firebreak?.stop();
});

const FINISH = 'SET CONSTRAINTS keep_history, trail.seal IMMEDIATE';

/** Writes a note on a vendor in a large write; `record` says whether the trail is told, and `finish` whether it ends as it should. */
function note(id: string, notes: string, { record = true, finish = true } = {}): Promise<void> {
  return db.run(first, async () => {
    await db.em.query('SELECT trail.begin_large_write()');
    await db.em.query('UPDATE vendors SET notes = $3 WHERE organization_id = $1 AND id = $2', [first, id, notes]);
    if (record)
      await firebreak.app
        .get(TrailService)
        .record({ action: 'vendor.changed', subject: ['vendors', id], vendorId: id, details: { name: notes } });
    if (finish) await db.em.query(FINISH);
  });
}

/** What history has of a vendor's notes, and whether the last state began when the chain's last link was sealed. */
async function pastOf(id: string): Promise<{ notes: (string | null)[]; isSealed: boolean }> {
  const rows = await firebreak.database.query<{ notes: string | null; sealed: boolean }>(
    `SELECT h.notes, h.valid_from = (SELECT t.sealed_at FROM trail.heads t WHERE t.organization_id = h.organization_id) AS sealed
       FROM history.vendors h WHERE h.id = $1 ORDER BY h.valid_from`,
    [id],
  );
  return { notes: rows.map(({ notes }) => notes), isSealed: rows.at(-1)?.sealed === true };
}

const notesLeft = (): Promise<unknown[]> =>
  firebreak.database.query('SELECT FROM security.large_writes UNION ALL SELECT FROM security.touched_rows');

describe('a large write', () => {
  it.each([
    ['ended as it should be', true],
    ['ended by nobody', false],
  ])('leaves history and chain as any other does, %s', async (_, finish) => {
    const { id } = await addVendor(await firebreak.signIn('procurement'), { notes: 'before' });
    await note(id, 'after', { finish });
    expect(await pastOf(id)).toEqual({ notes: ['before', 'after'], isSealed: true });
    expect(await halfAppliedChanges(owner)).toEqual([]);
    expect(await notesLeft()).toEqual([]);
  });

  it.each([true, false])('is refused when the trail is not told, whether or not it is ended (%s)', async (finish) => {
    const { id } = await addVendor(await firebreak.signIn('procurement'), { notes: 'before' });
    await expect(note(id, 'after', { record: false, finish })).rejects.toMatchObject({ code: 'P0A01' });
    expect((await pastOf(id)).notes).toEqual(['before']);
  });

  it('that comes too late for its planned instant takes a later one, for all that it changed', async () => {
    const { id } = await addVendor(await firebreak.signIn('procurement'), { notes: 'before' });
    await owner.query('BEGIN');
    await owner.query('SELECT pg_advisory_xact_lock(trail.lock_key($1))', [first]);
    const writing = note(id, 'after');
    await sleep(TOO_LONG_MILLISECONDS);
    await owner.query('COMMIT');
    await writing;
    expect(await pastOf(id)).toEqual({ notes: ['before', 'after'], isSealed: true });
    expect(await halfAppliedChanges(owner)).toEqual([]);
  });

  it('keeps nobody from writing before it commits, and nobody sees an instant of it before', async () => {
    const staff = await firebreak.signIn('procurement');
    const { id } = await addVendor(staff, { notes: 'before' });
    let besides = '';
    await db.run(first, async () => {
      await db.em.query('SELECT trail.begin_large_write()');
      await db.em.query(`UPDATE vendors SET notes = 'after' WHERE organization_id = $1 AND id = $2`, [first, id]);
      await firebreak.app.get(TrailService).record({ action: 'vendor.changed', subject: ['vendors', id] });
      await db.em.query(FINISH);
      besides = (await addVendor(staff, {})).id;
    });
    const [row] = await firebreak.database.query<{ earlier: boolean }>(
      `SELECT (SELECT max(valid_from) FROM history.vendors WHERE id = $2) < (SELECT max(valid_from) FROM history.vendors WHERE id = $1) AS earlier`,
      [id, besides],
    );
    expect(row).toEqual({ earlier: true });
    expect(await halfAppliedChanges(owner)).toEqual([]);
  });

  it('is not begun in a transaction that is sealed already', async () => {
    const { id } = await addVendor(await firebreak.signIn('procurement'));
    const late = db.run(first, async () => {
      await firebreak.app.get(TrailService).record({ action: 'vendor.changed', subject: ['vendors', id] });
      await db.em.query(FINISH);
      await db.em.query('SELECT trail.begin_large_write()');
    });
    await expect(late).rejects.toMatchObject({ code: 'P0A03' });
  });
});
