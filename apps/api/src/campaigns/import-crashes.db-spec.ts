import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Client } from 'pg';
import type { VendorImportView } from '../imports/vendor-import.presenter.js';
import type { HttpClient } from '../testing/http-client.js';
import { expectBody } from '../testing/respondent.js';
import { startTestApplication, type TestApplication } from '../testing/test-application.js';
import { halfAppliedChanges } from './register-invariants.js';
import { signInTo, startApiOf, type RunningApi } from './running-api.js';

jest.setTimeout(7_200_000);

/** A campaign kills more often. */
const KILLS = Number(process.env['IMPORT_KILLS'] ?? 1);
const ROWS = 1_500;
const PAUSE_MILLISECONDS = 20;

let firebreak: TestApplication;
let api: RunningApi;

beforeAll(async () => {
  // It only makes the people: whoever takes jobs must be the process that is killed.
  firebreak = await startTestApplication();
  await firebreak.app.close();
  api = await startApiOf(firebreak);
});

afterAll(async () => {
  await api?.kill();
  await firebreak?.database.drop();
});

const signIn = (): Promise<HttpClient> => signInTo(api, 'procurement');

const countVendors = async (staff: HttpClient, word: string): Promise<unknown> =>
  (await expectBody(staff.get<{ total: unknown }>(`/vendors?q=${word}&limit=1`))).total;

/** Asks again and again, whether or not somebody answers, until `isSo`. */
async function until(
  id: string,
  isSo: (seen: VendorImportView) => boolean,
  staff: HttpClient,
): Promise<VendorImportView> {
  for (;;) {
    const seen = await expectBody(staff.get<VendorImportView>(`/imports/${id}`));
    if (isSo(seen)) return seen;
    await sleep(PAUSE_MILLISECONDS);
  }
}

/** Kills the API when the work is that far, and says what is stored then; starts it again. */
async function killAt(id: string, percent: number, word: string): Promise<unknown> {
  const staff = await signIn();
  await until(id, (seen) => seen.percent >= percent, staff);
  staff.close();
  await api.kill();
  const [row] = await firebreak.database.query<{ count: number }>(
    `SELECT count(*)::integer AS count FROM vendors WHERE name LIKE $1 AND status <> 'archived'`,
    [`${word} %`],
  );
  api = await startApiOf(firebreak);
  return row?.count;
}

describe(`a list of ${ROWS} vendors, under ${KILLS} kills each`, () => {
  it('is stored as a whole after the restart, and nothing of it before', async () => {
    for (let kill = 0; kill < KILLS; kill += 1) {
      const word = `Killed${kill}`;
      const list = ['name,kind,records', ...Array.from({ length: ROWS }, (_, at) => `${word} ${at},hosting,${at}`)];
      const headers = { 'content-type': 'text/csv' };
      const staff = await signIn();
      const raw = Buffer.from(list.join('\n'));
      const begun = await expectBody(staff.send<VendorImportView>('POST', '/imports/vendors', { raw, headers }));
      staff.close();
      expect(await killAt(begun.id, 20 + ((kill * 37) % 50), word)).toBe(0);
      const again = await signIn();
      const done = await until(begun.id, ({ state }) => state !== 'running', again);
      expect(done).toMatchObject({ state: 'done', added: ROWS, failure: null });
      expect(await countVendors(again, word)).toBe(ROWS);

      const back = { headers: { 'if-match': done.etag } };
      await expectBody(again.send<VendorImportView>('POST', `/imports/${done.id}/take-back`, back));
      again.close();
      expect(await killAt(done.id, 15 + ((kill * 29) % 50), word)).toBe(ROWS);
      const last = await signIn();
      expect(await until(done.id, ({ state }) => state !== 'taking_back', last)).toMatchObject({
        state: 'taken_back',
        failure: null,
      });
      expect(await countVendors(last, word)).toBe(0);
      last.close();
    }
    const owner = new Client({ connectionString: firebreak.database.connection.ownerUrl });
    await owner.connect();
    try {
      expect(await halfAppliedChanges(owner)).toEqual([]);
    } finally {
      await owner.end();
    }
  });
});
