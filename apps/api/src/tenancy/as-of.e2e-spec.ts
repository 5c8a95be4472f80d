import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { placeFor, TEMPLATES_AS_OF, type KnownIds } from '../testing/places-as-of.js';
import { actAtRandom, beginRegister } from '../testing/random-acts.js';
import { changeAtRandom, createRandom, pickAtRandom } from '../testing/random-changes.js';
import type { HttpClient, Problem } from '../testing/http-client.js';
import { addVendor, expectBody } from '../testing/respondent.js';
import { startTestApplication, type TestApplication } from '../testing/test-application.js';
import type { VendorView } from '../vendors/vendor.presenter.js';

// A thousand rounds take most of an hour.
jest.setTimeout(7_200_000);

const ROUNDS = Number(process.env['AS_OF_ROUNDS'] ?? 50);
const WRITERS = 4;
const SEED = Number(process.env['SEED'] ?? 20_261_126);
/** So many places are asked at every round, of all there are. */
const PLACES = 5;

/** One thing of a list that is looked at whole, and what only a questionnaire of one's own has. */
const SHOWN_ELSEWHERE = /\}.*\}|\/own-answers$|\/draft$/;

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
  /** SHA-256 of the text: thousands of whole files would not fit into memory. */
  readonly digest: string;
}

async function look(place: string, asOf?: string): Promise<Seen> {
  const separator = place.includes('?') ? '&' : '?';
  const path = asOf ? `${place}${separator}asOf=${asOf}` : place;
  let { status, headers, text } = await auditor.get<unknown>(path);
  // A busy machine may ask to come back.
  for (let tries = 0; status === 503 && tries < 5; tries += 1) ({ status, headers, text } = await auditor.get(path));
  if (status !== 200) throw new Error(`${place} as of ${asOf} answers ${status}: ${text}`);
  const digest = createHash('sha256').update(text).digest('hex');
  return { place, instant: String(headers['as-of']), text, digest };
}

/** What is there now; null where nothing of the kind was found, such as the farewell of a vendor that stays. */
async function lookIfThere(template: string, ids: KnownIds, random: () => number): Promise<Seen | null> {
  for (let tries = 0; tries < 10; tries += 1) {
    const place = placeFor(template, ids, random);
    if (place !== null && (await auditor.get(place)).status !== 404) return look(place);
  }
  return null;
}

interface Differences {
  readonly asked: number;
  readonly different: readonly string[];
  /** Changes that were accepted meanwhile. */
  readonly changes: number;
  /** What takes an instant and was never there to be looked at. */
  readonly neverSeen: ReadonlySet<string>;
}

/** Looks at the present while others write, then at the same instants again, and counts answers that differ. */
async function countDifferences(rounds: number): Promise<Differences> {
  const random = createRandom(SEED);
  const [staff, admin] = [await firebreak.signIn('procurement'), await firebreak.signIn('admin')];
  const ids = await beginRegister(firebreak, staff);
  let stopped = false;
  const isStopped = (): boolean => stopped;
  const writers = Array.from({ length: WRITERS }, async () =>
    changeAtRandom(await firebreak.signIn('procurement'), ids['vendors'] ?? [], random, isStopped),
  );
  writers.push(actAtRandom({ firebreak, staff, admin, auditor, ids, random }, isStopped));
  const neverSeen = new Set(TEMPLATES_AS_OF);
  const seen: Omit<Seen, 'text'>[] = [];
  const different: string[] = [];
  let asked = 0;
  const lookAt = async (template: string): Promise<void> => {
    const then = await lookIfThere(template, ids, random);
    if (then === null) return;
    neverSeen.delete(template);
    seen.push({ place: then.place, instant: then.instant, digest: then.digest });
  };
  const compare = async ({ place, instant, digest }: Omit<Seen, 'text'>): Promise<void> => {
    asked += 1;
    const again = await look(place, instant);
    if (again.digest !== digest || again.instant !== instant) different.push(`${place} ${instant}`);
  };
  try {
    for (let round = 0; round < rounds; round += 1) {
      const turns = Array.from({ length: PLACES }, (_, turn) => (round * PLACES + turn) % TEMPLATES_AS_OF.length);
      await Promise.all(turns.map((turn) => lookAt(TEMPLATES_AS_OF[turn] ?? '')));
      await compare(pickAtRandom(seen, random));
    }
  } finally {
    stopped = true;
  }
  const changes = (await Promise.all(writers)).reduce((sum, count) => sum + count, 0);
  for (const then of seen) await compare(then);
  return { asked, different, changes, neverSeen };
}

describe(`the register as of ${ROUNDS} instants at which ${WRITERS + 1} people wrote`, () => {
  it('is byte for byte what it was', async () => {
    const { asked, different, changes, neverSeen } = await countDifferences(ROUNDS);
    expect(different).toEqual([]);
    expect([...neverSeen].filter((template) => !SHOWN_ELSEWHERE.test(template))).toEqual([]);
    expect(asked).toBeGreaterThan(ROUNDS * 3);
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
