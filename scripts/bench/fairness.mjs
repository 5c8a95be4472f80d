import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { startFlood } from './flooding.mjs';
import { Clients, quantile } from './load.mjs';
import { asStaff } from './requests.mjs';
import { startApi } from './servers.mjs';

const READS_PER_BLOCK = 150;
const PAUSE_MILLISECONDS = 25;
const SETTLING_MILLISECONDS = 2_000;

const from = (organization, address) => ({ ...asStaff(organization), 'x-forwarded-for': address });

/** All that one organisation can ask for at once, of what costs the most. */
function worstLoad(organization, origin) {
  const headers = from(organization, '198.51.100.1');
  const json = { ...headers, 'content-type': 'application/json', origin };
  const whatIf = JSON.stringify({ archetype: 'call_centre_bpo' });
  const gets = {
    '/api/v1/vendors?limit=200': 24,
    '/api/v1/vendors?assessed=false&limit=200': 8,
    '/api/v1/risk/heatmap': 8,
    '/api/v1/risk/flags': 4,
    '/api/v1/risk/summary.pdf': 2,
    '/api/v1/risk-models/preview?version=2026.11.1': 2,
    '/api/v1/reports/control-coverage': 2,
    '/api/v1/exports/vendors.csv': 2,
    '/api/v1/exports/judgements.csv': 2,
  };
  return [
    ...Object.entries(gets).map(([path, clients]) => ({ clients, path, headers })),
    {
      clients: 8,
      method: 'POST',
      path: `/api/v1/vendors/${organization.vendorId}/judgement/what-if`,
      headers: json,
      body: whatIf,
    },
  ];
}

/**
 * How long a page's reads take one organisation while another, the largest, asks for all it may: blocks of both in turns,
 * with the limits on callers as they are delivered.
 */
export async function measureFairness(databaseUrl, organizations, blocks) {
  const [small, ...larger] = organizations.toSorted((one, other) => one.size - other.size);
  const large = larger.at(-1);
  if (!large) throw new Error('Fairness is between two organisations: give two sizes.');
  const api = await startApi(databaseUrl, [], { RATE_LIMITS: 'on' });
  try {
    const reads = ['/api/v1/vendors', `/api/v1/vendors/${small.vendorId}`, '/api/v1/risk/heatmap'].map((path) => ({
      path,
      headers: from(small, '198.51.100.2'),
    }));
    await read(api.origin, reads);
    const [idle, busy, statuses] = [[], [], {}];
    for (let block = 0; block < blocks; block += 1) {
      idle.push(...(await read(api.origin, reads)));
      const flood = startFlood(api.origin, worstLoad(large, api.origin));
      await sleep(SETTLING_MILLISECONDS);
      busy.push(...(await read(api.origin, reads)));
      for (const [status, count] of Object.entries(await flood.stop()))
        statuses[status] = (statuses[status] ?? 0) + count;
      await sleep(SETTLING_MILLISECONDS);
    }
    return { name: 'fairness', size: large.size, fairness: { idle: told(idle), busy: told(busy), statuses } };
  } finally {
    await api.stop();
  }
}

const told = (milliseconds) => ({ p50: quantile(milliseconds, 0.5), p99: quantile(milliseconds, 0.99) });

/** The times of a block of reads, one after the other. Throws where one is refused. */
async function read(origin, reads) {
  const clients = new Clients(origin, 1);
  const milliseconds = [];
  for (let number = 0; number < READS_PER_BLOCK; number += 1) {
    const startedAt = performance.now();
    await clients.exchange(reads[number % reads.length]);
    milliseconds.push(performance.now() - startedAt);
    await sleep(PAUSE_MILLISECONDS);
  }
  clients.close();
  return milliseconds;
}
