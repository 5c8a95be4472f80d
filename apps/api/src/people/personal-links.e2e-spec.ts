import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import type { SessionView } from '../sessions/session.presenter.js';
import type { ApiResponse, HttpClient, Problem } from '../testing/http-client.js';
import { tokenFromMail } from '../testing/mail-links.js';
import { startMailbox, type Mailbox } from '../testing/mailbox.js';
import { expectBody } from '../testing/respondent.js';
import { PEOPLE, startTestApplication, type TestApplication } from '../testing/test-application.js';
import type { UserView } from '../users/user.presenter.js';
import type { PersonalLinkView } from './personal-link.presenter.js';

const FIRST_PASSWORD = 'an old quiet harbour';
const NEW_PASSWORD = 'three ferries to lamma';

let firebreak: TestApplication;
let mailbox: Mailbox;
let admin: HttpClient;

beforeAll(async () => {
  mailbox = await startMailbox();
  firebreak = await startTestApplication({ SMTP_URL: mailbox.url });
  admin = await firebreak.signIn('admin');
});

afterAll(async () => {
  await firebreak.stop();
  await mailbox.stop();
});

const preview = (token: unknown) =>
  firebreak.visitor().post<PersonalLinkView & Problem>('/personal-links/preview', { token });
const use = (token: unknown, password = NEW_PASSWORD, client = firebreak.visitor()) =>
  client.post<SessionView & Problem>('/personal-links/password', { token, password });
const askForReset = (email: string) => firebreak.visitor().post('/password-resets', { email });
const signIn = (email: string, password: string) => firebreak.visitor().post('/session', { email, password });

async function invited(change: object = {}): Promise<{ user: UserView; token: string }> {
  const email = `${randomUUID()}@first.test`;
  const body = { email, name: 'Lam Siu Ming', role: 'procurement', ...change };
  const user = await expectBody(admin.post<UserView>('/users/invitations', body));
  return { user, token: await tokenFromMail(mailbox, email, 'join') };
}

async function joined(): Promise<string> {
  const { user, token } = await invited();
  await expectBody(use(token, FIRST_PASSWORD));
  return user.email;
}

async function resetToken(email: string): Promise<string> {
  expect((await askForReset(email)).status).toBe(202);
  return tokenFromMail(mailbox, email, 'reset-password');
}

function expectAlike(refusals: readonly ApiResponse<Problem>[]): void {
  for (const { body } of refusals)
    expect({ ...body, instance: '' }).toEqual({ ...refusals[0]?.body, status: 404, code: 'not-found', instance: '' });
}

describe('joining', () => {
  it('shows whom the link leads in, changes nothing before a password is set, and signs in', async () => {
    const { user, token } = await invited({ role: 'auditor' });
    for (let look = 0; look < 3; look += 1) {
      expect((await preview(token)).body).toEqual({
        purpose: 'invitation',
        organizationName: 'First Trading',
        name: 'Lam Siu Ming',
        email: user.email,
        locale: 'en',
        expiresAt: user.invitationExpiresAt,
      });
    }
    const client = firebreak.visitor();
    const { status, body } = await use(token, NEW_PASSWORD, client);
    expect(status).toBe(201);
    expect(body.user).toMatchObject({ id: user.id, status: 'active', role: 'auditor', invitationExpiresAt: null });
    expect((await client.get('/session')).status).toBe(200);
    expect((await signIn(user.email, NEW_PASSWORD)).status).toBe(201);
  });

  it('keeps the hash of the token and not the token', async () => {
    const { token } = await invited();
    const rows = await firebreak.database.query<{ dump: string; hash: Buffer }>(
      'SELECT l::text AS dump, token_hash AS hash FROM personal_links l',
    );
    for (const { dump, hash } of rows) {
      expect(dump).not.toContain(token);
      expect((await preview(hash.toString('base64url'))).status).toBe(404);
    }
  });

  it('is refused alike for a token that is unknown, expired, used, withdrawn or no token', async () => {
    const used = await invited();
    expect((await use(used.token)).status).toBe(201);
    const expired = await invited();
    await firebreak.database.query(`UPDATE personal_links SET expires_at = now() WHERE user_id = $1`, [
      expired.user.id,
    ]);
    const withdrawn = await invited();
    await expectBody(admin.patch(`/users/${withdrawn.user.id}`, { disabled: true }, withdrawn.user.etag));
    const tokens = [used.token, expired.token, withdrawn.token, 'x'.repeat(43), '', null, 7, [], {}];
    const refusals = [];
    for (const token of tokens) refusals.push(await preview(token), await use(token));
    expectAlike(refusals);
    expect((await signIn(expired.user.email, NEW_PASSWORD)).status).toBe(401);
  });

  it.each([
    ['elevenchars', 'too-short'],
    ['x'.repeat(257), 'too-long'],
    ['password1234', 'too-common'],
    ['LamSiuMing99', 'too-personal'],
    ['a\u0000 three ferries', 'control-character'],
  ])('refuses the password %j and keeps the link good', async (password, code) => {
    const { token } = await invited();
    const { status, body } = await use(token, password);
    expect({ status, errors: body.errors?.map((error) => [error.pointer, error.code]) }).toEqual({
      status: 422,
      errors: [['/password', code]],
    });
    expect((await preview(token)).status).toBe(200);
  });

  it('happens once when a link is used many times at once', async () => {
    const { user, token } = await invited();
    const answers = await Promise.all(Array.from({ length: 8 }, () => use(token)));
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, ...Array<number>(7).fill(404)]);
    expect(await firebreak.database.query('SELECT FROM sessions WHERE user_id = $1', [user.id])).toHaveLength(1);
  });
});

describe('a forgotten password', () => {
  it('is replaced through the mail: sessions and other links end, and the person is signed in', async () => {
    const email = await joined();
    const old = firebreak.visitor();
    await expectBody(old.post('/session', { email, password: FIRST_PASSWORD }));
    const unused = await resetToken(email);
    const token = await resetToken(email);
    expect((await preview(token)).body).toMatchObject({ purpose: 'password_reset', email });
    expect((await old.get('/session')).status).toBe(200);
    const client = firebreak.visitor();
    expect((await use(token, NEW_PASSWORD, client)).status).toBe(201);
    expect((await client.get('/session')).status).toBe(200);
    expect((await old.get('/session')).status).toBe(401);
    expect([(await signIn(email, FIRST_PASSWORD)).status, (await signIn(email, NEW_PASSWORD)).status]).toEqual([
      401, 201,
    ]);
    expectAlike([await use(token), await use(unused), await preview(unused)]);
  });

  it('is good for one hour', async () => {
    const email = await joined();
    const { expiresAt } = (await preview(await resetToken(email))).body;
    const minutes = (Date.parse(expiresAt) - Date.now()) / 60_000;
    expect(minutes).toBeGreaterThan(58);
    expect(minutes).toBeLessThanOrEqual(60);
  });

  it('is answered alike whoever is meant, and the mailbox alone knows', async () => {
    const known = await joined();
    const disabled = await invited();
    await expectBody(use(disabled.token, FIRST_PASSWORD));
    await firebreak.database.query('UPDATE users SET disabled_at = now() WHERE id = $1', [disabled.user.id]);
    const pending = await invited();
    const before = await countMails();
    const answers = [];
    for (const email of ['nobody@first.test', disabled.user.email, pending.user.email, known.toUpperCase()])
      answers.push(await askForReset(email));
    for (const { status, text, headers } of answers) {
      expect([status, text, headers['set-cookie'], headers['content-length']]).toEqual([202, '', undefined, '0']);
    }
    const mail = await mailbox.next(known);
    expect(mail.text).toContain('/reset-password#');
    expect(await countMails()).toBe(before + 1);
  });

  it('takes no longer for somebody than for nobody: the answer does not wait for the work', async () => {
    const email = await joined();
    const blocker = new Client({ connectionString: firebreak.database.connection.ownerUrl });
    await blocker.connect();
    try {
      await blocker.query('BEGIN; LOCK TABLE personal_links IN ACCESS EXCLUSIVE MODE');
      expect((await askForReset(email)).status).toBe(202);
      expect((await askForReset('nobody@first.test')).status).toBe(202);
      await blocker.query('ROLLBACK');
    } finally {
      await blocker.end();
    }
    expect(await tokenFromMail(mailbox, email, 'reset-password')).toHaveLength(43);
  });

  it('sends three mails at most within the hour', async () => {
    const email = await joined();
    const before = await countMails();
    for (let request = 0; request < 6; request += 1) expect((await askForReset(email)).status).toBe(202);
    for (let mail = 0; mail < 3; mail += 1) await mailbox.next(email);
    await sleep(300);
    expect(await countMails()).toBe(before + 3);
  });

  it('reaches a person in each organisation that has the address, and changes one password', async () => {
    await expectBody(
      admin.post('/users/invitations', { email: PEOPLE.stranger.email, name: 'Guest', role: 'auditor' }),
    );
    await expectBody(use(await tokenFromMail(mailbox, PEOPLE.stranger.email, 'join')));
    await askForReset(PEOPLE.stranger.email);
    const tokens = [
      await tokenFromMail(mailbox, PEOPLE.stranger.email, 'reset-password'),
      await tokenFromMail(mailbox, PEOPLE.stranger.email, 'reset-password'),
    ];
    const names = await Promise.all(tokens.map(async (token) => (await preview(token)).body.organizationName));
    expect(names.toSorted()).toEqual(['First Trading', 'Second Trading']);
    const second = tokens[names.indexOf('Second Trading')];
    expect((await use(second, 'another quiet harbour')).body.organization.name).toBe('Second Trading');
    const first = await signIn(PEOPLE.stranger.email, NEW_PASSWORD);
    expect((first.body as SessionView).organization.name).toBe('First Trading');
  });

  it.each([[{}], [{ email: 'nobody' }], [{ email: PEOPLE.admin.email, x: 1 }]])('refuses %j', async (body) => {
    expect((await firebreak.visitor().post('/password-resets', body)).status).toBe(422);
  });
});

async function countMails(): Promise<number> {
  return (await firebreak.database.query('SELECT FROM mails')).length;
}
