import { createHash } from 'node:crypto';
import { get, type IncomingMessage } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { EXPORT_TABLE_NAMES, type ExportTable } from '@firebreak/domain';
import { makePackage } from '../testing/export-packages/make-package.js';
import { readZip } from '../testing/export-packages/read-zip.js';
import type { HttpClient } from '../testing/http-client.js';
import { actAtRandom, beginRegister } from '../testing/random-acts.js';
import { changeAtRandom, createRandom } from '../testing/random-changes.js';
import { addVendor } from '../testing/respondent.js';
import { startTestApplication, type TestApplication } from '../testing/test-application.js';

jest.setTimeout(7_200_000);

/** Changes that are committed while files are read; a campaign makes more. */
const WRITES = Number(process.env['EXPORT_WRITES'] ?? 60);
const SEED = Number(process.env['SEED'] ?? 20_261_127);
const WRITERS = 3;
// Readers and writers share ten connections.
const READERS = 3;
/** So many changes are committed while a reader has the first piece of its file and not the rest. */
const WRITES_WHILE_READING = 10;
/** Enough that a file of them fits into no buffer on the way, so that the database waits for its reader. */
const LARGE_VENDORS = 20;
const SCOPES_OF_A_LARGE_VENDOR = 1_500;
const PAUSE_MILLISECONDS = 20;
const FEW_WRITES = 10;

/** A file that was read slowly: whose instant it names, and the SHA-256 of what it holds. */
interface Taken {
  readonly table: ExportTable;
  readonly instant: string;
  readonly digest: string;
}

let firebreak: TestApplication;
let auditor: HttpClient;

beforeAll(async () => {
  firebreak = await startTestApplication();
  auditor = await firebreak.signIn('auditor');
});

afterAll(() => firebreak.stop());

const digestOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

/** When each change was committed that is no export, in milliseconds since 1970; several events of one change count once. */
async function committedAt(): Promise<number[]> {
  const rows = await firebreak.database.query<{ sealed_at: Date }>(
    `SELECT DISTINCT sealed_at FROM trail.events WHERE organization_id = $1 AND sealed_at IS NOT NULL AND action NOT LIKE 'export%' ORDER BY 1`,
    [firebreak.organizationIds.first],
  );
  return rows.map((row) => row.sealed_at.getTime());
}

/** Adds vendors that nobody touches and that have access to very much, past the API and with its memory. */
async function addLargeVendors(staff: HttpClient): Promise<void> {
  const ids: string[] = [];
  while (ids.length < LARGE_VENDORS) ids.push((await addVendor(staff)).id);
  const { database } = firebreak;
  await database.query(
    `INSERT INTO access_scopes SELECT (jsonb_populate_record(s, jsonb_build_object('id', gen_random_uuid(), 'name', repeat('Scope ' || n || ' ', 30)))).*
       FROM access_scopes s CROSS JOIN generate_series(1, $2::integer) n WHERE s.vendor_id = ANY ($1)`,
    [ids, SCOPES_OF_A_LARGE_VENDOR],
  );
  const columns = await database.query<{ name: string }>(
    `SELECT column_name AS name FROM information_schema.columns
      WHERE table_schema = 'history' AND table_name = 'access_scopes' AND column_name NOT LIKE 'valid%'`,
  );
  const names = columns.map(({ name }) => name).join(', ');
  await database.query(
    `INSERT INTO history.access_scopes (${names}, valid_from)
     SELECT ${names}, now() FROM access_scopes s WHERE s.vendor_id = ANY ($1)
        AND NOT EXISTS (SELECT FROM history.access_scopes h WHERE h.id = s.id)`,
    [ids],
  );
}

/** Whether the database is in the middle of a file and waits for whoever reads it. */
async function isHeldUp(): Promise<boolean> {
  const waiting = await firebreak.database.query(
    `SELECT FROM pg_stat_activity WHERE query LIKE 'COPY%' AND state = 'active' AND wait_event = 'ClientWrite'`,
  );
  return waiting.length > 0;
}

/** Asks for a file, takes its first piece, waits, and takes the rest. */
async function readSlowly(table: ExportTable, wait: () => Promise<void>): Promise<Taken> {
  const cookie = [...auditor.cookies].map((pair) => pair.join('=')).join('; ');
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    get(`${firebreak.origin}/api/v1/exports/${table}.csv`, { headers: { cookie }, agent: false }, resolve).on(
      'error',
      reject,
    );
  });
  if (response.statusCode !== 200) throw new Error(`${table}.csv is answered with ${response.statusCode}.`);
  const hash = createHash('sha256');
  let pieces = 0;
  for await (const piece of response) {
    hash.update(piece as Buffer);
    pieces += 1;
    if (pieces === 1) await wait();
  }
  return { table, instant: String(response.headers['as-of']), digest: hash.digest('hex') };
}

interface Campaign {
  readonly taken: readonly Taken[];
  /** How often the database was seen waiting for a reader. */
  readonly heldUp: number;
  readonly writes: number;
}

/** Takes files from one table after the other while others write, until so many changes are committed. */
async function takeWhileOthersWrite(): Promise<Campaign> {
  const random = createRandom(SEED);
  const [staff, admin] = [await firebreak.signIn('procurement'), await firebreak.signIn('admin')];
  const ids = await beginRegister(firebreak, staff);
  await addLargeVendors(staff);
  const before = (await committedAt()).length;
  const state = { written: 0, isOver: false, heldUp: 0, turn: 0 };
  const counting = async (): Promise<void> => {
    for (; state.written < WRITES && !state.isOver; await sleep(PAUSE_MILLISECONDS))
      state.written = (await committedAt()).length - before;
    state.isOver = true;
  };
  const isStopped = (): boolean => state.isOver;
  const changing = async (): Promise<unknown> =>
    changeAtRandom(await firebreak.signIn('procurement'), ids['vendors'] ?? [], random, isStopped);
  const acting = (): Promise<unknown> => actAtRandom({ firebreak, staff, admin, auditor, ids, random }, isStopped);
  const taken: Taken[] = [];
  const reading = async (): Promise<void> => {
    while (!state.isOver) {
      const until = state.written + WRITES_WHILE_READING;
      const wait = async (): Promise<void> => {
        while (state.written < until && !state.isOver) await sleep(PAUSE_MILLISECONDS);
        if (await isHeldUp()) state.heldUp += 1;
      };
      taken.push(await readSlowly(EXPORT_TABLE_NAMES[state.turn++ % EXPORT_TABLE_NAMES.length] ?? 'vendors', wait));
    }
  };
  const works = [counting, acting, ...Array(WRITERS).fill(changing), ...Array(READERS).fill(reading)];
  // Whoever fails stops the others.
  await Promise.all(works.map((work: () => Promise<unknown>) => work().finally(() => (state.isOver = true))));
  return { taken, heldUp: state.heldUp, writes: state.written };
}

/** The same file as of an instant. */
async function takeAsOf(table: ExportTable, instant: string): Promise<Buffer> {
  const { status, bytes } = await auditor.exchange('GET', `/api/v1/exports/${table}.csv?asOf=${instant}`);
  if (status !== 200) throw new Error(`${table}.csv as of ${instant} is answered with ${status}.`);
  return bytes;
}

describe(`files that are read slowly while ${WRITES} changes are committed`, () => {
  let campaign: Campaign;
  let commits: readonly number[];

  beforeAll(async () => {
    campaign = await takeWhileOthersWrite();
    commits = await committedAt();
  });

  it('each hold one instant: byte for byte what the register holds as of it', async () => {
    const { taken, heldUp, writes } = campaign;
    const different: string[] = [];
    for (const { table, instant, digest } of taken)
      if (digestOf(await takeAsOf(table, instant)) !== digest) different.push(`${table} ${instant}`);
    process.stderr.write(
      `exports-under-writes: seed ${SEED}, ${writes} changes, ${taken.length} files, ${heldUp} while the database waited for a reader\n`,
    );
    expect(different).toEqual([]);
    expect(new Set(taken.map(({ table }) => table))).toEqual(new Set(EXPORT_TABLE_NAMES));
    expect(writes).toBeGreaterThanOrEqual(WRITES);
    expect(heldUp).toBeGreaterThan(0);
  });

  it(`are other files ${FEW_WRITES} changes later (the control)`, async () => {
    const changed = new Set<ExportTable>();
    for (const { table, instant, digest } of campaign.taken) {
      const later = commits.filter((at) => at > Date.parse(instant))[FEW_WRITES - 1];
      if (later === undefined) continue;
      const isSame = digestOf(await takeAsOf(table, new Date(later + 1).toISOString())) === digest;
      if (!isSame) changed.add(table);
      if (table === 'audit-events') expect({ instant, isSame }).toEqual({ instant, isSame: false });
    }
    expect([...changed]).toEqual(expect.arrayContaining(['audit-events', 'vendors']));
  });

  it('are those of a package that was asked for meanwhile', async () => {
    const random = createRandom(SEED + 1);
    const staff = await firebreak.signIn('procurement');
    const vendorIds = [(await addVendor(staff)).id];
    let isOver = false;
    const writer = changeAtRandom(staff, vendorIds, random, () => isOver);
    const made = await makePackage(auditor).finally(() => (isOver = true));
    expect(await writer).toBeGreaterThan(0);
    const { bytes } = await auditor.get(`/exports/${made.id}/content`);
    const entries = readZip(bytes);
    for (const table of EXPORT_TABLE_NAMES) {
      const isSame = entries.get(`data/${table}.csv`)?.equals(await takeAsOf(table, String(made.instant)));
      expect({ table, isSame }).toEqual({ table, isSame: true });
    }
  });
});
