import { connect, type AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { FastifyInstance } from 'fastify';
import { startTestApplication, type TestApplication } from '../testing/test-application.js';
import { DOOR_LIMITS } from './door-limits.js';
import { createAdapter } from './fastify-server.js';

let firebreak: TestApplication;
let impatient: FastifyInstance;

beforeAll(async () => {
  firebreak = await startTestApplication();
  // The same door with patience that a test can wait for.
  impatient = createAdapter([], {
    ...DOOR_LIMITS,
    headersMilliseconds: 300,
    requestMilliseconds: 600,
    connections: 20,
    requestsPerConnection: 3,
  }).getInstance();
  impatient.post('/', (request) => ({ received: request.body }));
  impatient.get('/', () => ({ received: null }));
  await impatient.listen({ port: 0, host: '127.0.0.1' });
});

afterAll(async () => {
  await impatient.close();
  await firebreak.stop();
});

/** Everything the server says to these bytes until it hangs up. */
function lastWords(port: number, bytes: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes));
    socket.on('data', (chunk: Buffer) => (answer += chunk.toString()));
    socket.on('error', (error) => (answer === '' ? reject(error) : undefined));
    socket.on('close', () => resolve(answer));
  });
}

const impatientPort = (): number => (impatient.server.address() as AddressInfo).port;
const openPort = (): number => Number(new URL(firebreak.origin).port);

function problemIn(answer: string): unknown {
  expect(answer).toContain('Content-Type: application/problem+json');
  return JSON.parse(answer.split('\r\n\r\n')[1] ?? '');
}

describe('the process', () => {
  it('waits as long as was decided and no longer', () => {
    const { server } = firebreak.app.getHttpAdapter().getInstance();
    expect({
      headers: server.headersTimeout,
      request: server.requestTimeout,
      silence: server.timeout,
      connections: server.maxConnections,
      requests: server.maxRequestsPerSocket,
    }).toEqual({ headers: 10_000, request: 29_000, silence: 65_000, connections: 2_000, requests: 10_000 });
  });
});

describe('a client', () => {
  it.each([
    ['headers that never end', 'GET / HTTP/1.1\r\nHost: a\r\n'],
    [
      'a body that never ends',
      'POST / HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{',
    ],
    [
      'chunks that never end',
      'POST / HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n1\r\n{\r\n',
    ],
  ])('with %s gets 408 and the connection ends', async (_, bytes) => {
    const startedAt = performance.now();
    const answer = await lastWords(impatientPort(), bytes);
    expect(answer).toMatch(/^HTTP\/1\.1 408 Request Timeout\r\n/);
    expect(problemIn(answer)).toMatchObject({ status: 408, code: 'request-timeout' });
    expect(performance.now() - startedAt).toBeLessThan(10_000);
  });

  it('that opens more connections than are taken is turned away, and the others go on', async () => {
    const sockets = await Promise.all(
      Array.from(
        { length: 40 },
        () =>
          new Promise<{ isOpen: () => boolean; end: () => void }>((resolve) => {
            let isOpen = true;
            const socket = connect(impatientPort(), '127.0.0.1', () =>
              resolve({ isOpen: () => isOpen, end: () => socket.destroy() }),
            );
            socket.on('close', () => (isOpen = false));
            socket.on('error', () => (isOpen = false));
          }),
      ),
    );
    const open = () => sockets.filter((socket) => socket.isOpen()).length;
    for (let tries = 0; tries < 100 && open() > 20; tries += 1) await sleep(50);
    expect(open()).toBeLessThanOrEqual(20);
    for (const socket of sockets) socket.end();
    await sleep(100);
    expect(await lastWords(impatientPort(), 'GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n')).toMatch(/ 200 /);
  });

  it('hears what was wrong with bytes that are no request', async () => {
    const long = 'x'.repeat(20_000);
    const outcomes = await Promise.all(
      [
        'hello\r\n\r\n',
        'BREW /coffee HTTP/1.1\r\nHost: a\r\n\r\n',
        `GET /api/v1/vendors?q=${long} HTTP/1.1\r\nHost: a\r\n\r\n`,
        `GET /api/v1/vendors HTTP/1.1\r\nHost: a\r\nX-Long: ${long}\r\n\r\n`,
      ].map(async (bytes) => problemIn(await lastWords(openPort(), bytes)) as { status: number; code: string }),
    );
    expect(outcomes.map(({ status, code }) => [status, code])).toEqual([
      [400, 'malformed-request'],
      [400, 'malformed-request'],
      [414, 'address-too-long'],
      [431, 'headers-too-large'],
    ]);
  });

  it('with an address of nine thousand characters gets 414', async () => {
    const { status, text } = await firebreak.visitor().exchange('GET', `/api/v1/vendors?q=${'x'.repeat(9_000)}`);
    expect([status, (JSON.parse(text) as { code: string }).code]).toEqual([414, 'address-too-long']);
  });

  it('that sends too large a body hears how large it may be, and the connection ends', async () => {
    const body = `{"x":"${'x'.repeat(300_000)}"}`;
    const answer = await lastWords(
      openPort(),
      `POST /api/v1/session HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body}`,
    );
    expect(answer).toMatch(/^HTTP\/1\.1 413 /);
    expect(answer).toContain('262144 bytes');
  });

  it.each([
    ['slow headers', 'GET /api/v1/vendors HTTP/1.1\r\nHost: a\r\nX-A: '],
    [
      'a body that stops',
      'POST /api/v1/session HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 99\r\n\r\n{',
    ],
  ])('is not slowed down by three hundred others with %s, who hold no connection to the database', async (_, bytes) => {
    const staff = await firebreak.signIn('procurement');
    const median = async () => {
      const times: number[] = [];
      for (let count = 0; count < 30; count += 1) {
        const startedAt = performance.now();
        expect((await staff.get('/vendors')).status).toBe(200);
        times.push(performance.now() - startedAt);
      }
      return times.toSorted((a, b) => a - b)[15] ?? 0;
    };
    const alone = await median();
    const sockets = Array.from({ length: 300 }, () => {
      const socket = connect(openPort(), '127.0.0.1', () => socket.write(bytes));
      socket.on('error', () => undefined);
      return socket;
    });
    await sleep(300);
    // Twice, and a little for the machine that runs the tests.
    expect(await median()).toBeLessThan(2 * alone + 100);
    const busy = await firebreak.database.query(
      `SELECT FROM pg_stat_activity WHERE datname = current_database() AND usename = 'firebreak_api' AND state <> 'idle'`,
    );
    expect(busy).toHaveLength(0);
    for (const socket of sockets) socket.destroy();
  });
});
