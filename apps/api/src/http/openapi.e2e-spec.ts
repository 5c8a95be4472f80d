import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { OPERATIONS } from '../testing/api-contract.js';
import { startTestApplication, type TestApplication } from '../testing/test-application.js';

/** Acts on what somebody has before their eyes: what is made public must be what its publisher saw (record 0026). */
const GUARDED_ACTS = [
  'QuestionnaireDrafts_publish',
  'QuestionnaireDrafts_retire',
  'QuestionnaireDrafts_reinstate',
  'Webhooks_renewSecret',
  'Findings_close',
  'Findings_reopen',
  'SupplierRequests_makeVendor',
  'SupplierRequests_link',
  'SupplierRequests_decline',
  'SupplierRequests_takeBack',
  'VendorDeletions_deleteNow',
  'VendorHolds_lift',
  'VendorImports_takeBack',
];

let firebreak: TestApplication;

beforeAll(async () => {
  firebreak = await startTestApplication();
});

afterAll(() => firebreak.stop());

describe("the API's description", () => {
  it('is served to anybody as it is committed', async () => {
    const { status, headers, text } = await firebreak.visitor().exchange('GET', '/api/v1/openapi.json');
    expect(status).toBe(200);
    expect(headers['content-type']).toMatch(/^application\/json/);
    const committed = readFileSync(new URL('../../../../libs/api-client/openapi.json', import.meta.url), 'utf8');
    expect(JSON.parse(text)).toEqual(JSON.parse(committed));
  });

  it('names the answer of every operation, and asks for If-Match where a version is guarded', () => {
    for (const { operationId, method, path, responses, parameters } of OPERATIONS) {
      const succeeds = Object.keys(responses).some((status) => /^20[0-4]$/.test(status));
      expect([operationId, succeeds, 'default' in responses]).toEqual([operationId, true, true]);
      const hasVersion =
        !/\/(session|me\/(sessions|second-factors).*|api-tokens\/.+|portal\/.+|own-evidence\/.+|documents\/.+)$/.test(
          path,
        ) || path.endsWith('/answers/{questionId}');
      const isWrite = ['PUT', 'PATCH', 'DELETE'].includes(method);
      const isGuarded = (isWrite && hasVersion) || GUARDED_ACTS.includes(operationId);
      const names = parameters.map((parameter) => parameter.name);
      expect([operationId, names.includes('If-Match')]).toEqual([operationId, isGuarded]);
    }
  });

  it('knows nothing of methods that are not there', async () => {
    const { status, headers } = await firebreak.visitor().exchange('POST', '/api/v1/openapi.json');
    expect([status, headers['allow']]).toEqual([405, 'GET, HEAD']);
  });
});
