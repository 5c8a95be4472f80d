import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { connect } from 'node:net';
import { OPERATIONS } from '../testing/api-contract.js';
import { buildVendor } from '../testing/builders.js';
import { databaseContents } from '../testing/database-contents.js';
import type { HttpClient, Problem } from '../testing/http-client.js';
import { addVendor } from '../testing/respondent.js';
import { startTestApplication, type TestApplication } from '../testing/test-application.js';

let firebreak: TestApplication;
let procurement: HttpClient;
let before: Record<string, string>;

beforeAll(async () => {
  firebreak = await startTestApplication();
  procurement = await firebreak.signIn('procurement');
  await addVendor(procurement);
});

beforeEach(async () => {
  before = await databaseContents(firebreak.database);
});

afterEach(async () => {
  expect(await databaseContents(firebreak.database)).toEqual(before);
});

afterAll(() => firebreak.stop());

async function exchange(method: string, target: string, headers: Record<string, string> = {}) {
  const { status, headers: received, text } = await procurement.exchange(method, target, { headers });
  const isProblem = received['content-type']?.includes('application/problem+json') ?? false;
  return { status, headers: received, text, problem: isProblem ? (JSON.parse(text) as Problem) : null };
}

describe('a path', () => {
  it.each([
    '%00',
    '..%2fusers',
    '%2e%2e%2fusers',
    'x',
    '0',
    '-1',
    'null',
    'undefined',
    'NaN',
    "'",
    '%27%20OR%201=1',
    '%C3%A9',
    '%F0%9F%98%80',
    'a'.repeat(150),
    'a'.repeat(2_000),
  ])('with the id %s is 404 like an unknown one', async (id) => {
    const reference = (await exchange('GET', '/api/v1/vendors/01a209a4-5618-7465-8345-3eda23578e7f')).problem;
    for (const method of ['GET', 'PATCH', 'DELETE']) {
      const { status, problem } = await exchange(method, `/api/v1/vendors/${id}`, { 'if-match': '"1"' });
      expect({ method, status, ...problem, instance: '' }).toEqual({ method, ...reference, instance: '' });
    }
  });

  it.each(['%ff', '%', '%zz', '%E0%A4%A', '%c0%ae'])('that is not valid UTF-8 is 400: %s', async (id) => {
    expect((await exchange('GET', `/api/v1/vendors/${id}`)).problem).toMatchObject({
      status: 400,
      code: 'malformed-request',
    });
  });

  it.each([
    '/api/v1/nothing',
    '/api/v1',
    '/api/v1/',
    '/api/v2/vendors',
    '/api/v1/vendors/x/y/z',
    '/api/v1//vendors',
    '/api/v1/Vendors',
  ])('that nobody knows is 404: %s', async (path) => {
    expect((await exchange('GET', path)).problem).toMatchObject({ status: 404, code: 'not-found' });
    expect((await exchange('POST', path)).problem).toMatchObject({ status: 404, code: 'not-found' });
  });

  it('with a method that it does not know is 405 and names those that it knows', async () => {
    const known = new Map<string, string[]>();
    for (const { path, method } of OPERATIONS) known.set(path, [...(known.get(path) ?? []), method]);
    for (const [path, methods] of known) {
      const target = path.replaceAll(/\{[^}]+\}/g, '01a209a4-5618-7465-8345-3eda23578e7f');
      for (const method of ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND']) {
        if (methods.includes(method)) continue;
        const { status, headers, problem } = await exchange(method, target);
        expect([method, path, status, problem?.code]).toEqual([method, path, 405, 'method-not-allowed']);
        const allowed = (headers['allow'] ?? '').split(', ').filter((word) => word !== 'HEAD' && word !== 'OPTIONS');
        expect([path, allowed]).toEqual([path, methods.toSorted()]);
      }
    }
  });
});

describe('a query', () => {
  it.each([
    ['limit=-1', 'out-of-range'],
    ['limit=0', 'out-of-range'],
    ['limit=201', 'out-of-range'],
    ['limit=1e9', 'type'],
    ['limit=1.5', 'type'],
    ['limit=x', 'type'],
    ['limit=', 'type'],
    ['limit=%2050', 'type'],
    ['limit=0x10', 'type'],
    ['limit=99999999999999999999', 'type'],
    ['sort=name;DROP%20TABLE%20vendors', 'not-in-list'],
    ['sort=password_hash', 'not-in-list'],
    ['sort=', 'not-in-list'],
    ['archetype=bakery', 'not-in-list'],
    ['tier=5', 'out-of-range'],
    ['assessed=maybe', 'type'],
    ['q=%00', 'control-character'],
    [`q=${'x'.repeat(201)}`, 'too-long'],
    ['page=2', 'unknown-property'],
    ['organizationId=1', 'unknown-property'],
    ['cursor=x', 'bad-cursor'],
    ['constructor=x', 'unknown-property'],
    ['__proto__=x', 'unknown-property'],
  ])('is 422: %s', async (query, code) => {
    const { problem } = await exchange('GET', `/api/v1/vendors?${query}`);
    expect(problem).toMatchObject({ status: 422, code: 'invalid-input' });
    expect(problem?.errors?.map((error) => error.code)).toEqual([code]);
  });

  it.each(['q=a&q=b', 'q[]=a', 'q[a]=b', 'q%5Ba%5D=b', 'limit=1&limit=2'])(
    'with a parameter twice or in parts is 400: %s',
    async (query) => {
      expect((await exchange('GET', `/api/v1/vendors?${query}`)).problem).toMatchObject({
        status: 400,
        code: 'duplicate-parameter',
      });
    },
  );

  it.each(['q=%ff', 'q=%', 'q=%zz', 'flag=%ed%a0%80', '%c0%ae=a'])(
    'that is not valid UTF-8 is 400: %s',
    async (query) => {
      expect((await exchange('GET', `/api/v1/vendors?${query}`)).problem).toMatchObject({
        status: 400,
        code: 'malformed-request',
      });
    },
  );

  it.each(['&&&', 'q', '=', '?'])('that is strange is read or refused, and no error: %s', async (query) => {
    const { status } = await exchange('GET', `/api/v1/vendors?${query}`);
    expect([200, 400, 422]).toContain(status);
  });
});

describe('a request', () => {
  it('with a header or an address of 20 kB is refused', async () => {
    const long = 'x'.repeat(20_000);
    expect(await firstLine(`GET /api/v1/vendors?q=${long} HTTP/1.1\r\nHost: a\r\n\r\n`)).toMatch(
      /^HTTP\/1\.1 (414|431) /,
    );
    expect(await firstLine(`GET /api/v1/vendors HTTP/1.1\r\nHost: a\r\nX-Long: ${long}\r\n\r\n`)).toMatch(
      /^HTTP\/1\.1 431 /,
    );
    expect(await firstLine('GET /healthz HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n')).toMatch(
      /^HTTP\/1\.1 200 /,
    );
    expect((await exchange('GET', '/api/v1/vendors')).status).toBe(200);
  });

  it.each([
    ['two lengths', 'POST /api/v1/session HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\n{}'],
    [
      'a length and chunks',
      'POST /api/v1/session HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n{}',
    ],
    ['no host', 'GET /healthz HTTP/1.1\r\n\r\n'],
    ['NUL in a header', 'GET /healthz HTTP/1.1\r\nHost: a\r\nX-A: \0\r\n\r\n'],
    ['bytes of TLS', '\u0016\u0003\u0001\u0002'],
  ])('with %s is 400 and the connection ends', async (_, text) => {
    expect(await firstLine(text)).toMatch(/^HTTP\/1\.1 400 /);
  });

  it('with a hundred headers and a thousand cookies is served', async () => {
    const many = Object.fromEntries(Array.from({ length: 90 }, (_, index) => [`x-${index}`, 'x']));
    const cookies = [...procurement.cookies].map((pair) => pair.join('=')).join('; ');
    const crumbs = Array.from({ length: 1_000 }, (_, index) => `c${index}=1`).join('; ');
    expect((await exchange('GET', '/api/v1/vendors', { ...many, cookie: `${crumbs}; ${cookies}` })).status).toBe(200);
  });

  it.each([
    ['another site', { origin: 'https://evil.test' }],
    ['a site of our name', { origin: 'http://register.test.evil.test' }],
    ['another port', { origin: 'http://127.0.0.1:1' }],
    ['a sandbox', { origin: 'null' }],
    ['nowhere', { origin: '' }],
    ['another site that hides its origin', { origin: undefined, 'sec-fetch-site': 'cross-site' }],
    ['a sister site', { origin: undefined, 'sec-fetch-site': 'same-site' }],
    ['no page at all', { origin: undefined }],
  ])(
    'that writes and comes from %s is 403',
    async (_, { origin, ...headers }: { origin?: string | undefined; 'sec-fetch-site'?: string }) => {
      const cookie = [...procurement.cookies].map((pair) => pair.join('=')).join('; ');
      const response = await fetch(`${firebreak.origin}/api/v1/vendors`, {
        method: 'POST',
        headers: {
          cookie,
          'content-type': 'application/json',
          ...(origin === undefined ? {} : { origin }),
          ...headers,
        },
        body: JSON.stringify(buildVendor()),
      });
      expect(response.status).toBe(403);
      expect(await response.json()).toMatchObject({ code: 'cross-site' });
    },
  );
});

/** What the server says first to these bytes, after which it must end the connection. */
function firstLine(bytes: string): Promise<string> {
  const { hostname, port } = new URL(firebreak.origin);
  return new Promise((resolve, reject) => {
    let answer = '';
    const socket = connect(Number(port), hostname, () => socket.write(bytes, 'latin1'));
    socket.on('data', (chunk: Buffer) => (answer += chunk.toString('latin1')));
    socket.on('error', (error) => (answer === '' ? reject(error) : undefined));
    socket.on('close', () => resolve(answer.split('\r\n')[0] ?? ''));
  });
}
