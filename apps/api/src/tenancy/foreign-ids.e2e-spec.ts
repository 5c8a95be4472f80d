import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { Role } from '@firebreak/domain';
import { OPERATIONS, type ContractOperation } from '../testing/api-contract.js';
import { markOrganization, type MarkedOrganization } from '../testing/canary.js';
import { controllerRoutes } from '../testing/controller-routes.js';
import { databaseContents, tenantTables } from '../testing/database-contents.js';
import { exampleQuery, exampleRequest, fillPath, type KnownIds } from '../testing/example-requests.js';
import type { ApiResponse, HttpClient, Problem } from '../testing/http-client.js';
import { startTestApplication, type TestApplication } from '../testing/test-application.js';

let firebreak: TestApplication;
let first: MarkedOrganization;
let second: MarkedOrganization;
let stranger: HttpClient;
let strangeAdmin: HttpClient;
let strangeAuditor: HttpClient;
/** What nobody but administrators may do: the second organisation's own tries it. */
let administratorsOnly: readonly string[];
/** What nobody but auditors may do. */
let auditorsOnly: readonly string[];

beforeAll(async () => {
  firebreak = await startTestApplication();
  first = await markOrganization(firebreak, 'first', 'procurement', 'CANARY-A');
  second = await markOrganization(firebreak, 'second', 'stranger', 'CANARY-B');
  stranger = await firebreak.signIn('stranger');
  strangeAdmin = await firebreak.signIn('strangeAdmin');
  strangeAuditor = await firebreak.signIn('strangeAuditor');
  const closedToProcurement = (role: Role): string[] =>
    controllerRoutes(firebreak.app)
      .filter(({ access }) => Array.isArray(access) && access.includes(role) && !access.includes('procurement'))
      .map(({ operationId }) => operationId);
  administratorsOnly = closedToProcurement('admin');
  auditorsOnly = closedToProcurement('auditor');
});

afterAll(() => firebreak.stop());

/** The second organisation's own browsers: a person's or a respondent's, whichever the route is for. */
function clientFor(operation: ContractOperation): HttpClient {
  if (operation.security.some((scheme) => 'portal' in scheme)) return second.portal;
  if (auditorsOnly.includes(operation.operationId)) return strangeAuditor;
  return administratorsOnly.includes(operation.operationId) ? strangeAdmin : stranger;
}

function send(operation: ContractOperation, pathIds: KnownIds, otherIds: KnownIds): Promise<ApiResponse<Problem>> {
  const path = fillPath(operation, pathIds) + exampleQuery(operation, otherIds);
  const target = operation.path.startsWith('/api/v1') ? path : `/${path}`;
  return clientFor(operation).send<Problem>(operation.method, target, exampleRequest(operation, otherIds));
}

const collectionsIn = (path: string): string[] =>
  [...path.matchAll(/([\w-]+)\/\{/g)].map(([, collection = '']) => collection);
const withPathIds = OPERATIONS.filter((operation) => operation.path.includes('{'));
const sameFor = ({ body, status }: ApiResponse<Problem>): object => ({ ...body, status, instance: '' });

describe("another organisation's ids", () => {
  it('are there to be found: the first organisation is full of its word', async () => {
    const holding: string[] = [];
    for (const table of await tenantTables(firebreak.database)) {
      const rows = await firebreak.database.query(`SELECT FROM ${table} t WHERE t::text LIKE '%CANARY-A%' LIMIT 1`);
      if (rows.length > 0) holding.push(table);
    }
    expect(holding).toEqual(
      expect.arrayContaining([
        'access_scopes',
        'answer_messages',
        'answers',
        'assessments',
        'evidence',
        'finding_notes',
        'mails',
        'organizations',
        'own_answers',
        'questionnaire_versions',
        'questions',
        'risk_acceptances',
        'users',
        'vendors',
      ]),
    );
  });

  it('are 404 in every path, whole or in part, like an id that nobody has; nothing is shown or changed', async () => {
    const before = await databaseContents(firebreak.database, ['sessions']);
    const unknown = Object.fromEntries(Object.keys(first.ids).map((collection) => [collection, randomUUID()]));
    let requests = 0;
    for (const operation of withPathIds) {
      const reference = await send(operation, unknown, second.ids);
      expect([operation.operationId, reference.status]).toEqual([operation.operationId, 404]);
      const mixtures = collectionsIn(operation.path).map((collection) => ({
        ...second.ids,
        [collection]: first.ids[collection] ?? '',
      }));
      for (const pathIds of [first.ids, ...mixtures]) {
        for (const otherIds of [first.ids, second.ids]) {
          const response = await send(operation, pathIds, otherIds);
          expect([operation.operationId, sameFor(response)]).toEqual([operation.operationId, sameFor(reference)]);
          requests += 1;
        }
      }
    }
    expect(requests).toBeGreaterThan(withPathIds.length * 3);
    expect(await databaseContents(firebreak.database, ['sessions'])).toEqual(before);
  });

  it('in a body or a query lead nowhere, and no answer holds a word of the first organisation', async () => {
    const before = await countMails();
    for (const operation of OPERATIONS) {
      if (stranger.cookies.size === 0) stranger = await firebreak.signIn('stranger');
      const { text, headers, status } = await send(operation, second.ids, first.ids);
      expect(status).toBeLessThan(500);
      const whole = `${text} ${JSON.stringify(headers)}`;
      expect([operation.operationId, whole.includes(first.word)]).toEqual([operation.operationId, false]);
      for (const id of Object.values(first.ids))
        expect([operation.operationId, whole.includes(id)]).toEqual([operation.operationId, false]);
    }
    expect(await countMails()).toBe(before);
  });

  it('are found by the same walk where they belong', async () => {
    const own = await firebreak.signIn('procurement');
    const words = [];
    for (const operation of OPERATIONS.filter(({ method }) => method === 'GET')) {
      const client = operation.security.some((scheme) => 'portal' in scheme) ? first.portal : own;
      const target = `${operation.path.startsWith('/api/v1') ? '' : '/'}${fillPath(operation, first.ids)}${exampleQuery(operation, first.ids)}`;
      if ((await client.get(target)).text.includes(first.word)) words.push(operation.operationId);
    }
    expect(words).toEqual(
      expect.arrayContaining([
        'Vendors_list',
        'Vendors_get',
        'AccessScopes_list',
        'Assessments_get',
        'Questionnaires_list',
        'Users_list',
        'Sessions_whoAmI',
        'Portal_get',
        'Exports_table_vendors',
        'Risk_flags',
        'Checkpoints_download',
      ]),
    );
  });
});

/** What was ever sent to the first organisation's respondents. */
async function countMails(): Promise<number> {
  const rows = await firebreak.database.query('SELECT FROM mails WHERE organization_id = $1', [
    firebreak.organizationIds.first,
  ]);
  return rows.length;
}
