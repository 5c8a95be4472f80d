import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { HttpClient } from '../testing/http-client.js';
import { expectBody } from '../testing/respondent.js';
import { PASSWORD, PEOPLE, type PersonKey, type TestApplication } from '../testing/test-application.js';

const MAIN = fileURLToPath(new URL('../../dist/main.js', import.meta.url));
const PATIENCE_MILLISECONDS = 180_000;

/** The API as a process of its own, which can be killed. */
export interface RunningApi {
  readonly origin: string;
  /** All that it has printed so far. */
  printed(): string;
  /** Ends the process at once, as the operating system would. */
  kill(): Promise<void>;
  /** Asks the process to end, as whoever runs it does, and gives its exit code. */
  end(): Promise<number | null>;
}

/** Starts the compiled API on a free port and waits until it is ready. Throws with what it printed when it ends instead. */
export async function startApi(variables: Readonly<Record<string, string>>): Promise<RunningApi> {
  const port = await findFreePort();
  const child = spawn(process.execPath, [MAIN], {
    env: { ...process.env, PORT: String(port), HOST: '127.0.0.1', NODE_OPTIONS: '', SIGNER: 'off', ...variables },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  const origin = `http://127.0.0.1:${port}`;
  for (const deadline = Date.now() + PATIENCE_MILLISECONDS; Date.now() < deadline; await sleep(50)) {
    if (child.exitCode !== null) throw new Error(`The API ended by itself: ${printed}`);
    if (await isReady(origin)) {
      return { origin, printed: () => printed, kill: () => kill(child), end: () => end(child) };
    }
  }
  await kill(child);
  throw new Error(`The API was not ready in time: ${printed}`);
}

/** Starts it on what a test application has left, where only the API and not its database is killed. */
export function startApiOf({ database, dataDirectory }: TestApplication): Promise<RunningApi> {
  return startApi({
    DATABASE_URL: database.connection.ownerUrl,
    DATA_DIR: dataDirectory,
    DEMO: 'off',
    RATE_LIMITS: 'off',
    DATABASE_MAY_LOSE_WRITES: 'yes',
  });
}

/** A browser in which the person of the tests is signed in. */
export async function signInTo({ origin }: RunningApi, person: PersonKey): Promise<HttpClient> {
  const client = new HttpClient(origin);
  await expectBody(client.post('/session', { email: PEOPLE[person].email, password: PASSWORD }));
  return client;
}

async function isReady(origin: string): Promise<boolean> {
  const response = await fetch(`${origin}/readyz`).catch(() => null);
  return response?.ok ?? false;
}

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
}

async function end(child: ChildProcess): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null) {
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    await ended;
  }
  return child.exitCode;
}

async function findFreePort(): Promise<number> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('The operating system gave no port.');
  return address.port;
}
