import { Agent, get } from 'node:http';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { TenantDb } from '../tenancy/tenant-db.js';
import { OPERATIONS } from '../testing/api-contract.js';
import { markOrganization, type MarkedOrganization } from '../testing/canary.js';
import { fillPath } from '../testing/example-requests.js';
import type { HttpClient } from '../testing/http-client.js';
import { createRandom, pickAtRandom } from '../testing/random-changes.js';
import { startTestApplication, type TestApplication } from '../testing/test-application.js';

jest.setTimeout(7_200_000);

const RESPONSES = Number(process.env['SOAK_RESPONSES'] ?? 1_500);
const CLIENTS = 32;
const SHARE_ABORTED = 0.3;
const random = createRandom(Number(process.env['SEED'] ?? 20_261_126));

/** Somebody of one organisation, and the word that must never reach them. */
interface Side {
  readonly cookie: string;
  readonly paths: readonly string[];
  readonly foreign: string;
}

let firebreak: TestApplication;
let sides: Side[];
const agent = new Agent({ keepAlive: true, maxSockets: CLIENTS });

beforeAll(async () => {
  firebreak = await startTestApplication();
  const first = await markOrganization(firebreak, 'first', 'procurement', 'CANARY-A');
  const second = await markOrganization(firebreak, 'second', 'stranger', 'CANARY-B');
  sides = [
    ...describeSides(first, await firebreak.signIn('procurement'), 'CANARY-B'),
    ...describeSides(second, await firebreak.signIn('stranger'), 'CANARY-A'),
  ];
});

afterAll(async () => {
  agent.destroy();
  await firebreak.stop();
});

const cookieOf = (client: HttpClient): string => [...client.cookies].map((pair) => pair.join('=')).join('; ');

const isPortal = (security: readonly Record<string, unknown>[]): boolean =>
  security.some((scheme) => 'portal' in scheme);

/** A person and a respondent, each with every address that only reads. */
function describeSides(marked: MarkedOrganization, staff: HttpClient, foreign: string): Side[] {
  const reads = OPERATIONS.filter(
    ({ method, security, path }) => method === 'GET' && security.length > 0 && path.startsWith('/api/'),
  );
  const pathsOf = (portal: boolean): string[] =>
    reads
      .filter((operation) => isPortal(operation.security) === portal)
      .map((operation) => `/api/v1${fillPath(operation, marked.ids)}`);
  return [
    { cookie: cookieOf(staff), paths: pathsOf(false), foreign },
    { cookie: cookieOf(marked.portal), paths: pathsOf(true), foreign },
  ];
}

type Outcome = 'own' | 'foreign' | 'aborted' | 'refused' | 'failed';

/** One request; now and then it is given up at a random moment, as a closed tab would. */
function ask({ cookie, foreign }: Side, path: string, abortAfterMilliseconds: number | null): Promise<Outcome> {
  return new Promise((resolve) => {
    let text = '';
    const request = get(`${firebreak.origin}${path}`, { headers: { cookie }, agent }, (response) => {
      text = JSON.stringify(response.headers);
      response.on('data', (chunk: Buffer) => (text += chunk.toString('latin1')));
      response.on('close', () => finish(response.complete ? (response.statusCode ?? 0) : null));
    });
    const finish = (status: number | null): void => {
      clearTimeout(timer);
      // What arrived before the end is looked at as well.
      if (text.includes(foreign)) resolve('foreign');
      else if (status === null) resolve('aborted');
      else if (status >= 500 && status !== 503) resolve('failed');
      else resolve(status === 200 ? 'own' : 'refused');
    };
    request.on('error', () => finish(null));
    const timer =
      abortAfterMilliseconds === null ? undefined : setTimeout(() => request.destroy(), abortAfterMilliseconds);
  });
}

async function soak(responses: number): Promise<Record<Outcome, number>> {
  const outcomes: Record<Outcome, number> = { own: 0, foreign: 0, aborted: 0, refused: 0, failed: 0 };
  let left = responses;
  const client = async (): Promise<void> => {
    while (left > 0) {
      left -= 1;
      const side = pickAtRandom(sides, random);
      const path = pickAtRandom(side.paths, random);
      outcomes[await ask(side, path, random() < SHARE_ABORTED ? random() * 40 : null)] += 1;
      // A connection of the pool that the server ends is the other way in which one gets dirty.
      if (random() < 0.002) await killOneConnection();
    }
  };
  await Promise.all(Array.from({ length: CLIENTS }, client));
  return outcomes;
}

async function killOneConnection(): Promise<void> {
  await firebreak.database.query(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
      WHERE datname = current_database() AND usename = 'firebreak_api' ORDER BY random() LIMIT 1`,
  );
}

describe(`${RESPONSES} answers to people and respondents of two organisations, some given up, over a pool of ten`, () => {
  it('hold nothing of the other organisation, and nothing breaks', async () => {
    const outcomes = await soak(RESPONSES);
    process.stderr.write(`soak: ${JSON.stringify(outcomes)}\n`);
    expect(outcomes).toMatchObject({ foreign: 0, failed: 0 });
    expect(outcomes.own).toBeGreaterThan(RESPONSES / 3);
    expect(outcomes.aborted).toBeGreaterThan(RESPONSES / 100);
  });

  it('are found wanting where now and then a transaction is another tenant’s, as a dirty connection would make it', async () => {
    const db = firebreak.app.get(TenantDb);
    const { first, second } = firebreak.organizationIds;
    const read = db.read.bind(db);
    const mixUp = (organizationId: string): string => (random() < 0.05 && organizationId === first ? second : first);
    const spy = jest
      .spyOn(db, 'read')
      .mockImplementation((organizationId, asOf, work) => read(mixUp(organizationId), asOf, work));
    try {
      expect((await soak(300)).foreign).toBeGreaterThan(0);
    } finally {
      spy.mockRestore();
    }
  });
});
