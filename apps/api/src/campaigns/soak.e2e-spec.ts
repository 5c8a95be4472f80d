import { Agent, get } from 'node:http';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { TenantDb } from '../tenancy/tenant-db.js';
import { OPERATIONS } from '../testing/api-contract.js';
import { callCentreScope } from '../testing/builders.js';
import { markOrganization } from '../testing/canary.js';
import { fillPath, type KnownIds } from '../testing/example-requests.js';
import type { HttpClient } from '../testing/http-client.js';
import { createRandom, pickAtRandom } from '../testing/random-changes.js';
import { addVendor, answerAll, coreQuestionnaireId, expectBody, openPortal, sendCore } from '../testing/respondent.js';
import {
  foundOrganization,
  PASSWORD,
  startTestApplication,
  type TestApplication,
} from '../testing/test-application.js';

jest.setTimeout(7_200_000);

const RESPONSES = Number(process.env['SOAK_RESPONSES'] ?? 1_500);
const TENANTS = Number(process.env['SOAK_TENANTS'] ?? 4);
const CLIENTS = 64;
const SHARE_ABORTED = 0.3;
/** Of the requests, how many are followed by the end of a connection, and of a statement, under whoever has it. */
const SHARE_KILLED = 0.002;
const SHARE_CANCELLED = 0.02;
const random = createRandom(Number(process.env['SEED'] ?? 20_261_126));

/** Somebody of one organisation, and the word that only they may read. */
interface Side {
  readonly cookie: string;
  readonly paths: readonly string[];
  readonly own: string;
}

let firebreak: TestApplication;
let sides: Side[];
const agent = new Agent({ keepAlive: true, maxSockets: CLIENTS });

beforeAll(async () => {
  firebreak = await startTestApplication();
  const first = await markOrganization(firebreak, 'first', 'procurement', wordOf(0));
  const second = await markOrganization(firebreak, 'second', 'stranger', wordOf(1));
  sides = [
    ...describeSides(first.ids, await firebreak.signIn('procurement'), first.portal, wordOf(0)),
    ...describeSides(second.ids, await firebreak.signIn('stranger'), second.portal, wordOf(1)),
  ];
  for (let number = 2; number < TENANTS; number += 1) sides.push(...(await addTenant(number)));
});

afterAll(async () => {
  agent.destroy();
  await firebreak.stop();
});

/** No tenant's word is part of another's. */
function wordOf(number: number): string {
  return `CANARY-${String.fromCodePoint(65 + Math.floor(number / 26), 65 + (number % 26))}`;
}

/** An organisation with less in it than the first two, but with its word wherever many look. */
async function addTenant(number: number): Promise<Side[]> {
  const word = wordOf(number);
  const email = `procurement@soak${number}.test`;
  await foundOrganization(firebreak.app, `${word} Trading`, [{ email, role: 'procurement', name: `${word} Person` }]);
  const staff = firebreak.visitor();
  await expectBody(staff.post('/session', { email, password: PASSWORD }));
  const texts = { name: `${word} vendor`, service: `${word} service`, notes: `${word} notes` };
  const vendor = await addVendor(staff, texts, [callCentreScope({ name: `${word} scope` })]);
  const { assessment, invitation } = await sendCore(staff, vendor.id, { respondentName: word });
  const portal = await openPortal(firebreak, invitation);
  await answerAll(portal, 2);
  const ids = {
    vendors: vendor.id,
    assessments: assessment.id,
    questionnaires: await coreQuestionnaireId(staff),
  };
  return describeSides(ids, staff, portal, word);
}

const cookieOf = (client: HttpClient): string => [...client.cookies].map((pair) => pair.join('=')).join('; ');

const isPortal = (security: readonly Record<string, unknown>[]): boolean =>
  security.some((scheme) => 'portal' in scheme);

/** A person and a respondent, each with every address that only reads and whose ids are known. */
function describeSides(ids: KnownIds, staff: HttpClient, portal: HttpClient, own: string): Side[] {
  const reads = OPERATIONS.filter(
    ({ method, security, path }) => method === 'GET' && security.length > 0 && path.startsWith('/api/'),
  );
  const pathsOf = (ofPortal: boolean): string[] =>
    reads
      .filter((operation) => isPortal(operation.security) === ofPortal)
      .filter(({ path }) => [...path.matchAll(/([\w-]+)\/\{/g)].every(([, collection = '']) => collection in ids))
      .map((operation) => `/api/v1${fillPath(operation, ids)}`);
  return [
    { cookie: cookieOf(staff), paths: pathsOf(false), own },
    { cookie: cookieOf(portal), paths: pathsOf(true), own },
  ];
}

/** Whether a text holds the word of another tenant. */
const isForeign = (text: string, own: string): boolean =>
  [...text.matchAll(/CANARY-[A-Z]{2}/gi)].some(([word]) => word.toUpperCase() !== own);

/** A connection or a statement that was ended makes the API `busy`. */
type Outcome = 'own' | 'foreign' | 'aborted' | 'refused' | 'busy' | 'failed';

/** One request; now and then it is given up at a random moment, as a closed tab would. */
function ask({ cookie, own }: Side, path: string, abortAfterMilliseconds: number | null): Promise<Outcome> {
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
      if (isForeign(text, own)) resolve('foreign');
      else if (status === null) resolve('aborted');
      else if (status === 503) resolve('busy');
      else if (status >= 500) resolve('failed');
      else resolve(status === 200 ? 'own' : 'refused');
    };
    request.on('error', () => finish(null));
    const timer =
      abortAfterMilliseconds === null ? undefined : setTimeout(() => request.destroy(), abortAfterMilliseconds);
  });
}

async function soak(responses: number): Promise<Record<Outcome, number>> {
  const outcomes: Record<Outcome, number> = { own: 0, foreign: 0, aborted: 0, refused: 0, busy: 0, failed: 0 };
  let left = responses;
  const client = async (): Promise<void> => {
    while (left > 0) {
      left -= 1;
      const side = pickAtRandom(sides, random);
      const path = pickAtRandom(side.paths, random);
      outcomes[await ask(side, path, random() < SHARE_ABORTED ? random() * 40 : null)] += 1;
      // A connection of the pool that the server ends is the other way in which one gets dirty.
      if (random() < SHARE_KILLED) await strike('pg_terminate_backend');
      if (random() < SHARE_CANCELLED) await strike('pg_cancel_backend');
    }
  };
  await Promise.all(Array.from({ length: CLIENTS }, client));
  return outcomes;
}

/** Ends a connection of the pool, or what runs on it just now, as the time limit of statements does. */
async function strike(how: 'pg_terminate_backend' | 'pg_cancel_backend'): Promise<void> {
  await firebreak.database.query(
    `SELECT ${how}(pid) FROM (
       SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND usename = 'firebreak_api'
        ORDER BY (state = 'active') DESC, random() LIMIT 1) one`,
  );
}

describe(`${RESPONSES} answers to people and respondents of ${TENANTS} organisations, some given up, over a pool of ten`, () => {
  it('hold nothing of the other organisation, and nothing breaks', async () => {
    const outcomes = await soak(RESPONSES);
    process.stderr.write(`soak: ${TENANTS} tenants, ${CLIENTS} clients: ${JSON.stringify(outcomes)}\n`);
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
