import { Agent, request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import type { HttpClient, Problem } from '../testing/http-client.js';
import { addVendor } from '../testing/respondent.js';
import { startTestApplication, type TestApplication } from '../testing/test-application.js';
import type { VendorView } from '../vendors/vendor.presenter.js';
import { WORK_LIMITS } from './requests-at-work.js';

let firebreak: TestApplication;
let staff: HttpClient;
let vendor: VendorView;
const agent = new Agent({ keepAlive: true });

beforeAll(async () => {
  firebreak = await startTestApplication({ RATE_LIMITS: 'on' });
  staff = await firebreak.signIn('procurement');
  vendor = await addVendor(staff);
});

afterAll(async () => {
  agent.destroy();
  await firebreak.stop();
});

interface Answer {
  readonly status: number;
  readonly retryAfter: string | undefined;
  readonly problem: Problem;
}

/** A change of the vendor from an address; null when it was given up before the answer. */
function change(address: string, giveUpAfterMilliseconds?: number): Promise<Answer | null> {
  const { hostname, port } = new URL(firebreak.origin);
  const headers = {
    cookie: [...staff.cookies].map((pair) => pair.join('=')).join('; '),
    origin: firebreak.origin,
    'content-type': 'application/json',
    'if-match': vendor.etag,
    'x-forwarded-for': address,
  };
  const options = { hostname, port, method: 'PATCH', path: `/api/v1/vendors/${vendor.id}`, headers, agent };
  return new Promise((resolve) => {
    const outgoing = request(options, (incoming) => {
      let text = '';
      incoming.on('data', (chunk: Buffer) => (text += chunk.toString()));
      incoming.on('end', () =>
        resolve({
          status: incoming.statusCode ?? 0,
          retryAfter: incoming.headers['retry-after'],
          problem: JSON.parse(text) as Problem,
        }),
      );
    });
    outgoing.on('error', () => resolve(null));
    if (giveUpAfterMilliseconds !== undefined) setTimeout(() => outgoing.destroy(), giveUpAfterMilliseconds);
    outgoing.end(JSON.stringify({ notes: 'changed' }));
  });
}

/** Runs the work while nobody can change the vendor, so that requests pile up. */
async function whileNothingMoves(work: () => Promise<void>): Promise<void> {
  const holder = new Client({ connectionString: firebreak.database.connection.ownerUrl });
  await holder.connect();
  await holder.query('BEGIN');
  await holder.query('SELECT FROM vendors WHERE id = $1 FOR UPDATE', [vendor.id]);
  try {
    await work();
  } finally {
    await holder.query('ROLLBACK');
    await holder.end();
  }
}

async function settled(): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    if ((await staff.get('/vendors')).status === 200) return;
    await sleep(50);
  }
}

describe('when there is more to do than can be done', () => {
  it('the next request from an address, and from anywhere, gets 503 and when to come again; the process answers, and takes on again', async () => {
    let pending: Promise<Answer | null>[] = [];
    await whileNothingMoves(async () => {
      pending = Array.from({ length: WORK_LIMITS.fromAddress }, () => change('198.51.100.1'));
      await sleep(1_000);
      const shed = await change('198.51.100.1');
      expect(shed).toMatchObject({ status: 503, retryAfter: '1', problem: { code: 'overloaded', status: 503 } });
      // Another address finds its own places until all are taken.
      pending.push(...Array.from({ length: WORK_LIMITS.all - WORK_LIMITS.fromAddress }, () => change('198.51.100.2')));
      await sleep(1_000);
      expect(await change('198.51.100.3')).toMatchObject({ status: 503, problem: { code: 'overloaded' } });
      expect((await firebreak.visitor().get('//healthz')).status).toBe(200);
    });
    const statuses = (await Promise.all(pending)).map((answer) => answer?.status);
    // One of them made the change; the others were too late for it, or waited too long.
    for (const status of new Set(statuses)) expect([200, 412, 503]).toContain(status);
    expect((await staff.get('/vendors')).status).toBe(200);
    const { etag } = (await staff.get<VendorView>(`/vendors/${vendor.id}`)).body;
    expect(etag).toBe(statuses.includes(200) ? '"2"' : '"1"');
  });

  it('requests that are given up leave their place', async () => {
    await whileNothingMoves(async () => {
      for (let round = 0; round < 2; round += 1) {
        const given = Array.from({ length: WORK_LIMITS.fromAddress }, () => change('198.51.100.4', 200));
        expect(await Promise.all(given)).toContain(null);
      }
    });
    await settled();
    for (let tries = 0; tries < 200; tries += 1) {
      const answer = await change('198.51.100.4');
      if (answer?.status !== 503) break;
      await sleep(50);
    }
    expect((await change('198.51.100.4'))?.status).not.toBe(503);
  });
});
