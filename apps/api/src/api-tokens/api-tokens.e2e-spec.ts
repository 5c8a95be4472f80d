import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { API_TOKEN_LIMITS, type Role } from '@firebreak/domain';
import { inDays, makeToken, tokenInput } from '../testing/api-tokens.js';
import { makePackage } from '../testing/export-packages/make-package.js';
import { importList } from '../testing/imported.js';
import type { ApiResponse, HttpClient, Problem } from '../testing/http-client.js';
import { addVendor, expectBody } from '../testing/respondent.js';
import { PEOPLE, startTestApplication, type PersonKey, type TestApplication } from '../testing/test-application.js';
import type { TrailEventView } from '../trail/trail-event.presenter.js';
import type { UserView } from '../users/user.presenter.js';
import type { ApiTokenView, MadeApiTokenView } from './api-token.presenter.js';

let firebreak: TestApplication;
let admin: HttpClient;

beforeAll(async () => {
  firebreak = await startTestApplication();
  admin = await firebreak.signIn('admin');
});

afterAll(() => firebreak.stop());

function program(token: string | null): HttpClient {
  const client = firebreak.visitor();
  client.token = token;
  return client;
}

async function listed(client: HttpClient, query = ''): Promise<ApiTokenView[]> {
  return (await expectBody(client.get<{ items: ApiTokenView[] }>(`/api-tokens${query}`))).items;
}

async function events(query: string): Promise<TrailEventView[]> {
  return (await expectBody(admin.get<{ items: TrailEventView[] }>(`/audit-events?${query}`))).items;
}

async function change(key: PersonKey, input: object): Promise<void> {
  const { items } = await expectBody(admin.get<{ items: UserView[] }>('/users'));
  const person = items.find(({ email }) => email === PEOPLE[key].email);
  await expectBody(admin.patch(`/users/${person?.id}`, input, person?.etag));
}

/** A refusal without what is told apart from others by chance. */
function refusalOf({ body, headers }: ApiResponse<Problem>): object {
  return { ...body, instance: '', scheme: headers['www-authenticate'] };
}

describe('a token', () => {
  it('is shown once, begins with a word by which it is known, and lets a program in', async () => {
    const made = await makeToken(admin, { name: 'Nightly', role: 'auditor' });
    expect(made.token).toMatch(/^firebreak_[\w-]{43}$/);
    expect(made.apiToken).toMatchObject({ name: 'Nightly', role: 'auditor', owner: { name: 'Person admin' } });
    expect((await program(made.token).get('/vendors')).status).toBe(200);
    const { text } = await admin.get('/api-tokens');
    expect(text).toContain(made.apiToken.id);
    expect(text).not.toContain(made.token);
    const [row] = await firebreak.database.query<{ dump: string; hash: Buffer }>(
      'SELECT t::text AS dump, token_hash AS hash FROM api_tokens t WHERE id = $1',
      [made.apiToken.id],
    );
    expect(row?.dump).not.toContain(made.token);
    for (const stolen of [row?.hash.toString('hex'), `firebreak_${row?.hash.toString('base64url')}`])
      expect((await program(stolen ?? '').get('/vendors')).status).toBe(401);
  });

  it('is the same 401 whether it is unknown, malformed, expired, revoked or not there', async () => {
    const expired = await makeToken(admin);
    const revoked = await makeToken(admin);
    await firebreak.database.query(
      `UPDATE api_tokens SET created_at = now() - interval '2 hours', expires_at = now() WHERE id = $1`,
      [expired.apiToken.id],
    );
    await expectBody(admin.delete(`/api-tokens/${revoked.apiToken.id}`));
    const wrong = [
      `firebreak_${'x'.repeat(43)}`,
      'x',
      '',
      'a b',
      'é',
      `${expired.token}\t.`,
      expired.token,
      revoked.token,
    ];
    const answers: ApiResponse<Problem>[] = [];
    for (const token of wrong)
      answers.push(
        await program(encodeURI(token)).get<Problem>('/vendors'),
        await program(encodeURI(token)).post<Problem>('/vendors', {}),
      );
    const [first] = answers.map(refusalOf);
    expect(first).toMatchObject({ status: 401, code: 'unauthenticated', scheme: 'Bearer' });
    expect(answers.map(refusalOf)).toEqual(answers.map(() => first));
    // The control: without Authorization it is the refusal of a browser, which names no scheme.
    expect((await firebreak.visitor().get('/vendors')).headers['www-authenticate']).toBeUndefined();
  });

  it('counts where a cookie is sent beside it, and needs no Origin then', async () => {
    const { token } = await makeToken(admin, { role: 'auditor' });
    const both = await firebreak.signIn('admin');
    both.token = token;
    expect((await both.post<Problem>('/vendors', {})).body.code).toBe('forbidden');
    expect((await both.delete<Problem>('/session')).body.code).toBe('forbidden');
    both.token = 'firebreak_wrong';
    expect((await both.get('/vendors')).status).toBe(401);
    both.token = null;
    expect((await both.get('/vendors')).status).toBe(200);
  });

  it('leaves the checks against other sites as they are for cookies, and for pages that send a token', async () => {
    const browser = await firebreak.signIn('admin');
    const cookie = [...browser.cookies].map((pair) => pair.join('=')).join('; ');
    const { token } = await makeToken(admin, { role: 'admin' });
    const send = async (headers: Record<string, string>): Promise<string> => {
      const json = JSON.stringify({ name: 'x' });
      const sent = { raw: json, headers: { 'content-type': 'application/json', ...headers } };
      const client = program(null);
      client.token = headers['authorization'] === undefined ? null : token;
      const { status, text } = await client.exchange('POST', '/api/v1/vendors', { ...sent });
      return status === 403 ? (JSON.parse(text) as Problem).code : String(status);
    };
    const authorization = `Bearer ${token}`;
    const foreign = { origin: 'https://evil.test', 'sec-fetch-site': 'cross-site' };
    expect(await send({ cookie, ...foreign })).toBe('cross-site');
    expect(await send({ authorization, ...foreign })).toBe('cross-site');
    expect(await send({ cookie, authorization, ...foreign })).toBe('cross-site');
    expect(await send({ cookie, authorization: 'Basic eDp5', ...foreign })).toBe('cross-site');
    expect(await send({ authorization })).toBe('422');
    expect(await send({ cookie, authorization })).toBe('422');
  });

  it('of another scheme is none: a proxy in front may ask for its own password', async () => {
    const client = await firebreak.signIn('auditor');
    const headers = { authorization: 'Basic eDp5' };
    expect((await client.get('/vendors', { headers })).status).toBe(200);
    expect((await firebreak.visitor().get<Problem>('/vendors', { headers })).body.code).toBe('unauthenticated');
  });

  it('works as its owner does: versions, repeated requests and refusals are the same', async () => {
    const keeper = await firebreak.program('procurement');
    const vendor = await addVendor(keeper);
    const path = `/vendors/${vendor.id}`;
    expect((await keeper.patch<Problem>(path, { notes: 'x' })).status).toBe(428);
    expect((await keeper.patch<Problem>(path, { notes: 'x' }, '"99"')).status).toBe(412);
    expect((await keeper.patch<Problem>(path, { notes: 'x' }, vendor.etag)).status).toBe(200);
    const sent = { json: { name: 'Twice Ltd.', archetype: 'saas_other' }, headers: { 'idempotency-key': 'once' } };
    const first = await keeper.send<{ id: string }>('POST', '/vendors', sent);
    const again = await keeper.send<{ id: string }>('POST', '/vendors', sent);
    expect([again.status, again.body.id, again.headers['idempotency-replayed']]).toEqual([201, first.body.id, 'true']);
    // A key is the token's own: another program of the same person may use the same word.
    const other = await (await firebreak.program('procurement')).send<{ id: string }>('POST', '/vendors', sent);
    expect(other.headers['idempotency-replayed']).toBeUndefined();
  });

  it('notes its last use at most once a minute', async () => {
    const { token, apiToken } = await makeToken(admin);
    const lastUse = async (): Promise<string | null> =>
      (await listed(admin)).find(({ id }) => id === apiToken.id)?.lastUsedAt ?? null;
    expect(await lastUse()).toBeNull();
    await program(token).get('/vendors');
    const first = await lastUse();
    expect(Date.now() - Date.parse(first ?? '')).toBeLessThan(60_000);
    await program(token).get('/vendors');
    expect(await lastUse()).toBe(first);
    await firebreak.database.query(
      `UPDATE api_tokens SET last_used_at = last_used_at - interval '61 seconds' WHERE id = $1`,
      [apiToken.id],
    );
    await program(token).get('/vendors');
    expect(Date.parse((await lastUse()) ?? '')).toBeGreaterThanOrEqual(Date.parse(first ?? ''));
  });
});

describe('making one', () => {
  it.each([
    ['admin', ['admin', 'procurement', 'auditor']],
    ['procurement', ['procurement', 'auditor']],
    ['auditor', ['auditor']],
  ] as const)('gives %s no wider role than their own', async (person, allowed) => {
    const client = await firebreak.signIn(person);
    const made: Role[] = [];
    for (const role of ['admin', 'procurement', 'auditor'] as const) {
      const { status, body } = await client.post<Problem>('/api-tokens', tokenInput({ role }));
      if (status === 201) made.push(role);
      else expect([status, body.errors?.[0]?.pointer, body.errors?.[0]?.code]).toEqual([422, '/role', 'too-wide']);
    }
    expect(made).toEqual(allowed);
  });

  it.each([
    [{ expiresAt: inDays(-1) }, '/expiresAt'],
    [{ expiresAt: inDays(API_TOKEN_LIMITS.mostDays + 0.01) }, '/expiresAt'],
    [{ expiresAt: '2026-02-31T00:00:00.000Z' }, '/expiresAt'],
    [{ expiresAt: '2027-01-01' }, '/expiresAt'],
    [{ expiresAt: null }, '/expiresAt'],
    [{ name: '' }, '/name'],
    [{ name: 'x'.repeat(81) }, '/name'],
    [{ name: 'two\nlines' }, '/name'],
    [{ role: 'owner' }, '/role'],
    [{ token: 'mine' }, '/token'],
  ])('is refused with %j', async (input, pointer) => {
    const { status, body } = await admin.post<Problem>('/api-tokens', tokenInput(input));
    expect([status, body.errors?.map((error) => error.pointer)]).toEqual([422, [pointer]]);
  });

  it('goes up to the longest time', async () => {
    const expiresAt = inDays(API_TOKEN_LIMITS.mostDays - 0.01);
    expect((await makeToken(admin, { expiresAt })).apiToken.expiresAt).toBe(expiresAt);
  });

  it('ends at fifty that are good, also for many at once; expired ones do not count', async () => {
    const client = await firebreak.signIn('stranger');
    const answers = await Promise.all(
      Array.from({ length: API_TOKEN_LIMITS.perPerson + 5 }, () => client.post<Problem>('/api-tokens', tokenInput())),
    );
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(API_TOKEN_LIMITS.perPerson);
    expect(answers.filter(({ body }) => body.code === 'quota').map(({ status }) => status)).toEqual(Array(5).fill(409));
    const [one] = await listed(client);
    await firebreak.database.query(
      `UPDATE api_tokens SET created_at = now() - interval '2 hours', expires_at = now() WHERE id = $1`,
      [one?.id],
    );
    await makeToken(client);
  });
});

describe('the list', () => {
  it('is one’s own, and for administrators everybody’s of their organisation', async () => {
    const procurement = await firebreak.signIn('procurement');
    const { apiToken } = await makeToken(procurement, { name: 'Mine' });
    expect((await listed(procurement)).every(({ owner }) => owner.id === apiToken.owner.id)).toBe(true);
    expect((await listed(admin)).map(({ id }) => id)).not.toContain(apiToken.id);
    const all = await listed(admin, '?all=true');
    expect(all.map(({ id }) => id)).toContain(apiToken.id);
    expect(new Set(all.map(({ owner }) => owner.name)).size).toBeGreaterThan(1);
    expect(all.map(({ owner }) => owner.name)).not.toContain('Person stranger');
    for (const person of ['procurement', 'auditor'] as const)
      expect((await (await firebreak.signIn(person)).get<Problem>('/api-tokens?all=true')).body.code).toBe('forbidden');
  });

  it('is shortened by its owner and by administrators, by nobody else', async () => {
    const { apiToken, token } = await makeToken(await firebreak.signIn('procurement'));
    const path = `/api-tokens/${apiToken.id}`;
    for (const person of ['auditor', 'stranger', 'strangeAdmin'] as const)
      expect((await (await firebreak.signIn(person)).delete(path)).status).toBe(404);
    expect((await program(token).get('/vendors')).status).toBe(200);
    expect((await admin.delete(path)).status).toBe(204);
    expect((await program(token).get('/vendors')).status).toBe(401);
    expect((await admin.delete(path)).status).toBe(404);
  });
});

describe('whose owner', () => {
  it('has a narrower role now, the token has no more than that; a wider one gives it no more', async () => {
    const { token } = await makeToken(await firebreak.signIn('procurement'), { role: 'procurement' });
    const code = async (): Promise<string | undefined> =>
      (await program(token).post<Problem>('/vendors', { name: 'x' })).body.code;
    expect(await code()).toBe('invalid-input');
    await change('procurement', { role: 'auditor' });
    expect(await code()).toBe('forbidden');
    expect((await program(token).get('/vendors')).status).toBe(200);
    await change('procurement', { role: 'admin' });
    expect(await code()).toBe('invalid-input');
    expect((await program(token).get<Problem>('/outbox')).body.code).toBe('forbidden');
    await change('procurement', { role: 'procurement' });
  });

  it('is shut out, the token goes in the same transaction, and does not come back with them', async () => {
    const made = await makeToken(await firebreak.signIn('auditor'), { name: 'Of somebody who leaves' });
    expect((await program(made.token).get('/vendors')).status).toBe(200);
    await change('auditor', { disabled: true });
    expect((await program(made.token).get('/vendors')).status).toBe(401);
    expect((await listed(admin, '?all=true')).map(({ id }) => id)).not.toContain(made.apiToken.id);
    await change('auditor', { disabled: false });
    expect((await program(made.token).get('/vendors')).status).toBe(401);
    const revoked = (await events('action=api_token.revoked')).find(({ subject }) => subject.id === made.apiToken.id);
    expect(revoked?.details).toMatchObject({ name: 'Of somebody who leaves', heldBy: made.apiToken.owner.id });
    expect(revoked?.actor.name).toBe('Person admin');
  });
});

describe('the trail', () => {
  it('says who made and revoked a token, and through which one a program did something', async () => {
    const made: MadeApiTokenView = await makeToken(admin, { name: 'Importer', role: 'procurement' });
    const actor = { kind: 'person', name: 'Person admin' };
    const vendor = await addVendor(program(made.token), { name: 'Through Ltd.' }, []);
    const [added] = await events(`vendorId=${vendor.id}&action=vendor.added`);
    expect(added?.actor).toMatchObject({ ...actor, token: { id: made.apiToken.id, name: 'Importer' } });
    expect(added?.details).not.toHaveProperty('actorToken');
    await admin.delete(`/api-tokens/${made.apiToken.id}`);
    const [revoked] = await events('action=api_token.revoked&limit=1');
    expect(revoked).toMatchObject({ actor: { ...actor, token: null }, details: { name: 'Importer' } });
    const [first] = (await events('action=api_token.made')).filter(({ subject }) => subject.id === made.apiToken.id);
    expect(first).toMatchObject({
      actor: { ...actor, token: null },
      details: { name: 'Importer', role: 'procurement', expiresAt: made.apiToken.expiresAt },
    });
    const check = await expectBody(admin.post<{ holds: boolean }>('/audit-events/verify'));
    expect(check.holds).toBe(true);
  });

  it('names the token for what is done in the background, too', async () => {
    const { token, apiToken } = await makeToken(admin, { name: 'Background', role: 'procurement' });
    const client = program(token);
    await importList(client, 'name,kind\nImported Ltd.,saas_other');
    await makePackage(client, { tables: ['vendors'] });
    for (const action of ['vendors.imported', 'export.package_requested', 'export.package_finished']) {
      const [event] = await events(`action=${action}&limit=1`);
      expect([action, event?.actor.token]).toEqual([action, { id: apiToken.id, name: 'Background' }]);
    }
  });

  it('tells what a token was refused, once a minute for a route', async () => {
    const { token, apiToken } = await makeToken(admin, { name: 'Curious', role: 'auditor' });
    for (const _ of [1, 2]) await program(token).get('/outbox');
    await program(token).get('/api-tokens');
    const refused = (await events('action=access.refused')).filter(({ actor }) => actor.token?.id === apiToken.id);
    expect(refused.map(({ details }) => String(details?.['route'])).toSorted()).toEqual([
      '/api/v1/api-tokens',
      '/api/v1/outbox',
    ]);
  });
});
