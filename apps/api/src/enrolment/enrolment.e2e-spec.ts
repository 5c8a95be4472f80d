import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { SECOND_FACTOR_LIMITS } from '@firebreak/domain';
import type {
  AddedSecondFactorView,
  BegunAuthenticatorView,
  OwnSecondFactorsView,
  PasskeyCreationView,
  RecoveryCodesView,
} from '../second-factors/second-factors.presenter.js';
import type { SessionView } from '../sessions/session.presenter.js';
import type { SignInRulesView } from '../sign-in-rules/sign-in-rules.presenter.js';
import { TenantDb } from '../tenancy/tenant-db.js';
import { makeToken } from '../testing/api-tokens.js';
import type { HttpClient, Problem } from '../testing/http-client.js';
import { setUpApp, type AuthenticatorApp } from '../testing/second-factor.js';
import { SoftwareAuthenticator, type Claims } from '../testing/software-authenticator.js';
import {
  PASSWORD,
  PEOPLE,
  startTestApplication,
  type PersonKey,
  type TestApplication,
} from '../testing/test-application.js';
import type { UserView } from '../users/user.presenter.js';
import { EnrolmentService } from './enrolment.service.js';

const ORIGIN = 'http://register.test';
const OWN = '/me/second-factors';

let firebreak: TestApplication;

beforeAll(async () => {
  firebreak = await startTestApplication();
});

afterAll(() => firebreak.stop());

beforeEach(async () => {
  for (const table of ['passkeys', 'authenticators', 'recovery_codes', 'sessions', 'mails'])
    await firebreak.database.query(`DELETE FROM ${table}`);
  await firebreak.database.query('DELETE FROM security.rate_limits');
  await firebreak.database.query('UPDATE organizations SET is_demo = false, requires_second_factor = true');
});

/** Somebody whose session is open by an app. */
async function enter(person: PersonKey): Promise<{ client: HttpClient; app: AuthenticatorApp }> {
  const client = firebreak.visitor();
  await client.post('/session', { email: PEOPLE[person].email, password: PASSWORD });
  return { client, app: await setUpApp(client) };
}

/** As if the second factor had been given longer ago than a step-up is good for. */
async function letTimePass(): Promise<void> {
  await firebreak.database.query(`UPDATE sessions SET verified_at = verified_at - interval '16 minutes'`);
}

async function addPasskey(client: HttpClient, device = new SoftwareAuthenticator(ORIGIN), claims: Claims = {}) {
  const { body: question } = await client.post<PasskeyCreationView>(`${OWN}/passkeys/question`);
  return client.post<AddedSecondFactorView & Problem>(`${OWN}/passkeys`, device.create(question, 'Laptop', claims));
}

const own = async (client: HttpClient): Promise<OwnSecondFactorsView> =>
  (await client.get<OwnSecondFactorsView>(OWN)).body;

async function lettersTo(email: string): Promise<string[]> {
  const rows = await firebreak.database.query('SELECT subject FROM mails WHERE recipient = $1 ORDER BY id', [email]);
  return rows.map(({ subject }) => String(subject));
}

async function eventsSince<T>(act: () => Promise<T>): Promise<string[]> {
  const count = async () => (await firebreak.database.query('SELECT action FROM trail.events ORDER BY id')).length;
  const before = await count();
  await act();
  const rows = await firebreak.database.query('SELECT action FROM trail.events ORDER BY id');
  return rows.slice(before).map(({ action }) => String(action));
}

describe('setting up', () => {
  it('gives recovery codes with the first factor only, tells the person, and leaves its trace', async () => {
    const client = firebreak.visitor();
    await client.post('/session', { email: PEOPLE.auditor.email, password: PASSWORD });
    const actions = await eventsSince(async () => {
      const { status, body } = await addPasskey(client);
      expect([status, body.factor.name, body.recoveryCodes?.length]).toEqual([201, 'Laptop', 10]);
    });
    expect(actions).toContain('user.passkey_added');
    expect((await addPasskey(client)).body.recoveryCodes).toBeNull();
    const { passkeys, authenticators, recoveryCodesLeft, passkeysPossible } = await own(client);
    expect([passkeys.length, authenticators.length, recoveryCodesLeft, passkeysPossible]).toEqual([2, 0, 10, true]);
    expect(await lettersTo(PEOPLE.auditor.email)).toHaveLength(2);
  });

  it('ends every other session that a password opened', async () => {
    const elsewhere = firebreak.visitor();
    await elsewhere.post('/session', { email: PEOPLE.auditor.email, password: PASSWORD });
    const { client } = await enter('auditor');
    expect((await elsewhere.get('/session')).status).toBe(401);
    expect((await client.get('/session')).status).toBe(200);
  });

  it.each<[string, Claims]>([
    ['another origin', { origin: 'http://evil.example' }],
    ['another name', { relyingPartyId: 'evil.example' }],
    ['another question', { challenge: 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA' }],
    ['a person who was not checked', { verified: false }],
    ['an answer to a use', { type: 'webauthn.get' }],
  ])('refuses a passkey with %s, and keeps nothing', async (_, claims) => {
    const { client } = await enter('auditor');
    const { status, body } = await addPasskey(client, new SoftwareAuthenticator(ORIGIN), claims);
    expect([status, body.errors?.[0]?.code]).toEqual([422, 'wrong-answer']);
    expect((await own(client)).passkeys).toEqual([]);
  });

  it('refuses the same device twice, what is no base64url, and one passkey too many', async () => {
    const { client } = await enter('auditor');
    const device = new SoftwareAuthenticator(ORIGIN);
    expect((await addPasskey(client, device)).status).toBe(201);
    expect((await addPasskey(client, device)).body.code).toBe('duplicate');
    const { body: question } = await client.post<PasskeyCreationView>(`${OWN}/passkeys/question`);
    const broken = { ...device.create(question, 'x'), attestationObject: 'no base64!' };
    expect((await client.post(`${OWN}/passkeys`, broken)).status).toBe(422);
    const garbled = { ...device.create(question, 'x'), attestationObject: 'AAAA' };
    expect((await client.post(`${OWN}/passkeys`, garbled)).status).toBe(422);
    for (let count = 1; count < SECOND_FACTOR_LIMITS.passkeys; count += 1)
      expect((await addPasskey(client)).status).toBe(201);
    expect((await client.post<Problem>(`${OWN}/passkeys/question`)).body.code).toBe('quota');
  });

  it('of an app asks for its first code, and what was begun before is over', async () => {
    const client = firebreak.visitor();
    await client.post('/session', { email: PEOPLE.auditor.email, password: PASSWORD });
    const begin = () => client.post<BegunAuthenticatorView>(`${OWN}/authenticators`, { name: 'Telephone' });
    const first = await begin();
    expect(first.body.uri).toMatch(/^otpauth:\/\/totp\/Firebreak:/);
    expect(first.body.secret).toMatch(/^[A-Z2-7]{32}$/);
    const second = await begin();
    expect(second.body.secret).not.toBe(first.body.secret);
    const confirm = (id: string, code: string) =>
      client.post<Problem>(`${OWN}/authenticators/${id}/confirmation`, { code });
    expect((await confirm(first.body.id, '000000')).status).toBe(404);
    expect((await confirm(second.body.id, '000000')).status).toBe(422);
    // What is not confirmed opens nothing.
    expect((await client.get<Problem>('/vendors')).body.code).toBe('mfa-required');
    expect(JSON.stringify(await firebreak.database.query('SELECT * FROM authenticators'))).not.toContain(
      second.body.secret,
    );
  });

  it('is not for whoever looks around in the demo', async () => {
    const local = await startTestApplication({ PUBLIC_URL: 'http://127.0.0.1:3000' });
    try {
      const client = await local.signIn('auditor');
      expect((await own(client)).passkeysPossible).toBe(false);
      expect((await client.post<Problem>(`${OWN}/passkeys/question`)).body.code).toBe('invalid-state');
      // A session of a visitor is known by its cookie.
      const guest = local.visitor();
      guest.cookies.set('firebreak-visit', client.cookies.get('firebreak-session') ?? '');
      const begun = await guest.post<Problem>(`${OWN}/authenticators`, { name: 'x' });
      expect(begun.body.code).toBe('forbidden');
    } finally {
      await local.stop();
    }
  });
});

describe('taking away', () => {
  it('asks for the factor again, and keeps the last one where the organisation asks for one', async () => {
    const { client, app } = await enter('procurement');
    await addPasskey(client);
    const [passkey] = (await own(client)).passkeys;
    const [authenticator] = (await own(client)).authenticators;
    await letTimePass();
    const remove = () => client.delete<Problem>(`${OWN}/passkeys/${passkey?.id}`);
    expect((await remove()).body.code).toBe('reauth-required');
    expect((await client.post('/session/second-factor', { code: app.code(1) })).status).toBe(200);
    expect((await remove()).status).toBe(204);
    expect((await remove()).status).toBe(404);
    const last = await client.delete<Problem>(`${OWN}/authenticators/${authenticator?.id}`);
    expect(last.body.code).toBe('invalid-state');
    expect((await own(client)).authenticators).toHaveLength(1);
  });

  it('of the last one takes the recovery codes along where none is asked for', async () => {
    await firebreak.database.query('UPDATE organizations SET requires_second_factor = false');
    const { client } = await enter('procurement');
    const [authenticator] = (await own(client)).authenticators;
    expect((await client.delete(`${OWN}/authenticators/${authenticator?.id}`)).status).toBe(204);
    expect(await own(client)).toMatchObject({ authenticators: [], recoveryCodesLeft: 0 });
    expect((await client.post<Problem>(`${OWN}/recovery-codes`)).body.code).toBe('invalid-state');
  });

  it('is nobody else’s', async () => {
    const { client } = await enter('procurement');
    const [authenticator] = (await own(client)).authenticators;
    const other = await enter('admin');
    expect((await other.client.delete(`${OWN}/authenticators/${authenticator?.id}`)).status).toBe(404);
  });
});

describe('new recovery codes', () => {
  it('end the old ones', async () => {
    const { client, app } = await enter('procurement');
    const { body, status } = await client.post<RecoveryCodesView>(`${OWN}/recovery-codes`);
    expect([status, body.recoveryCodes.length]).toEqual([201, 10]);
    const give = (recoveryCode = '') => client.post('/session/second-factor', { recoveryCode });
    expect((await give(app.recoveryCodes[0])).status).toBe(422);
    expect((await give(body.recoveryCodes[0])).status).toBe(200);
  });
});

describe('somebody who lost their devices', () => {
  it('begins anew after another administrator has said so, and after nobody else', async () => {
    const { client: admin } = await enter('admin');
    const { client: lost } = await enter('procurement');
    const { items } = (await admin.get<{ items: UserView[] }>('/users')).body;
    const idOf = (person: PersonKey): string => items.find(({ email }) => email === PEOPLE[person].email)?.id ?? '';
    const reset = (client: HttpClient, person: PersonKey) =>
      client.post<Problem>(`/users/${idOf(person)}/second-factor-reset`);
    expect((await reset(admin, 'admin')).body.code).toBe('forbidden');
    expect((await reset(lost, 'auditor')).body.code).toBe('forbidden');
    const { client: stranger } = await enter('strangeAdmin');
    expect((await reset(stranger, 'procurement')).status).toBe(404);
    await letTimePass();
    expect((await reset(admin, 'procurement')).body.code).toBe('reauth-required');
    await firebreak.database.query('UPDATE sessions SET verified_at = now()');
    expect(await eventsSince(() => reset(admin, 'procurement'))).toEqual(['user.second_factors_reset']);
    expect((await lost.get('/session')).status).toBe(401);
    const again = firebreak.visitor();
    const { body } = await again.post<SessionView>('/session', { email: PEOPLE.procurement.email, password: PASSWORD });
    expect(body.stage).toBe('enrol');
    expect(await lettersTo(PEOPLE.procurement.email)).toContain(
      'Your second factor for the supplier register of First Trading was reset',
    );
  });
});

const askForPackage = async (who: HttpClient) => (await who.post<Problem>('/exports', {})).body.code;
const askForKey = async (who: HttpClient) => (await who.post<Problem>('/webhooks', {})).body.code;

describe('an only administrator who lost everything', () => {
  it('begins anew after the operator of the installation has said so, which the trail tells', async () => {
    const { client } = await enter('admin');
    const [row] = await firebreak.database.query('SELECT id FROM users WHERE email = $1', [PEOPLE.admin.email]);
    const reset = () =>
      firebreak.app
        .get(TenantDb)
        .run(firebreak.organizationIds.first, () =>
          firebreak.app.get(EnrolmentService, { strict: false }).takeAway(String(row?.['id'])),
        );
    expect(await eventsSince(reset)).toEqual(['user.second_factors_reset']);
    expect((await client.get('/session')).status).toBe(401);
    expect(await lettersTo(PEOPLE.admin.email)).toContain(
      'Your second factor for the supplier register of First Trading was reset',
    );
  });
});

describe('what is grave', () => {
  const acts: readonly [string, PersonKey, (client: HttpClient) => Promise<{ status: number; body: Problem }>][] = [
    ['a package of everything', 'auditor', (client) => client.post('/exports', { tables: ['vendors'] })],
    ['a token', 'procurement', (client) => client.post('/api-tokens', {})],
    ['asking somebody in', 'admin', (client) => client.post('/users/invitations', {})],
    ['a role', 'admin', (client) => client.patch('/users/0199f2c4-7a10-7c3e-9b1d-5e8f2a6b4c01', {}, '"1"')],
    ['a webhook’s key', 'admin', (client) => client.post('/webhooks', {})],
    ['the rules of signing in', 'admin', (client) => client.patch('/sign-in-rules', {}, '"1"')],
  ];

  it.each(acts)('such as %s asks for the second factor again after a quarter of an hour', async (_, person, act) => {
    const { client, app } = await enter(person);
    expect((await act(client)).body.code).not.toBe('reauth-required');
    await letTimePass();
    expect((await act(client)).body.code).toBe('reauth-required');
    // What is not grave goes on.
    expect((await client.get('/vendors')).status).toBe(200);
    await client.post('/session/second-factor', { code: app.code(1) });
    expect((await act(client)).body.code).not.toBe('reauth-required');
  });

  it('is for a token that was made for it, and for no other', async () => {
    const { client } = await enter('admin');
    const program = async (scopes?: string[]): Promise<HttpClient> => {
      const token = await makeToken(client, { role: 'admin', ...(scopes ? { scopes } : {}) });
      const made = firebreak.visitor();
      made.token = token.token;
      return made;
    };
    const [none, packages, keys] = [await program(), await program(['packages']), await program(['keys'])];
    expect([await askForPackage(none), await askForKey(none)]).toEqual(['forbidden', 'forbidden']);
    expect([await askForPackage(packages), await askForKey(packages)]).toEqual([undefined, 'forbidden']);
    expect([await askForPackage(keys), await askForKey(keys)]).toEqual(['forbidden', 'invalid-input']);
    await firebreak.database.query('UPDATE organizations SET is_demo = true');
    expect(await askForKey(none)).toBe('invalid-input');
  });

  it('asks nobody again in the demo', async () => {
    await firebreak.database.query('UPDATE organizations SET is_demo = true');
    const client = await firebreak.signIn('admin');
    for (const [, , act] of acts) expect((await act(client)).body.code).not.toBe('reauth-required');
  });
});

const doWithout = (client: HttpClient, etag: string) =>
  client.patch<Problem>('/sign-in-rules', { secondFactorRequired: false }, etag);

describe('the rules of signing in', () => {
  it('are an administrator’s, hold at once, and stand in the trail', async () => {
    const { client } = await enter('admin');
    const { client: buyer } = await enter('procurement');
    const { body } = await client.get<SignInRulesView>('/sign-in-rules');
    expect(body).toMatchObject({ secondFactorRequired: true, enforced: true });
    expect((await doWithout(buyer, body.etag)).status).toBe(403);
    expect((await doWithout(client, '"99"')).status).toBe(412);
    expect(await eventsSince(() => doWithout(client, body.etag))).toEqual(['organization.changed']);
    const other = firebreak.visitor();
    const { body: session } = await other.post<SessionView>('/session', {
      email: PEOPLE.auditor.email,
      password: PASSWORD,
    });
    expect(session.stage).toBe('open');
  });
});
