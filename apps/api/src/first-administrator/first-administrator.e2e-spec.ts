import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { LIBRARY_TEMPLATES } from '@firebreak/domain';
import { offerFirstAdministrator } from '../database/first-administrator-link.js';
import type { InstanceView } from '../instance/instance.presenter.js';
import type { Problem } from '../testing/http-client.js';
import { setUpApp } from '../testing/second-factor.js';
import { startTestApplication, type TestApplication } from '../testing/test-application.js';
import type { SessionView } from '../sessions/session.presenter.js';

let firebreak: TestApplication;

beforeEach(async () => {
  firebreak = await startTestApplication({ DEMO: 'off' }, { empty: true });
});

afterEach(() => firebreak.stop());

const offer = (now?: Date): Promise<string | null> =>
  offerFirstAdministrator(firebreak.database.connection.ownerUrl, now);

function details(token: unknown): Record<string, unknown> {
  return {
    token,
    organizationName: 'Lantau Ferries',
    currency: 'SGD',
    locale: 'zh-Hant',
    name: 'Chan Tai Man',
    email: 'tm.chan@lantau.test',
    password: 'three ferries to lamma',
  };
}

const become = (token: unknown, change: object = {}) =>
  firebreak.visitor().post<SessionView & Problem>('/first-administrator', { ...details(token), ...change });

async function countOrganizations(): Promise<number> {
  return (await firebreak.database.query('SELECT FROM organizations')).length;
}

describe('an empty register', () => {
  it('says so, and its printed link makes organisation, questionnaire and administrator, who is signed in', async () => {
    const token = await offer();
    expect(token).toMatch(/^[\w-]{43}$/);
    const visitor = firebreak.visitor();
    expect((await visitor.get<InstanceView>('/instance')).body).toEqual({
      demo: false,
      demoIsOpen: false,
      awaitsFirstAdministrator: true,
      signUpIsOpen: true,
    });
    const { status, body } = await visitor.post<SessionView>('/first-administrator', details(token));
    expect(status).toBe(201);
    expect(body).toMatchObject({
      user: { name: 'Chan Tai Man', role: 'admin', status: 'active', locale: 'zh-Hant' },
      organization: { name: 'Lantau Ferries', currency: 'SGD', locale: 'zh-Hant', demo: false },
    });
    // A password is not enough for what administrators see.
    expect([body.stage, (await visitor.get('/vendors')).status]).toEqual(['enrol', 403]);
    await setUpApp(visitor);
    expect((await visitor.get('/session')).status).toBe(200);
    const { items } = (await visitor.get<{ items: { key: string }[] }>('/questionnaires')).body;
    expect(items.map(({ key }) => key)).toEqual(LIBRARY_TEMPLATES.map(({ key }) => key));
    expect((await visitor.get<InstanceView>('/instance')).body.awaitsFirstAdministrator).toBe(false);
    const again = await firebreak.visitor().post('/session', {
      email: 'TM.Chan@lantau.test',
      password: 'three ferries to lamma',
    });
    expect(again.status).toBe(201);
  });

  it('offers no second link once there is an organisation', async () => {
    await become(await offer());
    expect(await offer()).toBeNull();
  });

  it('keeps the hash of the token and not the token', async () => {
    const token = await offer();
    const [row] = await firebreak.database.query<{ dump: string; hash: Buffer }>(
      'SELECT l::text AS dump, token_hash AS hash FROM security.first_administrator_link l',
    );
    expect(row?.dump).not.toContain(token);
    expect((await become(row?.hash.toString('base64url'))).status).toBe(404);
  });

  it('answers alike to a token that is unknown, replaced, expired, used or no token at all, and makes nothing', async () => {
    const replaced = await offer();
    const expired = await offer(new Date(Date.now() - 25 * 3_600_000));
    const refusals = [];
    for (const token of [replaced, expired, 'x'.repeat(43), '', null, 7, { a: 1 }]) refusals.push(await become(token));
    expect(await countOrganizations()).toBe(0);
    const used = await offer();
    expect((await become(used)).status).toBe(201);
    refusals.push(await become(used));
    for (const { body } of refusals)
      expect({ ...body, instance: '' }).toEqual({ ...refusals[0]?.body, status: 404, code: 'not-found', instance: '' });
  });

  it.each([
    [{ organizationName: 'Call 23456789 now' }, '/organizationName', 'name'],
    [{ currency: 'XXX' }, '/currency', 'not-in-list'],
    [{ locale: 'de' }, '/locale', 'not-in-list'],
    [{ name: '' }, '/name', 'too-short'],
    [{ email: 'nobody' }, '/email', 'email'],
    [{ password: 'short' }, '/password', 'too-short'],
    [{ password: 'password1234' }, '/password', 'too-common'],
    [{ password: 'tm.chan@lantau.test' }, '/password', 'too-personal'],
    [{ role: 'auditor' }, '/role', 'unknown-property'],
  ])('refuses %j and keeps the link good', async (change, pointer, code) => {
    const token = await offer();
    const { status, body } = await become(token, change);
    expect({ status, errors: body.errors?.map((error) => [error.pointer, error.code]) }).toEqual({
      status: 422,
      errors: [[pointer, code]],
    });
    expect((await become(token)).status).toBe(201);
  });

  it('has one first administrator when many come at once', async () => {
    const token = await offer();
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, index) => become(token, { email: `person${index}@lantau.test` })),
    );
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, ...Array<number>(7).fill(404)]);
    expect(await countOrganizations()).toBe(1);
    expect(await firebreak.database.query('SELECT FROM users')).toHaveLength(1);
  });
});
