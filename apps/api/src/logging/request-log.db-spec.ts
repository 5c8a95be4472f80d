import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { startApi, startApiOf, type RunningApi } from '../campaigns/running-api.js';
import { makeToken } from '../testing/api-tokens.js';
import { plantDatabaseFaults } from '../testing/database-faults.js';
import { HttpClient } from '../testing/http-client.js';
import { addVendor, answerAll, expectBody, sendCore, tokenOf } from '../testing/respondent.js';
import { PASSWORD, PEOPLE, startTestApplication, type TestApplication } from '../testing/test-application.js';

jest.setTimeout(300_000);

const WORD = 'CANARY';
/** What could end a line or colour a terminal, and what could be taken for a format. */
const TRICKS = `${WORD}\r\n{"level":"info"}\u001b[31m%s%n%o`;

let firebreak: TestApplication;
let api: RunningApi;

beforeAll(async () => {
  // For its database and its people; what is watched is a process of its own.
  firebreak = await startTestApplication();
  await plantDatabaseFaults(firebreak.database);
  api = await startApiOf(firebreak);
});

afterAll(async () => {
  await api?.kill();
  await firebreak?.stop();
});

interface Line {
  readonly time: string;
  readonly level: string;
  readonly context: string;
  readonly [field: string]: unknown;
}

/** The lines of the log; what is no line of JSON is what the process says to people. */
const linesOf = (printed: string): Line[] =>
  printed
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line) as Line);

/** The lines since so many, as soon as there are so many requests among them: they come by a pipe. */
async function linesSince(before: number, requests: number): Promise<Line[]> {
  for (;;) {
    const lines = linesOf(api.printed()).slice(before);
    if (lines.filter(({ context }) => context === 'Request').length >= requests) return lines;
    await sleep(20);
  }
}

/** How many lines there are when all that was asked so far has been told. */
async function settled(): Promise<number> {
  const marker = `/settled-${randomUUID()}`;
  const before = linesOf(api.printed()).length;
  const visitor = new HttpClient(api.origin);
  await visitor.exchange('DELETE', marker);
  visitor.close();
  for (;;) {
    const lines = linesOf(api.printed());
    if (lines.slice(before).some(({ method }) => method === 'DELETE')) return lines.length;
    await sleep(20);
  }
}

/** Sends what must not be logged, wherever a request has room for it, and gives all of it. */
async function sendCanaries(origin: string): Promise<readonly string[]> {
  const staff = new HttpClient(origin);
  await expectBody(staff.post('/session', { email: PEOPLE.procurement.email, password: PASSWORD }));
  const visitor = new HttpClient(origin);
  await visitor.post('/session', { email: `${WORD}@first.test`, password: `${WORD} password` });
  const headers = {
    'user-agent': WORD,
    referer: `http://${WORD}.test/`,
    cookie: `firebreak-session=${WORD}`,
    'x-request-id': WORD,
  };
  for (const path of [`/api/v1/vendors?q=${WORD}`, `/api/v1/vendors/${WORD}`, `/${WORD}`, `/api/v1/${WORD}?${WORD}=1`])
    await visitor.exchange('GET', path, { headers });
  const vendor = await addVendor(staff, {
    name: `${WORD} vendor`,
    notes: TRICKS.replaceAll('\r', '').replaceAll('\u001b', ''),
  });
  await staff.get(`/vendors?q=${WORD}%0A%0D&tag=${WORD}`);
  await staff.post('/vendors', { name: TRICKS, archetype: WORD });
  await staff.post('/vendors', { name: `fault XX000 ${WORD}`, archetype: 'other' });
  const { token } = await makeToken(staff, { name: `${WORD} token` });
  const program = new HttpClient(origin);
  program.token = token;
  await expectBody(program.get(`/vendors/${vendor.id}`));
  const { invitation } = await sendCore(staff, vendor.id, { respondentEmail: `${WORD}@vendor.test` });
  const portal = new HttpClient(origin);
  await expectBody(portal.post('/portal/session', { token: tokenOf(invitation) }));
  await answerAll(portal, 2);
  const cookies = [staff, portal].flatMap((client) => [...client.cookies.values()]);
  for (const client of [staff, visitor, program, portal]) client.close();
  return [
    WORD,
    PASSWORD,
    ...Object.values(PEOPLE).map(({ email }) => email),
    'Person procurement',
    token,
    tokenOf(invitation),
    invitation.code,
    vendor.id,
    ...cookies,
  ];
}

const found = (text: string, secrets: readonly string[]): string[] =>
  secrets.filter((secret) => text.toLowerCase().includes(secret.toLowerCase()));

describe('the log of the process', () => {
  it('has one line of JSON for each request, with what an operator needs', async () => {
    const before = await settled();
    const staff = new HttpClient(api.origin);
    await expectBody(staff.post('/session', { email: PEOPLE.auditor.email, password: PASSWORD }));
    const unknown = randomUUID();
    await staff.get(`/vendors/${unknown}?x=1`);
    await staff.exchange('GET', '/nothing.html');
    staff.close();
    const [signIn, vendor, nothing, ...others] = await linesSince(before, 3);
    expect(others).toEqual([]);
    const line = {
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
      level: 'info',
      context: 'Request',
      requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
      milliseconds: expect.any(Number),
      organizationId: null,
    };
    expect(signIn).toEqual({ ...line, method: 'POST', route: '/api/v1/session', status: 201 });
    const { first } = firebreak.organizationIds;
    expect(vendor).toEqual({
      ...line,
      method: 'GET',
      route: '/api/v1/vendors/:id',
      status: 422,
      organizationId: first,
    });
    expect(nothing).toMatchObject({ method: 'GET', status: 404 });
    expect(api.printed()).not.toContain(unknown);
  });

  it('tells what nobody foresaw with the number of its request, and the refusals of input, rights and forms', async () => {
    const before = await settled();
    const staff = new HttpClient(api.origin);
    await expectBody(staff.post('/session', { email: PEOPLE.auditor.email, password: PASSWORD }));
    await staff.post('/vendors', { name: 'No right', archetype: 'other' });
    await staff.send('POST', '/vendors', {
      raw: 'a=b',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });
    await staff.send('POST', '/vendors', { json: {}, headers: { origin: 'https://evil.test' } });
    await staff.get('/vendors?limit=x');
    await expectBody(staff.delete('/session'));
    await expectBody(staff.post('/session', { email: PEOPLE.procurement.email, password: PASSWORD }));
    await staff.post('/vendors', { name: 'fault XX000', archetype: 'other' });
    staff.close();
    const lines = await linesSince(before, 8);
    const statuses = lines.filter(({ context }) => context === 'Request').map(({ status }) => status);
    expect(statuses).toEqual([201, 403, 415, 403, 422, 204, 201, 500]);
    const [error] = lines.filter(({ level }) => level === 'error');
    expect(error).toMatchObject({ context: 'Problem', error: { code: 'XX000', at: expect.any(Array) } });
    expect(error?.['requestId']).toBe(lines.find(({ status }) => status === 500)?.['requestId']);
  });

  it('holds nothing that was sent: no address, query, body, cookie, token, name or mail', async () => {
    const secrets = await sendCanaries(api.origin);
    await settled();
    const printed = api.printed();
    const lines = linesOf(printed);
    process.stderr.write(`log: ${lines.length} lines, ${printed.length} characters, ${secrets.length} secrets\n`);
    expect(lines.length).toBeGreaterThan(30);
    expect(found(printed, secrets)).toEqual([]);
    // Whatever else it prints would be here, too.
    expect(
      printed
        .split('\n')
        .filter((line) => line !== '' && !line.startsWith('{'))
        .join('\n'),
    ).not.toMatch(/level|%s/);
  });

  it('would be found to hold them: the control', () => {
    expect(found(JSON.stringify({ route: `/vendors?q=${WORD.toLowerCase()}` }), [WORD, PASSWORD])).toEqual([WORD]);
  });

  it('can be for what matters only, or for people', async () => {
    const variables = {
      DATABASE_URL: firebreak.database.connection.ownerUrl,
      DATA_DIR: firebreak.dataDirectory,
      DEMO: 'off',
      RATE_LIMITS: 'off',
      DATABASE_MAY_LOSE_WRITES: 'yes',
    };
    for (const [choice, errors] of [
      [{ LOG_LEVEL: 'error' }, 1],
      [{ LOG_FORMAT: 'text' }, 0],
    ] as const) {
      const quiet = await startApi({ ...variables, ...choice });
      const staff = new HttpClient(quiet.origin);
      await expectBody(staff.post('/session', { email: PEOPLE.procurement.email, password: PASSWORD }));
      await staff.post('/vendors', { name: 'fault XX000', archetype: 'other' });
      staff.close();
      await sleep(500);
      const lines = linesOf(quiet.printed());
      await quiet.kill();
      expect(lines.map(({ level }) => level)).toEqual(Array(errors).fill('error'));
    }
  });
});
