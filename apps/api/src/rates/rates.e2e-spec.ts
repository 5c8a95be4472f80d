import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { createApplication } from '../application.js';
import { readEnv } from '../config/env.js';
import { HttpClient, type ApiResponse, type Problem } from '../testing/http-client.js';
import { addVendor, openPortal, sendCore, tokenOf } from '../testing/respondent.js';
import { PASSWORD, PEOPLE, startTestApplication, type TestApplication } from '../testing/test-application.js';

let firebreak: TestApplication;

beforeAll(async () => {
  firebreak = await startTestApplication({ RATE_LIMITS: 'on' });
});

beforeEach(() => firebreak.database.query('DELETE FROM security.rate_limits'));

afterAll(() => firebreak.stop());

const from = (address: string) => ({ 'x-forwarded-for': address });

function signIn(email: string, password: string, address: string, client = firebreak.visitor()) {
  return client.send<Problem>('POST', '/session', { json: { email, password }, headers: from(address) });
}

function open(token: string, address: string): Promise<ApiResponse<Problem>> {
  return firebreak.visitor().send<Problem>('POST', '/portal/session', { json: { token }, headers: from(address) });
}

function askForSignUp(index: number, address: string): Promise<ApiResponse<Problem>> {
  const json = { email: `somebody${index}@lantau.test`, locale: 'en' };
  return firebreak.visitor().send<Problem>('POST', '/sign-ups', { json, headers: from(address) });
}

function expectTooMany({ body, headers }: ApiResponse<Problem>, mostSeconds: number): void {
  expect(body).toMatchObject({ status: 429, code: 'too-many-requests' });
  expect(Number(headers['retry-after'])).toBeGreaterThan(0);
  expect(Number(headers['retry-after'])).toBeLessThanOrEqual(mostSeconds);
}

describe('signing in', () => {
  const { email } = PEOPLE.auditor;

  it('waits longer after each wrong password, and never for somebody at another address', async () => {
    for (let wrong = 0; wrong < 4; wrong += 1) expect((await signIn(email, 'wrong', '198.51.100.1')).status).toBe(401);
    expectTooMany(await signIn(email, PASSWORD, '198.51.100.1'), 1);
    expect((await signIn(email, PASSWORD, '198.51.100.2')).status).toBe(201);
    await sleep(1_100);
    expect((await signIn(email, 'wrong', '198.51.100.1')).status).toBe(401);
    expectTooMany(await signIn(email, PASSWORD, '198.51.100.1'), 2);
    await sleep(2_100);
    expect((await signIn(email, PASSWORD, '198.51.100.1')).status).toBe(201);
    // Right once, and all is forgotten.
    expect((await signIn(email, 'wrong', '198.51.100.1')).status).toBe(401);
    expect((await signIn(email, PASSWORD, '198.51.100.1')).status).toBe(201);
  });

  it('stays open to its owner while a hundred addresses guess', async () => {
    const guesses = Array.from({ length: 100 }, (_, index) => signIn(email, 'wrong', `203.0.113.${index}`));
    expect(new Set((await Promise.all(guesses)).map(({ status }) => status))).toEqual(new Set([401]));
    expect((await signIn(email, PASSWORD, '198.51.100.2')).status).toBe(201);
  });

  it('is refused to an address that was wrong ten times in a minute, with any account', async () => {
    for (let wrong = 0; wrong < 10; wrong += 1) {
      expect((await signIn(`nobody${wrong}@first.test`, 'wrong', '198.51.100.3')).status).toBe(401);
    }
    expectTooMany(await signIn(email, PASSWORD, '198.51.100.3'), 60);
    expect((await signIn(email, PASSWORD, '198.51.100.4')).status).toBe(201);
  });

  it('is counted for all processes together', async () => {
    const env = readEnv({ PORT: '0', PUBLIC_URL: 'http://register.test' });
    const second = await createApplication(env, firebreak.database.connection);
    await second.listen(0, '127.0.0.1');
    const client = new HttpClient((await second.getUrl()).replace(/\/$/, ''));
    try {
      for (let wrong = 0; wrong < 5; wrong += 1) {
        await signIn(`one${wrong}@first.test`, 'wrong', '198.51.100.5');
        await signIn(`two${wrong}@first.test`, 'wrong', '198.51.100.5', client);
      }
      expectTooMany(await signIn(email, PASSWORD, '198.51.100.5'), 60);
      expectTooMany(await signIn(email, PASSWORD, '198.51.100.5', client), 60);
    } finally {
      client.close();
      await second.close();
    }
  });

  it('leaves no address and no account behind in the table of counters', async () => {
    await signIn(email, 'wrong', '198.51.100.6');
    const rows = await firebreak.database.query('SELECT * FROM security.rate_limits');
    expect(rows.length).toBeGreaterThan(0);
    expect(JSON.stringify(rows)).not.toMatch(/198\.51|auditor/);
  });

  it('from as many as like works when limits are off', async () => {
    const unlimited = await startTestApplication();
    try {
      const client = unlimited.visitor();
      for (let wrong = 0; wrong < 15; wrong += 1) {
        const { status } = await client.post('/session', { email, password: 'wrong' });
        expect(status).toBe(401);
      }
    } finally {
      await unlimited.stop();
    }
  });
});

describe('the portal', () => {
  it('takes ten wrong links a minute from an address, sixty from all, and right ones from everybody else', async () => {
    const staff = await firebreak.signIn('procurement');
    const { invitation } = await sendCore(staff, (await addVendor(staff)).id);
    const token = tokenOf(invitation);
    for (let wrong = 0; wrong < 10; wrong += 1) expect((await open(`x${wrong}`, '198.51.100.10')).status).toBe(404);
    expectTooMany(await open('x', '198.51.100.10'), 60);
    expectTooMany(await open(token, '198.51.100.10'), 60);
    for (let address = 11; address < 16; address += 1) {
      for (let wrong = 0; wrong < 10; wrong += 1) {
        expect((await open(`x${wrong}`, `198.51.100.${address}`)).status).toBe(404);
      }
    }
    expect((await open('x', '198.51.100.20')).status).toBe(404);
    expectTooMany(await open('x', '198.51.100.20'), 60);
    expect((await open(token, '198.51.100.21')).status).toBe(201);
  });

  it('mails five codes in ten minutes for one invitation, however many browsers ask', async () => {
    const staff = await firebreak.signIn('procurement');
    const { invitation } = await sendCore(staff, (await addVendor(staff)).id);
    const browsers = [await openPortal(firebreak, invitation), await openPortal(firebreak, invitation)];
    for (let count = 0; count < 5; count += 1) {
      expect((await browsers[count % 2]?.post('/portal/code'))?.status).toBe(202);
    }
    for (const browser of browsers) expectTooMany(await browser.post<Problem>('/portal/code'), 600);
  });
});

describe('signing up', () => {
  it('is asked for ten times an hour from an address, and two hundred times from all', async () => {
    for (let count = 0; count < 10; count += 1) expect((await askForSignUp(count, '198.51.100.30')).status).toBe(202);
    expectTooMany(await askForSignUp(10, '198.51.100.30'), 3_600);
    expect((await askForSignUp(11, '198.51.100.31')).status).toBe(202);
    for (let count = 11; count < 200; count += 1)
      expect((await askForSignUp(count + 1, `203.0.113.${count % 200}`)).status).toBe(202);
    expectTooMany(await askForSignUp(500, '198.51.100.32'), 3_600);
  });
});

describe('an export', () => {
  it('runs alone in its organisation', async () => {
    const first = await firebreak.signIn('auditor');
    const other = await firebreak.signIn('stranger');
    const holder = new Client({ connectionString: firebreak.database.connection.ownerUrl });
    await holder.connect();
    await holder.query('SELECT pg_advisory_lock(hashtextextended($1, 0))', [
      `export ${firebreak.organizationIds.first}`,
    ]);
    expectTooMany(await first.get<Problem>('/exports/vendors.csv'), 5);
    expect((await other.get('/exports/vendors.csv')).status).toBe(200);
    await holder.end();
    for (let count = 0; count < 3; count += 1) expect((await first.get('/exports/vendors.csv')).status).toBe(200);
  });
});
