import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { OPERATIONS } from '../testing/api-contract.js';
import { exampleRequest, fillPath, type KnownIds } from '../testing/example-requests.js';
import type { HttpClient, Problem } from '../testing/http-client.js';
import { AuthenticatorApp, setUpApp } from '../testing/second-factor.js';
import { SoftwareAuthenticator, type Claims } from '../testing/software-authenticator.js';
import { PASSWORD, PEOPLE, startTestApplication, type TestApplication } from '../testing/test-application.js';
import type {
  AddedSecondFactorView,
  PasskeyCreationView,
  PasskeyRequestView,
} from '../second-factors/second-factors.presenter.js';
import type { SecondFactorStepView, SessionView } from './session.presenter.js';

const ORIGIN = 'http://register.test';
const { email } = PEOPLE.procurement;
/** An id of nothing, wherever one is asked for. */
const ANYTHING: KnownIds = new Proxy({}, { get: () => '0199f2c4-7a10-7c3e-9b1d-5e8f2a6b4c01' });

let firebreak: TestApplication;

beforeAll(async () => {
  firebreak = await startTestApplication();
});

afterAll(() => firebreak.stop());

beforeEach(async () => {
  for (const table of ['passkeys', 'authenticators', 'recovery_codes', 'sessions'])
    await firebreak.database.query(`DELETE FROM ${table}`);
  await firebreak.database.query('DELETE FROM security.rate_limits');
  await firebreak.database.query('UPDATE organizations SET is_demo = false, requires_second_factor = true');
});

async function signIn(
  totp?: string,
  password = PASSWORD,
): Promise<{ client: HttpClient; session: SessionView; status: number }> {
  const client = firebreak.visitor();
  const { body, status } = await client.post<SessionView>('/session', { email, password, totp });
  return { client, session: body, status };
}

/** Somebody with a passkey, whose session is open. */
async function withPasskey(): Promise<{ client: HttpClient; device: SoftwareAuthenticator; codes: readonly string[] }> {
  const { client } = await signIn();
  const device = new SoftwareAuthenticator(ORIGIN);
  const question = await client.post<PasskeyCreationView>('/me/second-factors/passkeys/question');
  const added = await client.post<AddedSecondFactorView>(
    '/me/second-factors/passkeys',
    device.create(question.body, 'Laptop'),
  );
  expect(added.status).toBe(201);
  return { client, device, codes: added.body.recoveryCodes ?? [] };
}

async function signInByPasskey(device: SoftwareAuthenticator, claims: Claims = {}) {
  const client = firebreak.visitor();
  const question = await client.post<PasskeyRequestView>('/session/passkey/question');
  return client.post<SessionView & Problem>('/session/passkey', device.answer(question.body, claims));
}

const tokenOf = (client: HttpClient): string => client.cookies.get('firebreak-session') ?? '';

/** What a session with a password only may reach. */
const REACHED = {
  enrol: [
    'Sessions_signOut',
    'Verification_describe',
    'Verification_begin',
    'Verification_verify',
    'OwnSecondFactors_beginPasskey',
    'OwnSecondFactors_addPasskey',
    'OwnSecondFactors_removePasskey',
    'OwnSecondFactors_beginAuthenticator',
    'OwnSecondFactors_confirmAuthenticator',
    'OwnSecondFactors_removeAuthenticator',
    'OwnSecondFactors_renewRecoveryCodes',
  ],
  verify: ['Sessions_signOut', 'Verification_describe', 'Verification_begin', 'Verification_verify'],
} as const;

describe('a session with a password only', () => {
  it.each(['enrol', 'verify'] as const)('in the stage %s reaches the way out of it and nothing else', async (stage) => {
    if (stage === 'verify') await withPasskey();
    const first = await signIn();
    expect(first.session.stage).toBe(stage);
    const forStaff = OPERATIONS.filter(({ security }) => security.some((scheme) => 'session' in scheme));
    expect(forStaff.length).toBeGreaterThan(150);
    const refused: string[] = [];
    const admitted: string[] = [];
    let { client } = first;
    for (const operation of forStaff) {
      // Signing out ends it.
      if (client.cookies.size === 0) ({ client } = await signIn());
      const { status, body } = await client.send<Problem>(
        operation.method,
        fillPath(operation, ANYTHING),
        exampleRequest(operation, ANYTHING),
      );
      expect(status).toBeLessThan(500);
      (body.code === 'mfa-required' ? refused : admitted).push(operation.operationId);
    }
    expect(admitted.toSorted()).toEqual([...REACHED[stage]].toSorted());
    expect(refused).toHaveLength(forStaff.length - REACHED[stage].length);
  });

  it('is open at once where no second factor is asked for and there is none', async () => {
    await firebreak.database.query('UPDATE organizations SET requires_second_factor = false');
    const { client, session } = await signIn();
    expect(session.stage).toBe('open');
    expect((await client.get('/vendors')).status).toBe(200);
    // From here on somebody who has only the password is held back.
    await setUpApp(client);
    expect((await client.get('/vendors')).status).toBe(200);
    expect((await signIn()).session.stage).toBe('verify');
  });

  it('that was open is held back from the moment on at which the organisation asks for a second factor', async () => {
    await firebreak.database.query('UPDATE organizations SET requires_second_factor = false');
    const { client } = await signIn();
    expect((await client.get('/vendors')).status).toBe(200);
    await firebreak.database.query('UPDATE organizations SET requires_second_factor = true');
    expect((await client.get<Problem>('/vendors')).body.code).toBe('mfa-required');
    expect((await client.get<SecondFactorStepView>('/session/second-factor')).body).toMatchObject({
      stage: 'enrol',
      methods: [],
      passkeysPossible: true,
      email,
    });
  });

  it('comes to nothing more by a new password from a mail', async () => {
    await withPasskey();
    await firebreak.visitor().post('/password-resets', { email });
    const { session } = await signIn();
    expect(session.stage).toBe('verify');
  });
});

describe('an authenticator app', () => {
  it('opens a session by its code, with the password or after it, under a new cookie', async () => {
    const { client } = await signIn();
    const before = tokenOf(client);
    const app = await setUpApp(client);
    expect(tokenOf(client)).not.toBe(before);
    const stolen = firebreak.visitor();
    stolen.cookies.set('firebreak-session', before);
    expect((await stolen.get('/session')).status).toBe(401);
    await forgetSteps();
    expect((await signIn(app.code())).session.stage).toBe('open');
    const later = await signIn();
    const held = tokenOf(later.client);
    const { status, body } = await later.client.post<SessionView>('/session/second-factor', { code: app.code(1) });
    expect([status, body.stage, (await later.client.get('/vendors')).status]).toEqual([200, 'open', 200]);
    expect(tokenOf(later.client)).not.toBe(held);
  });

  it('is refused with a code that was used, that is before a used one, that is of another app, and that is none', async () => {
    const app = await setUpApp((await signIn()).client);
    const { client } = await signIn();
    const give = async (code: string) => (await client.post<Problem>('/session/second-factor', { code })).body;
    // Used when it was set up.
    expect(await give(app.code())).toMatchObject({ code: 'invalid-input', errors: [{ code: 'wrong-code' }] });
    expect(await give(app.code(1))).toMatchObject({ stage: 'open' });
    for (const code of [app.code(1), app.code(), app.code(-1), app.code(9), '000', 'abcdef'])
      expect(await give(code)).toMatchObject({ errors: [{ pointer: '/code', code: 'wrong-code' }] });
    expect((await signIn(new AuthenticatorApp('GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ').code())).status).toBe(422);
  });

  it('is good once among many at the same moment', async () => {
    const app = await setUpApp((await signIn()).client);
    await forgetSteps();
    const clients = await Promise.all(Array.from({ length: 8 }, async () => (await signIn()).client));
    const code = app.code();
    const answers = await Promise.all(clients.map((client) => client.post('/session/second-factor', { code })));
    const counts = [200, 422].map((wanted) => answers.filter(({ status }) => status === wanted).length);
    expect(counts).toEqual([1, 7]);
  });

  it('takes no more codes for an hour after fifty wrong ones from everywhere, while a passkey goes on', async () => {
    const { device, client } = await withPasskey();
    const app = await setUpApp(client);
    await forgetSteps();
    const held = (await signIn()).client;
    for (let wrong = 0; wrong < 50; wrong += 1)
      expect((await held.post('/session/second-factor', { code: '000000' })).status).toBe(422);
    expect((await held.post('/session/second-factor', { code: app.code() })).status).toBe(429);
    expect((await signInByPasskey(device)).status).toBe(201);
  });
});

describe('a passkey', () => {
  it('signs in alone, and opens a session that has a password only', async () => {
    const { device } = await withPasskey();
    const { status, body } = await signInByPasskey(device);
    expect([status, body.stage, body.user.email]).toEqual([201, 'open', email]);
    const { client } = await signIn();
    const question = await client.post<PasskeyRequestView>('/session/second-factor/question');
    expect(question.body.allowed).toEqual([device.credentialId]);
    const answer = { passkey: device.answer(question.body) };
    expect((await client.post<SessionView>('/session/second-factor', answer)).body.stage).toBe('open');
    // An answer is good once.
    expect((await client.post('/session/second-factor', answer)).status).toBe(422);
  });

  it.each<[string, Claims]>([
    ['another origin', { origin: 'http://register.test.evil.example' }],
    ['another port', { origin: 'http://register.test:8443' }],
    ['another name', { relyingPartyId: 'evil.example' }],
    ['a question that was never asked', { challenge: 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA' }],
    ['a person who was not checked', { verified: false }],
    ['a counter that goes back', { counter: 1 }],
    ['an answer to a making', { type: 'webauthn.create' }],
    ['another person', { userHandle: Buffer.alloc(16, 7).toString('base64url') }],
    ['no person', { userHandle: 'AA' }],
  ])('is refused with %s', async (_, claims) => {
    const { device } = await withPasskey();
    expect((await signInByPasskey(device)).status).toBe(201);
    const { status, body } = await signInByPasskey(device, claims);
    expect([status, body.code]).toEqual([401, 'wrong-credentials']);
    expect((await signInByPasskey(device)).status).toBe(201);
  });

  it('is refused with an answer that was given before, with a question for somebody else, and with another device’s key', async () => {
    const { device } = await withPasskey();
    const client = firebreak.visitor();
    const { body: question } = await client.post<PasskeyRequestView>('/session/passkey/question');
    const answer = device.answer(question);
    expect((await client.post('/session/passkey', answer)).status).toBe(201);
    expect((await firebreak.visitor().post('/session/passkey', answer)).status).toBe(401);
    const held = (await signIn()).client;
    const { body: own } = await held.post<PasskeyRequestView>('/session/second-factor/question');
    expect((await firebreak.visitor().post('/session/passkey', device.answer(own))).status).toBe(401);
    const other = new SoftwareAuthenticator(ORIGIN);
    const { body: next } = await client.post<PasskeyRequestView>('/session/passkey/question');
    const forged = { ...other.answer(next), credentialId: device.credentialId, userHandle: answer.userHandle };
    expect((await firebreak.visitor().post('/session/passkey', forged)).status).toBe(401);
    expect((await signInByPasskey(device)).status).toBe(201);
  });

  it('is refused to somebody whom an administrator shut out', async () => {
    const { device } = await withPasskey();
    await firebreak.database.query('UPDATE users SET disabled_at = now() WHERE email = $1', [email]);
    expect((await signInByPasskey(device)).status).toBe(401);
    await firebreak.database.query('UPDATE users SET disabled_at = NULL WHERE email = $1', [email]);
    expect((await signInByPasskey(device)).status).toBe(201);
  });

  it('stops a right password alone from opening anything, and not itself, whatever others guess', async () => {
    const { device } = await withPasskey();
    await Promise.all(Array.from({ length: 30 }, () => signIn(undefined, 'wrong')));
    expect((await signInByPasskey(device)).status).toBe(201);
    expect((await signIn()).session.stage).toBe('verify');
  });
});

describe('recovery codes', () => {
  it('come with the first factor, open a session once each, however they are typed', async () => {
    const { codes, client } = await withPasskey();
    expect(codes).toHaveLength(10);
    expect(new Set(codes).size).toBe(10);
    for (const code of codes) expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){6}[0-9A-HJKMNP-TV-Z]{4}$/);
    const [first = ''] = codes;
    const held = (await signIn()).client;
    const typed = ` ${first.toLowerCase().replaceAll('-', ' ')} `;
    expect((await held.post<SessionView>('/session/second-factor', { recoveryCode: typed })).body.stage).toBe('open');
    const again = (await signIn()).client;
    expect((await again.post('/session/second-factor', { recoveryCode: first })).status).toBe(422);
    const left = await client.get<{ recoveryCodesLeft: number }>('/me/second-factors');
    expect(left.body.recoveryCodesLeft).toBe(9);
  });

  it('are nobody else’s, and a database dump holds none of them', async () => {
    const { codes } = await withPasskey();
    const rows = JSON.stringify(await firebreak.database.query('SELECT * FROM recovery_codes'));
    for (const code of codes) expect(rows).not.toContain(code);
    const client = firebreak.visitor();
    await client.post('/session', { email: PEOPLE.auditor.email, password: PASSWORD });
    await setUpApp(client);
    expect((await client.post('/session/second-factor', { recoveryCode: codes[0] })).status).toBe(422);
  });
});

describe('where one is signed in', () => {
  it('is listed with browser and address, and can be ended', async () => {
    const { client, device } = await withPasskey();
    expect((await signInByPasskey(device)).status).toBe(201);
    type List = { items: { id: string; current: boolean; address: string }[] };
    const { items } = (await client.get<List>('/me/sessions')).body;
    expect(items.filter(({ current }) => current)).toHaveLength(1);
    expect(items).toHaveLength(2);
    expect(items.every(({ address }) => address === '127.0.0.1')).toBe(true);
    const other = items.find(({ current }) => !current);
    expect((await client.delete(`/me/sessions/${other?.id}`)).status).toBe(204);
    expect((await client.delete(`/me/sessions/${other?.id}`)).status).toBe(404);
    await signInByPasskey(device);
    expect((await client.delete('/me/sessions')).status).toBe(204);
    expect((await client.get<List>('/me/sessions')).body.items).toHaveLength(1);
  });

  it('is nobody else’s to end', async () => {
    const { client } = await withPasskey();
    const { items } = (await client.get<{ items: { id: string }[] }>('/me/sessions')).body;
    const other = firebreak.visitor();
    await other.post('/session', { email: PEOPLE.admin.email, password: PASSWORD });
    await setUpApp(other);
    expect((await other.delete(`/me/sessions/${items[0]?.id}`)).status).toBe(404);
    expect((await client.get('/session')).status).toBe(200);
  });
});

/** Lets a test give the code of this half minute though it was given already. */
async function forgetSteps(): Promise<void> {
  await firebreak.database.query('UPDATE authenticators SET last_step = NULL');
}
