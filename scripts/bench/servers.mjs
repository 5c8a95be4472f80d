import { fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

// With the demo to be filled, on a busy machine.
const PATIENCE_MILLISECONDS = 240_000;

/** A PostgreSQL in a temporary folder that waits for the disk as a real one does, and cleans up only when told. */
export async function startPostgres() {
  const { startLocalPostgres } = await import('../../apps/api/dist/local-postgres/local-postgres.js');
  const dataDirectory = mkdtempSync(join(tmpdir(), 'firebreak-bench-'));
  const removeFolder = () => rmSync(dataDirectory, { recursive: true, force: true });
  try {
    const postgres = await startLocalPostgres({ dataDirectory, settings: { autovacuum: 'off', max_wal_size: '8GB' } });
    const postmasterFile = join(dataDirectory, 'postgres/cluster/postmaster.pid');
    return {
      url: postgres.url,
      postmaster: Number(readFileSync(postmasterFile, 'utf8').split('\n')[0]),
      stop: () => postgres.stop().finally(removeFolder),
    };
  } catch (error) {
    removeFolder();
    throw error;
  }
}

/** The compiled API in a process of its own, as it is delivered but for its limits on callers. */
export async function startApi(databaseUrl, nodeOptions = [], others = {}) {
  const port = await findFreePort();
  const main = fileURLToPath(new URL('../../apps/api/dist/main.js', import.meta.url));
  const variables = {
    DATABASE_URL: databaseUrl,
    DEMO: 'off',
    RATE_LIMITS: 'off',
    SIGNER: 'off',
    // What fails is told; a line for every request is not.
    LOG_LEVEL: 'warn',
    HOST: '127.0.0.1',
    PORT: String(port),
    ...others,
  };
  const child = spawn(process.execPath, [...nodeOptions, main], {
    env: { ...process.env, NODE_OPTIONS: '', ...variables },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  // Nothing that was started outlives this process, however it ends.
  process.once('exit', () => child.kill());
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (printed += chunk));
  const origin = `http://127.0.0.1:${port}`;
  for (const deadline = Date.now() + PATIENCE_MILLISECONDS; Date.now() < deadline; await sleep(100)) {
    if (child.exitCode !== null) break;
    const response = await fetch(`${origin}/readyz`).catch(() => null);
    if (response?.ok) return { origin, pid: child.pid, stop: () => stop(child) };
  }
  await stop(child);
  throw new Error(`The API did not start: ${printed}`);
}

/** The bare server, with what it answers at each path. */
export async function startBare(databaseUrl, poolSize, replays) {
  const child = fork(fileURLToPath(new URL('bare-server.mjs', import.meta.url)), { serialization: 'advanced' });
  child.send({ databaseUrl, poolSize, replays });
  const [port] = await once(child, 'message');
  return { origin: `http://127.0.0.1:${port}`, pid: child.pid, stop: () => stop(child) };
}

async function stop(child) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
}

async function findFreePort() {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}
