import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import type { HttpClient, Problem } from '../testing/http-client.js';
import { addVendor } from '../testing/respondent.js';
import { startTestApplication, type TestApplication } from '../testing/test-application.js';
import type { VendorView } from '../vendors/vendor.presenter.js';

const POOL_SIZE = 10;

let firebreak: TestApplication;
let procurement: HttpClient;
let vendor: VendorView;

beforeAll(async () => {
  firebreak = await startTestApplication();
  procurement = await firebreak.signIn('procurement');
  vendor = await addVendor(procurement);
});

afterAll(() => firebreak.stop());

async function whileVendorIsLocked<T>(work: () => Promise<T>): Promise<T> {
  const holder = new Client({ connectionString: firebreak.database.connection.ownerUrl });
  await holder.connect();
  await holder.query('BEGIN');
  await holder.query('SELECT FROM vendors WHERE id = $1 FOR UPDATE', [vendor.id]);
  try {
    return await work();
  } finally {
    await holder.query('ROLLBACK');
    await holder.end();
  }
}

const change = () => procurement.patch<Problem>(`/vendors/${vendor.id}`, { notes: 'A' }, vendor.etag);

async function untilWaiting(count: number): Promise<void> {
  for (;;) {
    const rows = await firebreak.database.query(
      `SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
    );
    if (rows.length >= count) return;
  }
}

describe('a database that is busy', () => {
  it('answers 503 with Retry-After to who waits too long for a row or for a turn, and nothing is changed', async () => {
    // The first few wait for the row, the next after them, and the rest for their turn.
    const refusals = await whileVendorIsLocked(() => Promise.all(Array.from({ length: 3 * POOL_SIZE }, change)));
    for (const refused of refusals) {
      expect(refused.status).toBe(503);
      expect(refused.headers['retry-after']).toBe(refused.body.code === 'overloaded' ? '1' : '2');
    }
    expect(new Set(refusals.map(({ body }) => body.code))).toEqual(new Set(['unavailable', 'overloaded']));
    expect((await procurement.get<VendorView>(`/vendors/${vendor.id}`)).body).toEqual(vendor);
  });

  it('answers 503 to who loses the connection in the middle, and the next request works', async () => {
    const refused = await whileVendorIsLocked(async () => {
      const write = change();
      await untilWaiting(1);
      await firebreak.database.query(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
      );
      return write;
    });
    expect(refused.body).toMatchObject({ status: 503, code: 'unavailable' });
    expect((await change()).status).toBe(200);
  });
});
