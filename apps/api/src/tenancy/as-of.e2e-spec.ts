import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { changeAtRandom, createRandom, pickAtRandom } from '../testing/random-changes.js';
import type { HttpClient, Problem } from '../testing/http-client.js';
import { addVendor, expectBody } from '../testing/respondent.js';
import { startTestApplication, type TestApplication } from '../testing/test-application.js';
import type { VendorView } from '../vendors/vendor.presenter.js';

jest.setTimeout(600_000);

const ROUNDS = Number(process.env['AS_OF_ROUNDS'] ?? 50);
const WRITERS = 4;
const SEED = Number(process.env['SEED'] ?? 20_261_126);
/** What is asked at every round: a file and the pages that read most tables. */
const PLACES = [
  '/exports/vendors.csv',
  '/vendors?limit=200&sort=name',
  '/risk/heatmap?basis=residual',
  '/risk/summary',
  '/risk/flags?limit=200',
];

let firebreak: TestApplication;
let auditor: HttpClient;

beforeAll(async () => {
  firebreak = await startTestApplication();
  auditor = await firebreak.signIn('auditor');
});

afterAll(() => firebreak.stop());

interface Seen {
  readonly place: string;
  readonly instant: string;
  readonly text: string;
}

async function look(place: string, asOf?: string): Promise<Seen> {
  const separator = place.includes('?') ? '&' : '?';
  const path = asOf ? `${place}${separator}asOf=${asOf}` : place;
  let { status, headers, text } = await auditor.get<unknown>(path);
  // A busy machine may ask to come back.
  for (let tries = 0; status === 503 && tries < 5; tries += 1) ({ status, headers, text } = await auditor.get(path));
  if (status !== 200) throw new Error(`${place} as of ${asOf} answers ${status}: ${text}`);
  return { place, instant: String(headers['as-of']), text };
}

/** Looks at the present while others write, then at the same instants again, and counts answers that differ. */
async function countDifferences(rounds: number): Promise<{ asked: number; different: string[]; changes: number }> {
  const random = createRandom(SEED);
  const vendorIds: string[] = [];
  const procurement = await firebreak.signIn('procurement');
  for (let number = 0; number < 12; number += 1) vendorIds.push((await addVendor(procurement)).id);
  let stopped = false;
  const writers = Array.from({ length: WRITERS }, async () =>
    changeAtRandom(await firebreak.signIn('procurement'), vendorIds, random, () => stopped),
  );
  const seen: Seen[] = [];
  const different: string[] = [];
  let asked = 0;
  const compare = async (then: Seen): Promise<void> => {
    asked += 1;
    const again = await look(then.place, then.instant);
    if (again.text !== then.text || again.instant !== then.instant) different.push(`${then.place} ${then.instant}`);
  };
  try {
    for (let round = 0; round < rounds; round += 1) {
      const now = await Promise.all(PLACES.map((place) => look(place)));
      seen.push(...now);
      await compare(pickAtRandom(seen, random));
    }
  } finally {
    stopped = true;
  }
  const changes = (await Promise.all(writers)).reduce((sum, count) => sum + count, 0);
  for (const then of seen) await compare(then);
  return { asked, different, changes };
}

describe(`the register as of ${ROUNDS} instants at which ${WRITERS} people wrote`, () => {
  it('is byte for byte what it was', async () => {
    const { asked, different, changes } = await countDifferences(ROUNDS);
    expect(different).toEqual([]);
    expect(asked).toBe(ROUNDS * (PLACES.length + 1));
    expect(changes).toBeGreaterThan(ROUNDS / 2);
  });

  it('has one answer for an instant that is asked while changes are under way', async () => {
    const random = createRandom(SEED + 1);
    const vendorIds = [(await addVendor(await firebreak.signIn('procurement'))).id];
    let stopped = false;
    const writer = changeAtRandom(await firebreak.signIn('admin'), vendorIds, random, () => stopped);
    const first: Seen[] = [];
    // The very moment, so that transactions that began before it are still open.
    for (let round = 0; round < 50; round += 1)
      first.push(await look('/exports/vendors.csv', new Date().toISOString()));
    stopped = true;
    await writer;
    for (const { place, instant, text } of first) expect((await look(place, instant)).text).toBe(text);
  });

  it('is not, where one table keeps no history: the comparison finds it', async () => {
    await firebreak.database.query('ALTER TABLE access_scopes DISABLE TRIGGER keep_history');
    try {
      expect((await countDifferences(20)).different.length).toBeGreaterThan(0);
    } finally {
      await firebreak.database.query('ALTER TABLE access_scopes ENABLE TRIGGER keep_history');
    }
  });
});

describe('the past', () => {
  it('is shown by every place that takes asOf, and holds nothing of what came later', async () => {
    const procurement = await firebreak.signIn('procurement');
    const vendor = await addVendor(procurement, { name: 'Before' });
    const { instant } = await look(`/vendors/${vendor.id}`);
    await expectBody(procurement.patch(`/vendors/${vendor.id}`, { name: 'After' }, vendor.etag));
    const later = await addVendor(procurement, { name: 'Later' });
    const then = JSON.parse((await look(`/vendors/${vendor.id}`, instant)).text) as VendorView;
    expect([then.name, then.etag]).toEqual(['Before', vendor.etag]);
    expect((await look('/vendors?limit=200', instant)).text).not.toContain(later.id);
    expect((await auditor.get(`/vendors/${later.id}?asOf=${instant}`)).status).toBe(404);
    expect((await auditor.get(`/vendors/${later.id}/judgement?asOf=${instant}`)).status).toBe(404);
    const users = (await look('/users', '1999-01-01T00:00:00Z')).text;
    expect(JSON.parse(users)).toMatchObject({ items: [], total: 0 });
  });

  it.each(['tomorrow', '2026-02-31T00:00:00Z', '2999-01-01T00:00:00Z', ''])('refuses asOf=%s', async (asOf) => {
    const { body } = await auditor.get<Problem>(`/vendors?asOf=${asOf}`);
    expect(body).toMatchObject({ status: 422, errors: [{ pointer: '/asOf' }] });
  });

  it('is read by nobody of another organisation', async () => {
    const stranger = await firebreak.signIn('stranger');
    const { body } = await stranger.get<{ items: unknown[] }>(`/vendors?asOf=${new Date().toISOString()}`);
    expect(body.items).toEqual([]);
  });
});
