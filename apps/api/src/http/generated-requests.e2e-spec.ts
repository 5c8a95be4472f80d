import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { getMetadataStorage } from 'class-validator';
import fc from 'fast-check';
import { OPERATIONS, type ContractOperation } from '../testing/api-contract.js';
import { requestsFor, type GeneratedRequest } from '../testing/request-arbitraries.js';
import { described, RequestSender } from '../testing/request-sender.js';
import { startTestApplication, type TestApplication } from '../testing/test-application.js';
import { PageQuery } from './page.query.js';

const REQUESTS = Number(process.env['FUZZ_REQUESTS'] ?? 1_000);
const SEED = Number(process.env['FUZZ_SEED'] ?? 20_261_126);
const MOST_FAULTS = 20;

jest.setTimeout(60_000 + REQUESTS * 200);

let firebreak: TestApplication;
let sender: RequestSender;

beforeAll(async () => {
  firebreak = await startTestApplication();
  sender = new RequestSender(firebreak);
});

afterAll(() => firebreak.stop());

interface Outcome {
  readonly faults: string[];
  readonly statuses: Map<number, number>;
  readonly sent: number;
  readonly invalid: number;
}

/** Sends requests to the operations in turn and collects what must never happen. */
async function campaign(operations: readonly ContractOperation[], count: number, seed: number): Promise<Outcome> {
  const each = Math.ceil(count / operations.length);
  const samples = operations.map((operation, index) =>
    fc.sample(requestsFor(operation), { numRuns: each, seed: seed + index }),
  );
  const outcome = { faults: [] as string[], statuses: new Map<number, number>(), sent: 0, invalid: 0 };
  for (let round = 0; round < each; round += 1) {
    for (const sample of samples) {
      const request = sample[round];
      if (!request || outcome.faults.length >= MOST_FAULTS) continue;
      const { status, fault } = await judge(request);
      outcome.sent += 1;
      if (request.fault !== null) outcome.invalid += 1;
      outcome.statuses.set(status, (outcome.statuses.get(status) ?? 0) + 1);
      if (fault !== null) outcome.faults.push(`${fault}: ${tell(request)}`);
    }
  }
  return outcome;
}

async function judge(request: GeneratedRequest): Promise<{ status: number; fault: string | null }> {
  try {
    const { status } = await sender.send(request);
    if (status >= 500) return { status, fault: `answers ${status}` };
    return { status, fault: status < 300 && request.fault !== null ? `accepts ${request.fault}` : null };
  } catch (error) {
    return { status: 0, fault: error instanceof Error ? error.message.slice(0, 500) : String(error) };
  }
}

function tell({ operation, actor, fault, query, body, rawBody }: GeneratedRequest): string {
  const sent = rawBody ?? JSON.stringify(body) ?? '';
  return `${described(operation)} by ${actor} (${fault ?? 'valid'}) ${JSON.stringify(query)} ${sent.slice(0, 300)}`;
}

const find = (operationId: string): ContractOperation[] =>
  OPERATIONS.filter((operation) => operation.operationId === operationId);

describe('requests made from the description', () => {
  it('get no 5xx, no answer that is not described, and no 2xx when one thing in them is invalid', async () => {
    const { faults, statuses, sent, invalid } = await campaign(OPERATIONS, REQUESTS, SEED);
    const counts = [...statuses].toSorted(([one], [other]) => one - other).map((pair) => pair.join(' × '));
    process.stderr.write(
      `generated requests: ${OPERATIONS.length} operations, ${sent} requests (${invalid} invalid), seed ${SEED}: ${counts.join(', ')}; faults: ${faults.length}\n`,
    );
    expect(faults).toEqual([]);
    // The campaign itself works: a good part of what the description allows is taken.
    const accepted = [...statuses].filter(([status]) => status < 300).reduce((sum, [, count]) => sum + count, 0);
    expect(accepted / (sent - invalid)).toBeGreaterThan(0.2);
  });
});

describe('a campaign finds', () => {
  it('a route that breaks', async () => {
    await sender.renew();
    await firebreak.database.query('ALTER TABLE access_scopes RENAME COLUMN people_count TO people');
    const { faults } = await campaign(find('AccessScopes_list'), 30, SEED);
    await firebreak.database.query('ALTER TABLE access_scopes RENAME COLUMN people TO people_count');
    expect(faults.join()).toContain('answers 500');
  });

  it('a route that takes what the description forbids', async () => {
    const storage = getMetadataStorage() as unknown as {
      validationMetadatas: Map<unknown, { propertyName: string; name?: string }[]>;
    };
    const all = storage.validationMetadatas.get(PageQuery) ?? [];
    storage.validationMetadatas.set(
      PageQuery,
      all.filter(({ propertyName, name }) => propertyName !== 'limit' || name !== 'max'),
    );
    const { faults } = await campaign(find('Users_list'), 400, SEED);
    storage.validationMetadatas.set(PageQuery, all);
    expect(faults.join()).toContain('accepts ?limit: more than the most');
  });

  it('an answer that is not as described', async () => {
    await firebreak.database.query(`ALTER TABLE questionnaires DROP CONSTRAINT questionnaires_status_check`);
    await firebreak.database.query(`UPDATE questionnaires SET status = 'burnt'`);
    const { faults } = await campaign(find('Questionnaires_list'), 200, SEED);
    await firebreak.database.query(`UPDATE questionnaires SET status = 'published'`);
    expect(faults.join()).toContain('not as described');
  });
});
