import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { callCentreScope } from '../testing/builders.js';
import type { HttpClient } from '../testing/http-client.js';
import { addVendor, expectBody, sendCore } from '../testing/respondent.js';
import { startTestApplication, type TestApplication } from '../testing/test-application.js';

interface Operation {
  readonly responses: Record<string, { content?: Record<string, { schema?: { $ref?: string } }> }>;
}

interface Listed {
  readonly items: readonly unknown[];
  readonly nextCursor: string | null;
  readonly total: number;
}

const contract = JSON.parse(
  readFileSync(new URL('../../../../libs/api-client/openapi.json', import.meta.url), 'utf8'),
) as { paths: Record<string, { get?: Operation }> };

/** Every route that answers with a page, from the description and not by hand. */
const LISTS = Object.entries(contract.paths)
  .filter(([, { get }]) => get?.responses['200']?.content?.['application/json']?.schema?.$ref?.endsWith('Page'))
  .map(([path]) => path.replace('/api/v1', ''));

describe('every list', () => {
  let firebreak: TestApplication;
  let admin: HttpClient;
  let auditor: HttpClient;
  let vendorId: string;
  let webhookId: string;

  beforeAll(async () => {
    firebreak = await startTestApplication();
    admin = await firebreak.signIn('admin');
    auditor = await firebreak.signIn('auditor');
    const page = { about: '/vendors', aboutTitle: 'Vendors', text: 'Why?' };
    for (const path of ['/audit-requests', '/audit-requests', '/audit-notes', '/audit-notes'])
      await expectBody(auditor.post(path, page));
    const vendor = await addVendor(admin, { archetype: 'call_centre_bpo' }, [callCentreScope(), callCentreScope()]);
    await addVendor(admin, { archetype: 'call_centre_bpo' }, [callCentreScope()]);
    await sendCore(admin, vendor.id);
    await sendCore(admin, vendor.id);
    vendorId = vendor.id;
    const { webhook } = await expectBody(
      admin.post<{ webhook: { id: string } }>('/webhooks', { url: 'https://receiver.test/', events: [] }),
    );
    webhookId = webhook.id;
    for (const _ of ['one', 'another']) await admin.post(`/webhooks/${webhookId}/test`);
  });

  afterAll(() => firebreak?.stop());

  /** Working papers are the auditors' own; everything else is open to administrators. */
  const reader = (path: string): HttpClient => (path === '/audit-notes' ? auditor : admin);
  const at = (path: string, query: string): string =>
    `${path.replace(/\{\w+\}/, path.startsWith('/webhooks') ? webhookId : vendorId)}?${query}`;

  it('is found in the description', () => {
    expect(LISTS).toEqual(expect.arrayContaining(['/vendors', '/users', '/outbox', '/risk/flags', '/questionnaires']));
  });

  it.each(LISTS)('%s goes page by page through all it has, each row once', async (path) => {
    const whole = await reader(path).get<Listed>(at(path, 'limit=200'));
    const seen: unknown[] = [];
    let cursor = '';
    do {
      const { status, body } = await reader(path).get<Listed>(at(path, `limit=1${cursor && `&cursor=${cursor}`}`));
      expect(status).toBe(200);
      expect(body.items.length).toBeLessThanOrEqual(1);
      expect(body.total).toBe(whole.body.total);
      seen.push(...body.items);
      cursor = body.nextCursor ?? '';
    } while (cursor !== '' && seen.length <= whole.body.items.length);
    expect(seen).toEqual(whole.body.items);
  });

  it.each(
    LISTS.flatMap((path) =>
      ['limit=-1', 'limit=0', 'limit=201', 'limit=x', 'cursor=x', 'zzz=1'].map((query) => [path, query]),
    ),
  )('%s refuses ?%s', async (path = '', query = '') => {
    expect((await reader(path).get(at(path, query))).status).toBe(422);
  });
});
