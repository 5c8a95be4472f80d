import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { startFlood } from './flooding.mjs';
import { Clients, quantile } from './load.mjs';
import { asStaff } from './requests.mjs';
import { startApi } from './servers.mjs';

const TIMES = 5;
const FLOOD_SECONDS = 15;
const ADDRESSES = 50;
const MEASURED_REQUESTS = 1_000;
const CLIENTS = 8;
const BETWEEN_LOOKS_MILLISECONDS = 200;
const LONGEST_RECOVERY_SECONDS = 30;

/**
 * Finds how many reads the API serves in a second and sends it five times as many: how it answers, whether /healthz
 * answers all along, and how long after the end until ten reads in a row are served as fast as before.
 */
export async function measureOverload(databaseUrl, organizations) {
  const [organization] = organizations;
  const api = await startApi(databaseUrl);
  const path = '/api/v1/vendors';
  const headers = asStaff(organization);
  try {
    const before = new Clients(api.origin, CLIENTS);
    await before.send({ requests: MEASURED_REQUESTS / 2, seconds: 30 }, () => ({ path, headers }));
    const { milliseconds, elapsed } = await before.send({ requests: MEASURED_REQUESTS, seconds: 30 }, () => ({
      path,
      headers,
    }));
    const served = (milliseconds.length * 1_000) / elapsed;
    const loads = Array.from({ length: ADDRESSES }, (_, number) => ({
      path,
      headers: { ...headers, 'x-forwarded-for': `198.51.100.${number}` },
    }));
    const flood = startFlood(api.origin, loads, TIMES * served);
    const health = await watchHealth(api.origin, FLOOD_SECONDS * 1_000);
    const statuses = await flood.stop();
    const recoverySeconds = await untilServedAsBefore(api.origin, { path, headers }, quantile(milliseconds, 0.99));
    return { name: 'overload', size: organization.size, overload: { served, statuses, health, recoverySeconds } };
  } finally {
    await api.stop();
  }
}

/** Asks /healthz again and again: how often it answered, how often not, and the longest it took. */
async function watchHealth(origin, milliseconds) {
  const health = { answered: 0, failed: 0, longestMilliseconds: 0 };
  for (const until = performance.now() + milliseconds; performance.now() < until;) {
    const startedAt = performance.now();
    const response = await fetch(`${origin}/healthz`, { signal: AbortSignal.timeout(5_000) }).catch(() => null);
    if (response?.ok) health.answered += 1;
    else health.failed += 1;
    health.longestMilliseconds = Math.max(health.longestMilliseconds, performance.now() - startedAt);
    await sleep(BETWEEN_LOOKS_MILLISECONDS);
  }
  return health;
}

/** Seconds until ten reads in a row take no longer than twice what all but one of a hundred took under full load. */
async function untilServedAsBefore(origin, described, p99) {
  const clients = new Clients(origin, 1);
  const startedAt = performance.now();
  const seconds = () => (performance.now() - startedAt) / 1_000;
  for (let inARow = 0; inARow < 10 && seconds() < LONGEST_RECOVERY_SECONDS;) {
    const sentAt = performance.now();
    const isServed = await clients.exchange(described).then(
      () => performance.now() - sentAt <= 2 * p99,
      () => false,
    );
    inARow = isServed ? inARow + 1 : 0;
    if (!isServed) await sleep(BETWEEN_LOOKS_MILLISECONDS / 4);
  }
  clients.close();
  return seconds();
}
