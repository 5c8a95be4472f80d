import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fastify from 'fastify';
import { Client } from 'pg';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.js';
import { sendProblem } from './problem.filter.js';

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
});

afterAll(() => database.drop());

async function connect(): Promise<Client> {
  const client = new Client({ connectionString: database.connection.apiUrl });
  // A client tells of its end more than once.
  client.on('error', () => undefined);
  await client.connect();
  return client;
}

/** What the caller hears when a statement on such a connection fails. */
async function statusOf(client: Client): Promise<number> {
  const server = fastify();
  server.get('/', async (_request, reply) => {
    const error: unknown = await client.query('SELECT 1').catch((reason: unknown) => reason);
    sendProblem(reply, error);
    return reply;
  });
  const { statusCode } = await server.inject('/');
  await server.close();
  return statusCode;
}

describe('a statement on a connection that is lost', () => {
  it('is answered by 503 when the server ended it before', async () => {
    const client = await connect();
    const ended = once(client, 'error');
    const { rows } = await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
    await database.query('SELECT pg_terminate_backend($1)', [rows[0]?.pid]);
    await ended;
    expect(await statusOf(client)).toBe(503);
  });

  it('is answered by 503 when the server ends it meanwhile', async () => {
    const client = await connect();
    const { rows } = await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
    const running = client.query('SELECT pg_sleep(10)').catch(() => undefined);
    await database.query('SELECT pg_terminate_backend($1)', [rows[0]?.pid]);
    expect(await statusOf(client)).toBe(503);
    await running;
  });

  it('is answered by 503 when we ended it ourselves', async () => {
    const client = await connect();
    await client.end();
    expect(await statusOf(client)).toBe(503);
  });

  it('is answered by 500 when the statement itself is wrong, which nobody foresaw', async () => {
    const client = await connect();
    const server = fastify();
    server.get('/', async (_request, reply) => {
      sendProblem(reply, await client.query('SELECT nobody').catch((reason: unknown) => reason));
      return reply;
    });
    expect((await server.inject('/')).statusCode).toBe(500);
    await server.close();
    await client.end();
  });
});
