import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Client } from 'pg';
import { startLocalPostgres, type LocalPostgres } from '../local-postgres/local-postgres.js';
import { HttpClient } from '../testing/http-client.js';
import { createRandom } from '../testing/random-changes.js';
import type { VendorView } from '../vendors/vendor.presenter.js';
import { halfAppliedChanges } from './register-invariants.js';
import { startApi, type RunningApi } from './running-api.js';

jest.setTimeout(7_200_000);

const KILLS = Number(process.env['CRASH_KILLS'] ?? 2);
/** The control only has to lose once. */
/** One kill may fall where nothing was on its way; among so many one does not. */
const MOST_CONTROL_KILLS = 10;
const WRITERS = 4;
const PASSWORD = 'demo password for crashes';
const random = createRandom(Number(process.env['SEED'] ?? 20_261_126));

let dataDirectory: string;
let postgres: LocalPostgres;
let api: RunningApi;

beforeAll(async () => {
  dataDirectory = mkdtempSync(join(tmpdir(), 'firebreak-crashes-'));
  postgres = await startLocalPostgres({ dataDirectory });
  api = await startFirebreak();
});

afterAll(async () => {
  await api.kill();
  await postgres.stop();
  rmSync(dataDirectory, { recursive: true, force: true });
});

const startFirebreak = (): Promise<RunningApi> =>
  startApi({
    DATABASE_URL: postgres.url,
    DATA_DIR: join(dataDirectory, 'files'),
    DEMO_PASSWORD: PASSWORD,
    RATE_LIMITS: 'off',
    // The control below runs on a server that Firebreak would refuse.
    DATABASE_MAY_LOSE_WRITES: 'yes',
  });

async function asOwner<T>(work: (owner: Client) => Promise<T>): Promise<T> {
  const owner = new Client({ connectionString: postgres.url });
  await owner.connect();
  try {
    return await work(owner);
  } finally {
    await owner.end();
  }
}

/** Every process of the server at once, so that none can write on what it still holds. */
function killPostgres(): void {
  const cluster = join(dataDirectory, 'postgres', 'cluster');
  const postmaster = Number(readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')[0]);
  const children = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && parentOf(name) === postmaster)
    .map(Number);
  for (const pid of [postmaster, ...children]) process.kill(pid, 'SIGKILL');
}

function parentOf(pid: string): number {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
  } catch {
    return 0;
  }
}

/** What a writer was told is stored: the last note of each of its vendors. */
type Acknowledged = Map<string, string>;

/** Adds vendors and changes their notes until the connection breaks; keeps only what was answered as done. */
async function writeUntilItBreaks(browser: HttpClient, acknowledged: Acknowledged, unsure: Set<string>): Promise<void> {
  for (let number = 0; ; number += 1) {
    try {
      const notes = `${Date.now()} ${number} ${random()}`;
      const created = await browser.post<VendorView>('/vendors', {
        name: `Crash ${notes}`,
        archetype: 'saas_other',
        notes,
      });
      if (created.status !== 201) return;
      acknowledged.set(created.body.id, notes);
      for (let edit = 0; edit < 2; edit += 1) {
        const { id } = created.body;
        const changed = `${notes} edit ${edit}`;
        unsure.add(id);
        const { status } = await browser.patch(`/vendors/${id}`, { notes: changed }, `"${edit + 1}"`);
        if (status !== 200) return;
        acknowledged.set(id, changed);
        unsure.delete(id);
      }
    } catch {
      return;
    }
  }
}

/** One crash under writers: how many writes were acknowledged, how many of them are gone, and what is half there. */
async function crash(strike: () => Promise<void> | void, restore: () => Promise<void>) {
  const browser = new HttpClient(api.origin);
  const { status } = await browser.post('/session', { email: 'procurement@demo.test', password: PASSWORD });
  if (status !== 201) throw new Error(`Nobody can sign in after a crash: ${status}.`);
  const acknowledged: Acknowledged = new Map();
  const unsure = new Set<string>();
  const writers = Array.from({ length: WRITERS }, () => writeUntilItBreaks(browser, acknowledged, unsure));
  await sleep(300 + random() * 900);
  await strike();
  await restore();
  await Promise.all(writers);
  browser.close();
  return asOwner(async (owner) => {
    const { rows } = await owner.query<{ id: string; notes: string }>(
      'SELECT id, notes FROM vendors WHERE id = ANY ($1)',
      [[...acknowledged.keys()]],
    );
    const stored = new Map(rows.map(({ id, notes }) => [id, notes]));
    // A change that was under way may be there or not; the one acknowledged before it must be, at least.
    const lost = [...acknowledged].filter(
      ([id, notes]) =>
        !stored.get(id)?.startsWith(notes.split(' edit')[0] ?? '') || (!unsure.has(id) && stored.get(id) !== notes),
    );
    return { acknowledged: acknowledged.size, lost: lost.length, halfApplied: await halfAppliedChanges(owner) };
  });
}

async function crashRepeatedly(kills: number, strike: () => Promise<void> | void, restore: () => Promise<void>) {
  const sum = { acknowledged: 0, lost: 0, halfApplied: [] as string[] };
  for (let kill = 0; kill < kills; kill += 1) {
    const outcome = await crash(strike, restore);
    sum.acknowledged += outcome.acknowledged;
    sum.lost += outcome.lost;
    sum.halfApplied.push(...outcome.halfApplied);
  }
  return sum;
}

const killApi = (): Promise<void> => api.kill();
const startApiAgain = async (): Promise<void> => {
  await api.kill();
  api = await startFirebreak();
};
const startAllAgain = async (): Promise<void> => {
  await api.kill();
  await postgres.stop();
  postgres = await startLocalPostgres({ dataDirectory });
  api = await startFirebreak();
};

function report(what: string, { acknowledged, lost }: { acknowledged: number; lost: number }): void {
  process.stderr.write(`${what}: ${acknowledged} vendors acknowledged, ${lost} lost\n`);
}

describe(`after ${KILLS} kills under ${WRITERS} writers`, () => {
  it('of the API, every acknowledged write is there and none is half there', async () => {
    const outcome = await crashRepeatedly(KILLS, killApi, startApiAgain);
    report(`${KILLS} kills of the API`, outcome);
    expect(outcome).toMatchObject({ lost: 0, halfApplied: [] });
    expect(outcome.acknowledged).toBeGreaterThan(KILLS);
  });

  it('of PostgreSQL, every acknowledged write is there and none is half there', async () => {
    const outcome = await crashRepeatedly(KILLS, killPostgres, startAllAgain);
    report(`${KILLS} kills of PostgreSQL`, outcome);
    expect(outcome).toMatchObject({ lost: 0, halfApplied: [] });
    expect(outcome.acknowledged).toBeGreaterThan(KILLS);
  });

  it('of PostgreSQL that answers before it stores, some are lost, and the same count finds them', async () => {
    await asOwner((owner) => owner.query('ALTER ROLE firebreak_api SET synchronous_commit = off'));
    // New connections only: the running API has its own already.
    await startApiAgain();
    let lost = 0;
    for (let kill = 1; kill <= MOST_CONTROL_KILLS && lost === 0; kill += 1) {
      const outcome = await crash(killPostgres, startAllAgain);
      report(`Kill ${kill} with synchronous_commit off`, outcome);
      expect(outcome.halfApplied).toEqual([]);
      ({ lost } = outcome);
    }
    expect(lost).toBeGreaterThan(0);
  });
});
