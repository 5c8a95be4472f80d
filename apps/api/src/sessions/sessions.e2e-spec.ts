import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { HttpClient, Problem } from '../testing/http-client.js';
import { PASSWORD, PEOPLE, startTestApplication, type TestApplication } from '../testing/test-application.js';
import type { SessionView } from './session.presenter.js';

let firebreak: TestApplication;

beforeAll(async () => {
  firebreak = await startTestApplication();
});

afterAll(() => firebreak.stop());

const credentials = { email: PEOPLE.auditor.email, password: PASSWORD };

async function ageSessions(change: string): Promise<void> {
  await firebreak.database.query(`UPDATE sessions SET ${change}`);
}

describe('signing in', () => {
  it('gives a cookie that scripts cannot read and says who one is', async () => {
    const client = firebreak.visitor();
    const response = await client.post<SessionView>('/session', credentials);
    expect(response.status).toBe(201);
    const [cookie] = response.headers['set-cookie'] ?? [];
    expect(cookie).toMatch(/^firebreak-session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/);
    expect(response.body).toMatchObject({
      user: { email: credentials.email, role: 'auditor' },
      organization: { id: firebreak.organizationIds.first, name: 'First Trading', currency: 'HKD', demo: true },
    });
    expect(response.text).not.toMatch(/argon2|password/i);
    expect((await client.get<SessionView>('/session')).body).toEqual(response.body);
  });

  it('stores the hash of the cookie and not the cookie', async () => {
    const client = await firebreak.signIn('auditor');
    const token = client.cookies.get('firebreak-session') ?? '';
    const [row] = await firebreak.database.query<{ dump: string }>(
      `SELECT string_agg(s::text, ' ') AS dump FROM sessions s`,
    );
    expect(row?.dump).not.toContain(token);
    expect(row?.dump).not.toContain(Buffer.from(token).toString('hex'));
    const [stored] = await firebreak.database.query<{ hash: Buffer }>(
      'SELECT token_hash AS hash FROM sessions ORDER BY id DESC LIMIT 1',
    );
    const thief = firebreak.visitor();
    thief.cookies.set('firebreak-session', stored?.hash.toString('base64url') ?? '');
    expect((await thief.get('/session')).status).toBe(401);
  });

  it('takes the address in any case', async () => {
    const response = await firebreak.visitor().post('/session', { ...credentials, email: 'AUDITOR@First.test' });
    expect(response.status).toBe(201);
  });

  it('answers alike to a wrong address and a wrong password', async () => {
    const refusals = await Promise.all(
      [
        { ...credentials, password: `${PASSWORD}.` },
        { ...credentials, email: 'nobody@first.test' },
      ].map((body) => firebreak.visitor().post<Problem>('/session', body)),
    );
    for (const { body, headers } of refusals) {
      expect({ ...body, instance: '' }).toEqual({ ...refusals[0]?.body, instance: '' });
      expect(body).toMatchObject({ status: 401, code: 'wrong-credentials' });
      expect(headers['set-cookie']).toBeUndefined();
    }
  });

  it('is closed to a disabled person, and disabling ends the sessions there are', async () => {
    const client = await firebreak.signIn('admin');
    await firebreak.database.query(`UPDATE users SET disabled_at = now() WHERE email = $1`, [PEOPLE.admin.email]);
    expect((await client.get('/session')).status).toBe(401);
    expect((await firebreak.visitor().post('/session', { ...credentials, email: PEOPLE.admin.email })).status).toBe(
      401,
    );
    await firebreak.database.query(`UPDATE users SET disabled_at = NULL`);
  });

  it.each([
    [{}, ['/email', '/password']],
    [{ email: 1, password: PASSWORD }, ['/email']],
    [{ ...credentials, role: 'admin', userId: 'x' }, ['/role', '/userId']],
  ])('says what is missing or unknown in %j', async (body, pointers) => {
    const { body: problem } = await firebreak.visitor().post<Problem>('/session', body);
    expect(problem).toMatchObject({ status: 422, code: 'invalid-input' });
    expect(problem.errors?.map((error) => error.pointer).toSorted()).toEqual(pointers);
  });
});

describe('a session', () => {
  it('ends at signing out, for every copy of its cookie', async () => {
    const client = await firebreak.signIn('auditor');
    const copy = firebreak.visitor();
    for (const pair of client.cookies) copy.cookies.set(...pair);
    expect((await copy.get('/session')).status).toBe(200);
    expect((await client.delete('/session')).status).toBe(204);
    expect(client.cookies.size).toBe(0);
    expect((await copy.get<Problem>('/session')).body).toMatchObject({ status: 401, code: 'unauthenticated' });
    expect((await copy.delete('/session')).status).toBe(401);
  });

  it.each([
    ['after half an hour without a request', `last_seen_at = now() - interval '31 minutes'`],
    ['after twelve hours', `expires_at = now()`],
  ])('ends %s', async (_, change) => {
    const client = await firebreak.signIn('auditor');
    await ageSessions(change);
    expect((await client.get('/session')).status).toBe(401);
  });

  it('is kept alive by requests', async () => {
    const client = await firebreak.signIn('auditor');
    await ageSessions(`last_seen_at = now() - interval '29 minutes'`);
    expect((await client.get('/session')).status).toBe(200);
    await ageSessions(`last_seen_at = last_seen_at - interval '29 minutes'`);
    expect((await client.get('/session')).status).toBe(200);
  });

  it('is not a portal session, and a portal cookie is no session', async () => {
    const client = await firebreak.signIn('auditor');
    const swapped: HttpClient = firebreak.visitor();
    swapped.cookies.set('firebreak-portal', client.cookies.get('firebreak-session') ?? '');
    expect((await swapped.get('/portal/assessment')).status).toBe(401);
    expect((await swapped.get('/session')).status).toBe(401);
  });
});

describe('behind https', () => {
  it('the cookie is Secure, bound to the host, and the only one that counts', async () => {
    const secure = await startTestApplication({ PUBLIC_URL: 'https://register.test' });
    try {
      const client = secure.visitor();
      const response = await client.post('/session', credentials);
      const [cookie] = response.headers['set-cookie'] ?? [];
      expect(cookie).toMatch(/^__Host-firebreak-session=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Strict$/);
      expect(response.headers['strict-transport-security']).toContain('max-age=');
      expect((await client.get('/session')).status).toBe(200);
      const plain = secure.visitor();
      plain.cookies.set('firebreak-session', client.cookies.get('__Host-firebreak-session') ?? '');
      expect((await plain.get('/session')).status).toBe(401);
    } finally {
      await secure.stop();
    }
  });
});
