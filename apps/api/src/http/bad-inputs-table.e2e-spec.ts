import { randomUUID } from 'node:crypto';
import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { buildScope, buildSending, buildVendor } from '../testing/builders.js';
import { plantDatabaseFaults } from '../testing/database-faults.js';
import type { ApiResponse, HttpClient, Problem, SentRequest } from '../testing/http-client.js';
import {
  addVendor,
  answerAll,
  coreQuestionnaireId,
  openPortal,
  sendCore,
  submit,
  tokenOf,
} from '../testing/respondent.js';
import { startTestApplication, type TestApplication } from '../testing/test-application.js';
import type { VendorView } from '../vendors/vendor.presenter.js';

let firebreak: TestApplication;
let limited: TestApplication;
let staff: HttpClient;
let stranger: HttpClient;
let vendor: VendorView;

beforeAll(async () => {
  firebreak = await startTestApplication();
  limited = await startTestApplication({ RATE_LIMITS: 'on', SMTP_URL: 'smtp://127.0.0.1:1' });
  await plantDatabaseFaults(firebreak.database);
  staff = await firebreak.signIn('procurement');
  stranger = await firebreak.signIn('stranger');
  vendor = await addVendor(staff);
});

afterAll(async () => {
  await limited.stop();
  await firebreak.stop();
});

const JSON_TYPE = { 'content-type': 'application/json' };
const UNKNOWN = '01a209a4-5618-7465-8345-3eda23578e7f';

type Sent = Promise<ApiResponse<Problem>>;
const post = (raw: Buffer | string, headers: Record<string, string> = JSON_TYPE, path = '/vendors'): Sent =>
  staff.send<Problem>('POST', path, { raw, headers });
const add = (json: object): Sent => staff.send<Problem>('POST', '/vendors', { json });
const get = (path: string, client = staff): Sent => client.get<Problem>(path);
const patch = (json: object, ifMatch?: string): Sent => staff.patch<Problem>(`/vendors/${vendor.id}`, json, ifMatch);
const withName = (name: string): object => ({ ...buildVendor(), name });

/** The problem's status, its code, and the codes of its errors. */
async function isRefused(pending: Sent, status: number, code: string, ...errors: string[]): Promise<Problem> {
  const { body, headers, text } = await pending;
  expect([body.status, body.code, ...(body.errors ?? []).map((error) => error.code)]).toEqual([
    status,
    code,
    ...errors,
  ]);
  expect(headers['content-type']).toContain('application/problem+json');
  expect(body.instance).toMatch(/^urn:uuid:/);
  if ([429, 503, 507].includes(status)) expect(Number(headers['retry-after'])).toBeGreaterThan(0);
  expect(text).not.toMatch(/secret text|node_modules|SELECT|INSERT/);
  return body;
}

const isInvalid = (pending: Sent, ...errors: string[]): Promise<Problem> =>
  isRefused(pending, 422, 'invalid-input', ...errors);

async function bytes(text: string): Promise<number> {
  const { hostname, port } = new URL(firebreak.origin);
  const answer = await new Promise<string>((resolve) => {
    let received = '';
    const socket = connect(Number(port), hostname, () => socket.write(text, 'latin1'));
    socket.on('data', (chunk: Buffer) => (received += chunk.toString('latin1')));
    socket.on('error', () => undefined);
    socket.on('close', () => resolve(received));
  });
  return Number(answer.split(' ')[1]);
}

async function respondent(): Promise<{ portal: HttpClient; token: string; questionId: string }> {
  const { invitation } = await sendCore(staff, (await addVendor(staff)).id);
  const portal = await openPortal(firebreak, invitation);
  const { questions } = await answerAll(portal, 2);
  return { portal, token: tokenOf(invitation), questionId: questions[0]?.id ?? '' };
}

const sameRefusal = (problem: Problem): object => ({ ...problem, instance: '' });

const ROWS: readonly (readonly [string, () => Promise<unknown>])[] = [
  [
    'malformed JSON, an empty body, null, a list, a scalar',
    async () => {
      await isRefused(post('{"name":'), 400, 'malformed-json');
      for (const raw of ['', 'null', '[]', '5'])
        expect((await post(raw)).body).toMatchObject({ status: 422, code: 'invalid-input' });
    },
  ],
  ['a byte order mark before JSON', () => isRefused(post('\uFEFF{}'), 400, 'malformed-json')],
  ['bytes that are not UTF-8', () => isRefused(post(Buffer.from([0x22, 0xff, 0x22])), 400, 'invalid-encoding')],
  [
    'another character set',
    async () => {
      for (const charset of ['utf-16', 'martian']) {
        await isRefused(
          post('{}', { 'content-type': `application/json; charset=${charset}` }),
          415,
          'unsupported-media-type',
        );
      }
    },
  ],
  ['NUL in a text', () => isInvalid(add({ ...buildVendor(), notes: 'a\0b' }), 'control-character')],
  ['half a character in a text', () => isInvalid(add({ ...buildVendor(), notes: 'a\ud83d' }), 'invalid-unicode')],
  [
    'half a character in an answer',
    async () => {
      const { portal, questionId } = await respondent();
      const headers = { 'if-match': '"1"' };
      await isInvalid(
        portal.put(`/portal/answers/${questionId}`, { level: 1, comment: '\ude00' }, headers),
        'invalid-unicode',
      );
    },
  ],
  [
    'control characters and direction overrides in names',
    async () => {
      for (const name of ['a\u0085', 'a\u202Eb', 'a\nb']) await isInvalid(add(withName(name)), 'control-character');
    },
  ],
  [
    'a text that is not in normal form C: stored as sent, unique in normal form and without case',
    async () => {
      const decomposed = await add(withName('Cafe\u0301 Limited'));
      expect([decomposed.status, (decomposed.body as unknown as VendorView).name]).toEqual([201, 'Cafe\u0301 Limited']);
      await isRefused(add(withName('CAF\u00c9 LIMITED')), 409, 'duplicate', 'duplicate');
    },
  ],
  ['the same key twice', () => isRefused(post('{"name":"A","name":"B"}'), 400, 'duplicate-key')],
  [
    '__proto__ and constructor',
    async () => {
      await isInvalid(
        post('{"__proto__":{"a":1},"constructor":{"prototype":{}}}'),
        'unknown-property',
        'unknown-property',
      );
      expect(Object.keys(Object.prototype)).toEqual([]);
    },
  ],
  [
    'an unknown property, and one of the server’s own',
    async () => {
      for (const name of ['nobody', 'id', 'organizationId', 'version', 'score']) {
        await isInvalid(add({ ...buildVendor(), [name]: 1 }), 'unknown-property');
      }
    },
  ],
  [
    'a wrong type',
    async () => {
      for (const humanChannel of ['1', [1], 1]) await isInvalid(addScope({ humanChannel }), 'type');
    },
  ],
  ['numbers past 32 and 53 bits', () => isInvalid(addScope('"peopleCount":9007199254740993'), 'out-of-range')],
  [
    '1e999, and a fraction for a whole number',
    async () => {
      for (const number of ['1e999', '1.5']) await isInvalid(addScope(`"peopleCount":${number}`), 'type');
    },
  ],
  [
    'minus zero, which is zero',
    async () => {
      const { status, text } = await addScope('"peopleCount":-0');
      expect([status, /"peopleCount":0[,}]/.test(text)]).toEqual([201, true]);
    },
  ],
  [
    'one character too many, counted as people count',
    async () => {
      await isInvalid(add(withName('😀'.repeat(201))), 'too-long');
      expect((await add(withName('😀'.repeat(200)))).status).toBe(201);
    },
  ],
  [
    'nesting of 5,000 and 40,000',
    async () => {
      for (const depth of [5_000, 40_000])
        await isRefused(post(`${'['.repeat(depth)}${']'.repeat(depth)}`), 400, 'too-deep');
    },
  ],
  [
    'more items than are allowed',
    () => isInvalid(addScope({ countries: Array.from({ length: 3_000 }, () => 'HK') }), 'too-many-items'),
  ],
  [
    'a body that is too large: 413, the limit in words, the connection ends',
    async () => {
      const { body, headers } = await post(`{"name":"${'x'.repeat(300_000)}"}`);
      expect([body.status, body.code, headers['connection']]).toEqual([413, 'too-large', 'close']);
      expect(body.detail).toContain('262144');
    },
  ],
  [
    'a body that never ends: 408 within half a minute',
    () => {
      const { server } = firebreak.app.getHttpAdapter().getInstance();
      // The 408 itself is waited for in slow-clients.e2e-spec.ts, at a door with less patience.
      expect([server.headersTimeout, server.requestTimeout]).toEqual([10_000, 29_000]);
      return Promise.resolve();
    },
  ],
  [
    'text, XML, no media type',
    async () => {
      for (const type of ['text/plain', 'application/xml', '']) {
        await isRefused(post('{}', { 'content-type': type }), 415, 'unsupported-media-type');
      }
    },
  ],
  [
    'a form, multipart',
    async () => {
      for (const type of ['application/x-www-form-urlencoded', 'multipart/form-data; boundary=x']) {
        await isRefused(post('name=A', { 'content-type': type }), 415, 'unsupported-media-type');
      }
    },
  ],
  [
    'gzip, broken gzip, an unknown coding',
    async () => {
      for (const [raw, coding] of [
        [gzipSync('{}'), 'gzip'],
        ['{}', 'gzip'],
        ['{}', 'zebra'],
      ] as const) {
        await isRefused(post(raw, { ...JSON_TYPE, 'content-encoding': coding }), 415, 'unsupported-media-type');
      }
    },
  ],
  [
    'an id that is none',
    async () => {
      const reference = sameRefusal(await isRefused(get(`/vendors/${UNKNOWN}`), 404, 'not-found'));
      for (const id of ['x', '%00', '..%2fusers']) {
        expect(sameRefusal(await isRefused(get(`/vendors/${id}`), 404, 'not-found'))).toEqual(reference);
      }
    },
  ],
  ['an id that nobody has', () => isRefused(get(`/vendors/${randomUUID()}`), 404, 'not-found')],
  [
    "another organisation's id: the same to the byte",
    async () => {
      const foreign = await isRefused(get(`/vendors/${vendor.id}`, stranger), 404, 'not-found');
      expect(sameRefusal(foreign)).toEqual(sameRefusal((await get(`/vendors/${UNKNOWN}`, stranger)).body));
    },
  ],
  [
    '%ff and % in a path',
    async () => {
      for (const id of ['%ff', '%']) await isRefused(get(`/vendors/${id}`), 400, 'malformed-request');
    },
  ],
  ['limit=-1', () => isInvalid(get('/vendors?limit=-1'), 'out-of-range')],
  [
    'limit=1e9, limit=x, limit=201',
    async () => {
      for (const limit of ['1e9', 'x']) await isInvalid(get(`/vendors?limit=${limit}`), 'type');
      await isInvalid(get('/vendors?limit=201'), 'out-of-range');
    },
  ],
  [
    'a cursor that is bad, forged, or of another organisation',
    async () => {
      await isInvalid(get('/vendors?cursor=x'), 'bad-cursor');
      const forged = Buffer.from(JSON.stringify({ sort: 'x', value: null, id: vendor.id })).toString('base64url');
      await isInvalid(get(`/vendors?cursor=${forged}`), 'bad-cursor');
      await addVendor(staff);
      const { body } = await staff.get<{ nextCursor: string }>('/vendors?limit=1');
      const { status, text } = await get(`/vendors?limit=200&cursor=${encodeURIComponent(body.nextCursor)}`, stranger);
      expect([status, text.includes(vendor.id)]).toEqual([200, false]);
    },
  ],
  [
    'a parameter twice or in parts',
    async () => {
      for (const query of ['q=a&q=b', 'q[a]=b'])
        await isRefused(get(`/vendors?${query}`), 400, 'duplicate-parameter', 'duplicate-parameter');
    },
  ],
  [
    'sorting and filtering by what is no column',
    async () => {
      await isInvalid(get('/vendors?sort=name;DROP%20TABLE%20vendors'), 'not-in-list');
      await isInvalid(get('/vendors?passwordHash=x'), 'unknown-property');
      await isInvalid(get(`/vendors/${vendor.id}?passwordHash=x`), 'unknown-property');
    },
  ],
  [
    'a method that the path does not know, TRACE',
    async () => {
      for (const method of ['PUT', 'TRACE']) {
        const { status, headers } = await staff.exchange(method, '/api/v1/vendors');
        expect([status, headers['allow']]).toEqual([405, 'GET, HEAD, POST']);
      }
    },
  ],
  ['a path that nobody knows', () => isRefused(get('/nothing'), 404, 'not-found')],
  [
    'a header or an address of 20 kB',
    async () => {
      const long = 'x'.repeat(20_000);
      expect(await bytes(`GET /api/v1/vendors HTTP/1.1\r\nHost: a\r\nX-A: ${long}\r\n\r\n`)).toBe(431);
      expect(await bytes(`GET /api/v1/vendors?q=${long} HTTP/1.1\r\nHost: a\r\n\r\n`)).toBe(414);
    },
  ],
  [
    'two lengths, a length and chunks, no host, LF only, NUL in a header, TLS',
    async () => {
      const head = 'POST /api/v1/session HTTP/1.1\r\nHost: a\r\n';
      for (const text of [
        `${head}Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}`,
        `${head}Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n{}`,
        'GET /healthz HTTP/1.1\r\n\r\n',
        'GET /healthz HTTP/1.1\nHost: a\n\n',
        'GET /healthz HTTP/1.1\r\nHost: a\r\nX-A: \0\r\n\r\n',
        '\u0016\u0003\u0001\u0002',
      ]) {
        expect([text, await bytes(text)]).toEqual([text, 400]);
      }
    },
  ],
  [
    'Expect, a hundred headers, a thousand cookies: never 5xx',
    async () => {
      expect(await bytes('GET /healthz HTTP/1.1\r\nHost: a\r\nExpect: tea\r\nConnection: close\r\n\r\n')).toBe(417);
      const many = Object.fromEntries(Array.from({ length: 100 }, (_, index) => [`x-${index}`, 'x']));
      const cookie = Array.from({ length: 1_000 }, (_, index) => `c${index}=1`).join('; ');
      expect((await firebreak.visitor().send('GET', '/vendors', { headers: { ...many, cookie } })).status).toBe(401);
    },
  ],
  [
    'no session, one that has expired, one that was ended',
    async () => {
      await isRefused(get('/vendors', firebreak.visitor()), 401, 'unauthenticated');
      const expired = await firebreak.signIn('auditor');
      await firebreak.database.query(
        `UPDATE sessions SET expires_at = now() WHERE user_id = (SELECT id FROM users WHERE email = 'auditor@first.test')`,
      );
      await isRefused(get('/vendors', expired), 401, 'unauthenticated');
      const ended = await firebreak.signIn('auditor');
      const cookies = [...ended.cookies];
      await ended.delete('/session');
      for (const pair of cookies) ended.cookies.set(...pair);
      await isRefused(get('/vendors', ended), 401, 'unauthenticated');
    },
  ],
  [
    'a role without the right',
    async () => {
      const auditor = await firebreak.signIn('auditor');
      await isRefused(auditor.post('/vendors', buildVendor()), 403, 'forbidden');
    },
  ],
  [
    "a write that another site's page could have sent",
    async () => {
      const sent: SentRequest = { json: buildVendor(), headers: { origin: 'https://evil.test' } };
      await isRefused(staff.send('POST', '/vendors', sent), 403, 'cross-site');
    },
  ],
  [
    'an invitation that is unknown, expired or taken back: the same to the byte',
    async () => {
      const open = (token: string) =>
        isRefused(firebreak.visitor().post('/portal/session', { token }), 404, 'not-found');
      const reference = sameRefusal(await open('nothing'));
      const { assessment, invitation } = await sendCore(staff, vendor.id);
      await staff.post(`/assessments/${assessment.id}/revoke`);
      expect(sameRefusal(await open(tokenOf(invitation)))).toEqual(reference);
      const { token } = await respondent();
      await firebreak.database.query('UPDATE invitations SET expires_at = now()');
      expect(sameRefusal(await open(token))).toEqual(reference);
    },
  ],
  [
    'a write after the signature, a step that the state does not allow',
    async () => {
      const { portal, questionId } = await respondent();
      await submit(portal);
      const answer = portal.put<Problem>(`/portal/answers/${questionId}`, { level: 1 }, { 'if-match': '"1"' });
      await isRefused(answer, 409, 'invalid-state');
      const { assessment } = await sendCore(staff, (await addVendor(staff)).id);
      await isRefused(staff.post(`/assessments/${assessment.id}/accept`, {}), 409, 'invalid-state');
    },
  ],
  [
    'a stale If-Match: 412 with what is stored now',
    async () => {
      const problem = await isRefused(patch({ notes: 'x' }, '"999"'), 412, 'stale');
      expect(problem.current).toMatchObject({ id: vendor.id, etag: vendor.etag });
    },
  ],
  ['a write without If-Match', () => isRefused(patch({ notes: 'x' }), 428, 'precondition-required')],
  [
    'a name that is taken: 409 with the one that has it',
    async () => {
      const problem = await isRefused(add(withName(vendor.name)), 409, 'duplicate', 'duplicate');
      expect(problem.existing).toContain(vendor.id);
    },
  ],
  [
    'Idempotency-Key: sent again, with another body, malformed',
    async () => {
      const headers = { 'idempotency-key': randomUUID() };
      const json = buildVendor();
      const first = await staff.send('POST', '/vendors', { json, headers });
      // In flight is met in idempotency.e2e-spec.ts, by fifty at once.
      expect((await staff.send('POST', '/vendors', { json, headers })).text).toBe(first.text);
      await isRefused(staff.send('POST', '/vendors', { json: buildVendor(), headers }), 422, 'idempotency-mismatch');
      await isRefused(
        staff.send('POST', '/vendors', { json, headers: { 'idempotency-key': 'a b' } }),
        400,
        'malformed-request',
      );
    },
  ],
  [
    'one try too many',
    async () => {
      const visitor = limited.visitor();
      const guess = (): Sent => visitor.post<Problem>('/session', { email: 'nobody@first.test', password: 'wrong' });
      for (let count = 0; count < 4; count += 1) await isRefused(guess(), 401, 'wrong-credentials');
      await isRefused(guess(), 429, 'too-many-requests');
    },
  ],
  [
    'a mail header in a name',
    async () => {
      const questionnaireId = await coreQuestionnaireId(staff);
      for (const respondentName of ['A\r\nBcc: x@evil.test', 'See https://evil.test', 'Call +852 1234 5678']) {
        const json = buildSending(questionnaireId, { respondentName });
        expect((await staff.send<Problem>('POST', `/vendors/${vendor.id}/assessments`, { json })).body).toMatchObject({
          status: 422,
          code: 'invalid-input',
        });
      }
    },
  ],
  [
    'a database that is away, a pool that is empty, a full disk',
    async () => {
      await isRefused(add(withName('fault 53100')), 507, 'storage-full');
      const source = firebreak.app.get(DataSource);
      const held = Array.from({ length: 10 }, () => source.createQueryRunner());
      await Promise.all(held.map((runner) => runner.connect()));
      await isRefused(get('/vendors'), 503, 'unavailable');
      await Promise.all(held.map((runner) => runner.release()));
      expect((await get('/vendors')).status).toBe(200);
      const [row] = await firebreak.database.query<{ name: string }>('SELECT current_database() AS name');
      await firebreak.database.query(`REVOKE CONNECT ON DATABASE ${row?.name} FROM PUBLIC`);
      await firebreak.database.query(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'firebreak_api' AND datname = current_database()`,
      );
      try {
        await isRefused(get('/vendors'), 503, 'unavailable');
      } finally {
        await firebreak.database.query(`GRANT CONNECT ON DATABASE ${row?.name} TO PUBLIC`);
      }
      expect((await get('/vendors')).status).toBe(200);
    },
  ],
  [
    'a mail server that is away: done, and the mail waits',
    async () => {
      const procurement = await limited.signIn('procurement');
      const { assessment } = await sendCore(procurement, (await addVendor(procurement)).id);
      expect(assessment.status).toBe('sent');
      const mails = await limited.database.query<{ state: string }>('SELECT DISTINCT state FROM mails');
      expect(mails).toEqual([{ state: 'queued' }]);
    },
  ],
  [
    'a trail that cannot be written: nothing of the change is stored',
    async () => {
      await firebreak.database.query(`CREATE FUNCTION trail_fault() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN RAISE EXCEPTION 'unaudited write' USING ERRCODE = 'P0A01'; END $$`);
      await firebreak.database.query(
        'CREATE TRIGGER fault BEFORE INSERT ON trail.events FOR EACH ROW EXECUTE FUNCTION trail_fault()',
      );
      await isRefused(add(withName('Without a trace')), 503, 'unavailable');
      await firebreak.database.query('DROP TRIGGER fault ON trail.events');
      expect(await firebreak.database.query(`SELECT FROM vendors WHERE name = 'Without a trace'`)).toHaveLength(0);
    },
  ],
  [
    'what nobody foresaw: 500, the request’s id, and no word of the cause',
    () => isRefused(add(withName('fault XX000')), 500, 'internal'),
  ],
  [
    'a deadlock: repeated three times, then 503',
    async () => {
      expect((await add(withName('lost 3'))).status).toBe(201);
      await firebreak.database.query(`SELECT setval('losses', 100)`);
      await isRefused(add(withName('lost 99')), 503, 'unavailable');
    },
  ],
  ['a statement that takes too long', () => isRefused(add(withName('slow')), 503, 'too-expensive')],
];

/** A scope with these properties; a text stands for members of JSON that JavaScript has no value for. */
function addScope(change: object | string): Sent {
  const scope = JSON.stringify({
    ...buildScope(),
    peopleCount: undefined,
    ...(typeof change === 'string' ? {} : change),
  });
  const raw = typeof change === 'string' ? scope.replace('{', `{${change},`) : scope;
  return post(raw, JSON_TYPE, `/vendors/${vendor.id}/access-scopes`);
}

describe(`the table of bad inputs, ${ROWS.length} rows`, () => {
  it.each(ROWS.map(([input, check], index) => [`${index + 1} of ${ROWS.length}`, input, check] as const))(
    '%s: %s',
    async (_, __, check) => {
      await check();
    },
  );
});
