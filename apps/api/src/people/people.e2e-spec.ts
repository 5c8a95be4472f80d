import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { HttpClient, Problem } from '../testing/http-client.js';
import { tokenFromMail } from '../testing/mail-links.js';
import { startMailbox, type Mailbox } from '../testing/mailbox.js';
import { expectBody } from '../testing/respondent.js';
import {
  PASSWORD,
  PEOPLE,
  startTestApplication,
  type PersonKey,
  type TestApplication,
} from '../testing/test-application.js';
import type { UserView } from '../users/user.presenter.js';

const ROUNDS = 50;

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

async function person(key: PersonKey, client = admin): Promise<UserView> {
  const { items } = await expectBody(client.get<{ items: UserView[] }>('/users'));
  const found = items.find(({ email }) => email === PEOPLE[key].email);
  if (!found) throw new Error(`${key} is not listed.`);
  return found;
}

function invitation(change: object = {}): Record<string, unknown> {
  return { email: `${randomUUID()}@first.test`, name: 'Lam Siu Ming', role: 'procurement', ...change };
}

const invite = (change: object = {}, client = admin) =>
  client.post<UserView & Pick<Problem, 'code' | 'errors'>>('/users/invitations', invitation(change));

const look = (token: string) => firebreak.visitor().post('/personal-links/preview', { token });

describe('an invitation', () => {
  it('lists the person as invited and mails a link that lets them set a password', async () => {
    const { status, body, headers } = await invite({ email: 'Lam@first.test', locale: 'zh-Hant' });
    expect(status).toBe(201);
    expect(headers['etag']).toBe(body.etag);
    expect(body).toMatchObject({ name: 'Lam Siu Ming', role: 'procurement', status: 'invited', locale: 'zh-Hant' });
    const days = (Date.parse(body.invitationExpiresAt ?? '') - Date.now()) / 86_400_000;
    expect(days).toBeGreaterThan(6.9);
    expect(days).toBeLessThan(7.1);
    const mail = await mailbox.next('Lam@first.test');
    expect(mail.headers['content-type']).toMatch(/^text\/plain/);
    expect(mail.headers['subject']).toContain('First Trading');
    expect(mail.text).toMatch(/^Lam Siu Ming：/);
    expect([...mail.text.matchAll(/https?:\/\/[^#\s]+/g)].map(String)).toEqual(['http://register.test/join']);
    const refused = await firebreak
      .visitor()
      .post<Problem>('/session', { email: 'lam@first.test', password: PASSWORD });
    expect(refused.body.code).toBe('wrong-credentials');
  });

  it('is replaced by the next one to the same address', async () => {
    const first = await invite({ email: 'again@first.test', role: 'auditor' });
    const old = await tokenFromMail(mailbox, 'again@first.test', 'join');
    const second = await invite({ email: 'AGAIN@first.test', name: 'Lam Siu Man' });
    expect(second.body).toMatchObject({
      id: first.body.id,
      role: 'procurement',
      name: 'Lam Siu Man',
      status: 'invited',
    });
    const fresh = await tokenFromMail(mailbox, 'again@first.test', 'join');
    expect([(await look(old)).status, (await look(fresh)).status]).toEqual([404, 200]);
  });

  it('is refused to somebody who works here, and two at once to one address make one person', async () => {
    const { status, body } = await invite({ email: PEOPLE.auditor.email.toUpperCase() });
    expect(status).toBe(409);
    expect(body).toMatchObject({ code: 'duplicate', errors: [{ pointer: '/email', code: 'duplicate' }] });
    const answers = await Promise.all(Array.from({ length: 5 }, () => invite({ email: 'five@first.test' })));
    const statuses = answers.map((answer) => answer.status);
    expect(statuses.every((answered) => answered === 201 || answered === 409)).toBe(true);
    expect(statuses).toContain(201);
    expect(await firebreak.database.query(`SELECT FROM users WHERE email_key = 'five@first.test'`)).toHaveLength(1);
  });

  it('may go to an address that works in another organisation', async () => {
    expect((await invite({ email: PEOPLE.stranger.email })).status).toBe(201);
    expect(
      (await firebreak.visitor().post('/session', { email: PEOPLE.stranger.email, password: PASSWORD })).status,
    ).toBe(201);
  });

  it.each([
    [{ email: 'nobody' }, '/email'],
    [{ name: 'Win a prize at www.evil.test' }, '/name'],
    [{ name: 'Call 23456789' }, '/name'],
    [{ name: 'Two\nlines' }, '/name'],
    [{ name: 'x'.repeat(81) }, '/name'],
    [{ role: 'owner' }, '/role'],
    [{ role: undefined }, '/role'],
    [{ locale: 'de' }, '/locale'],
    [{ password: PASSWORD }, '/password'],
  ])('cannot carry %j', async (change, pointer) => {
    const { status, body } = await invite(change);
    expect({ status, pointers: body.errors?.map((error) => error.pointer) }).toEqual({
      status: 422,
      pointers: [pointer],
    });
  });

  it.each([
    ['procurement', 403],
    ['auditor', 403],
  ] as const)('cannot be sent by %s', async (key, status) => {
    expect((await invite({}, await firebreak.signIn(key))).status).toBe(status);
  });

  it('cannot be sent by a visitor', async () => {
    expect((await invite({}, firebreak.visitor())).status).toBe(401);
  });
});

describe('changing a person', () => {
  it('needs the version that was read', async () => {
    const { id, etag } = await person('procurement');
    expect((await admin.patch(`/users/${id}`, { name: 'New Name' })).status).toBe(428);
    const changed = await admin.patch<UserView>(`/users/${id}`, { name: 'New Name' }, etag);
    expect(changed).toMatchObject({ status: 200, body: { name: 'New Name' } });
    const stale = await admin.patch<Problem>(`/users/${id}`, { name: 'Newer' }, etag);
    expect(stale).toMatchObject({ status: 412, body: { code: 'stale', current: { name: 'New Name' } } });
  });

  it.each([
    [{}, ''],
    [{ role: 'owner' }, '/role'],
    [{ disabled: 'yes' }, '/disabled'],
    [{ email: 'other@first.test' }, '/email'],
    [{ name: 'http://evil.test' }, '/name'],
  ])('refuses %j', async (change, pointer) => {
    const { id, etag } = await person('procurement');
    const { status, body } = await admin.patch<Problem>(`/users/${id}`, change, etag);
    expect({ status, pointers: body.errors?.map((error) => error.pointer) }).toEqual({
      status: 422,
      pointers: [pointer],
    });
  });

  it('finds nobody of another organisation, like an id that nobody has', async () => {
    const stranger = await person('stranger', await firebreak.signIn('strangeAdmin'));
    for (const id of [stranger.id, randomUUID(), 'x'])
      expect((await admin.patch<Problem>(`/users/${id}`, { disabled: true }, '"1"')).body).toMatchObject({
        status: 404,
        code: 'not-found',
        detail: 'There is nothing here.',
      });
  });

  it('to disabled ends every session at once, also one that was just being opened, and back lets in again', async () => {
    const browsers = [await firebreak.signIn('procurement'), await firebreak.signIn('procurement')];
    const { id, etag } = await person('procurement');
    const disabled = await expectBody(admin.patch<UserView>(`/users/${id}`, { disabled: true }, etag));
    expect(disabled.status).toBe('disabled');
    for (const browser of browsers) expect((await browser.get('/vendors')).status).toBe(401);
    expect(await firebreak.database.query('SELECT FROM sessions WHERE user_id = $1', [id])).toEqual([]);
    await expect(firebreak.signIn('procurement')).rejects.toThrow('401');
    await expectBody(admin.patch(`/users/${id}`, { disabled: false }, disabled.etag));
    expect((await browsers[0]?.get('/vendors'))?.status).toBe(401);
    expect((await (await firebreak.signIn('procurement')).get('/vendors')).status).toBe(200);
  });

  it('to another role ends the sessions, and the next one has the new role', async () => {
    const before = await firebreak.signIn('procurement');
    const { id, etag } = await person('procurement');
    const changed = await expectBody(admin.patch<UserView>(`/users/${id}`, { role: 'auditor' }, etag));
    expect((await before.get('/vendors')).status).toBe(401);
    const after = await firebreak.signIn('procurement');
    expect((await after.post('/vendors', { name: 'A', archetype: 'other' })).status).toBe(403);
    await expectBody(admin.patch(`/users/${id}`, { role: 'procurement' }, changed.etag));
  });

  it('takes an invitation back when it disables, and another invitation brings it again', async () => {
    const { body } = await invite({ email: 'withdrawn@first.test' });
    const token = await tokenFromMail(mailbox, 'withdrawn@first.test', 'join');
    await expectBody(admin.patch(`/users/${body.id}`, { disabled: true }, body.etag));
    expect((await firebreak.visitor().post('/personal-links/preview', { token })).status).toBe(404);
    expect((await invite({ email: 'withdrawn@first.test' })).body.status).toBe('invited');
  });
});

describe('the last administrator', () => {
  it('stays: neither another role nor disabling is allowed, and nothing of it happens', async () => {
    const own = await person('admin');
    for (const change of [{ role: 'auditor' }, { disabled: true }, { disabled: true, name: 'Other' }]) {
      const refused = await admin.patch<Problem>(`/users/${own.id}`, change, own.etag);
      expect(refused).toMatchObject({ status: 409, body: { code: 'invalid-state' } });
    }
    expect(await person('admin')).toEqual(own);
    // Somebody who was only invited cannot administer yet.
    const { body: invited } = await invite({ role: 'admin' });
    expect((await admin.patch(`/users/${own.id}`, { role: 'auditor' }, own.etag)).status).toBe(409);
    await expectBody(admin.patch(`/users/${invited.id}`, { disabled: true }, invited.etag));
  });

  it(`stays when two demote each other at once, in ${ROUNDS} rounds`, async () => {
    const ids = [(await person('admin')).id, (await person('procurement')).id];
    const clients: HttpClient[] = [];
    for (const key of ['admin', 'procurement'] as const) {
      await firebreak.database.query(`UPDATE users SET role = 'admin' WHERE email = $1`, [PEOPLE[key].email]);
      clients.push(await firebreak.signIn(key));
    }
    const outcomes: string[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      await firebreak.database.query(`UPDATE users SET role = 'admin', disabled_at = NULL WHERE id = ANY($1)`, [ids]);
      const cookies = await keepSessions();
      const { items } = await expectBody((clients[round % 2] ?? admin).get<{ items: UserView[] }>('/users'));
      const etags = ids.map((id) => items.find((user) => user.id === id)?.etag ?? '');
      const change = round % 2 === 0 ? { role: 'procurement' } : { disabled: true };
      const answers = await Promise.all(
        clients.map((client, index) => client.patch(`/users/${ids[1 - index]}`, change, etags[1 - index])),
      );
      outcomes.push(
        answers
          .map(({ status }) => status)
          .toSorted((a, b) => a - b)
          .join(' '),
      );
      const left = await firebreak.database.query(
        `SELECT FROM users WHERE organization_id = $1 AND role = 'admin' AND disabled_at IS NULL AND password_hash IS NOT NULL`,
        [firebreak.organizationIds.first],
      );
      expect(left).toHaveLength(1);
      await cookies.restore();
    }
    // One goes through; the other comes too late: no longer signed in, or refused because it would be the last.
    for (const outcome of outcomes) expect(['200 401', '200 409']).toContain(outcome);
    expect(outcomes).toContain('200 409');
    await firebreak.database.query(`UPDATE users SET role = 'procurement', disabled_at = NULL WHERE email = $1`, [
      PEOPLE.procurement.email,
    ]);
  });
});

/** Puts back the sessions that a round ends, so that the next one begins with both signed in. */
async function keepSessions(): Promise<{ restore: () => Promise<void> }> {
  await firebreak.database.query('DROP TABLE IF EXISTS kept_sessions');
  await firebreak.database.query('CREATE TABLE kept_sessions AS SELECT * FROM sessions');
  return {
    restore: async () => {
      await firebreak.database.query('INSERT INTO sessions SELECT * FROM kept_sessions ON CONFLICT DO NOTHING');
      await firebreak.database.query('DROP TABLE kept_sessions');
    },
  };
}
