import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { inDays, makeToken } from '../testing/api-tokens.js';
import type { HttpClient, Problem } from '../testing/http-client.js';
import { tokenFromMail } from '../testing/mail-links.js';
import { startMailbox, type Mailbox } from '../testing/mailbox.js';
import { expectBody } from '../testing/respondent.js';
import { PASSWORD, PEOPLE, startTestApplication, type TestApplication } from '../testing/test-application.js';
import type { TrailEventView } from '../trail/trail-event.presenter.js';
import type { UserView } from '../users/user.presenter.js';

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

beforeEach(() => endAccess(null));

/** Moves the auditor's end past the API, as time would; null for none. */
async function endAccess(interval: string | null): Promise<void> {
  await firebreak.database.query(`UPDATE users SET access_until = now() + $2::interval WHERE email = $1`, [
    PEOPLE.auditor.email,
    interval,
  ]);
}

async function person(key: 'auditor' | 'admin'): Promise<UserView> {
  const { items } = await expectBody(admin.get<{ items: UserView[] }>('/users'));
  const found = items.find(({ email }) => email === PEOPLE[key].email);
  if (!found) throw new Error(`${key} is not listed.`);
  return found;
}

async function change(key: 'auditor' | 'admin', input: object) {
  const { id, etag } = await person(key);
  return admin.patch<UserView & Pick<Problem, 'code' | 'errors'>>(`/users/${id}`, input, etag);
}

/** How the auditor stands in the list that a query asks for. */
async function statusAt(query: string): Promise<string | undefined> {
  const { items } = await expectBody(admin.get<{ items: UserView[] }>(`/users${query}`));
  return items.find(({ email }) => email === PEOPLE.auditor.email)?.status;
}

const signIn = (password = PASSWORD) =>
  firebreak.visitor().post<Problem>('/session', { email: PEOPLE.auditor.email, password });

describe('access for a time', () => {
  it('is given and taken back by administrators, is seen by the person, and stands in the trail', async () => {
    const accessUntil = inDays(30);
    const given = await change('auditor', { accessUntil });
    expect(given.body).toMatchObject({ accessUntil, status: 'active' });
    const auditor = await firebreak.signIn('auditor');
    expect((await auditor.get<{ user: UserView }>('/session')).body.user.accessUntil).toBe(accessUntil);
    expect((await change('auditor', { name: 'Person auditor' })).body.accessUntil).toBe(accessUntil);
    expect((await change('auditor', { accessUntil: null })).body.accessUntil).toBeNull();
    const { items } = await expectBody(
      admin.get<{ items: TrailEventView[] }>('/audit-events?action=user.changed&limit=3'),
    );
    const changes = items.map(({ details }) => details?.['changes']);
    expect(changes[0]).toEqual([{ field: 'accessUntil', from: accessUntil, to: null }]);
    expect(changes[2]).toEqual([{ field: 'accessUntil', from: null, to: accessUntil }]);
  });

  it('begins with the invitation, too, whose link ends with it', async () => {
    const accessUntil = inDays(3);
    const email = 'for-a-time@first.test';
    const { body } = await admin.post<UserView>('/users/invitations', {
      email,
      name: 'Lam Siu Ming',
      role: 'auditor',
      accessUntil,
    });
    expect(body.accessUntil).toBe(accessUntil);
    const token = await tokenFromMail(mailbox, email, 'join');
    const look = () => firebreak.visitor().post('/personal-links/preview', { token });
    expect((await look()).status).toBe(200);
    await firebreak.database.query(`UPDATE users SET access_until = now() WHERE email = $1`, [email]);
    expect((await look()).status).toBe(404);
  });

  it.each([inDays(-1), '2026-13-01T00:00:00.000Z', 'tomorrow', 5])('does not end at %s', async (accessUntil) => {
    const { status, body } = await change('auditor', { accessUntil });
    expect([status, body.errors?.[0]?.pointer]).toEqual([422, '/accessUntil']);
    const invitation = { email: 'never@first.test', name: 'Never', role: 'auditor', accessUntil };
    expect((await admin.post<Problem>('/users/invitations', invitation)).status).toBe(422);
  });

  it('always leaves an administrator without an end', async () => {
    const refused = await change('admin', { accessUntil: inDays(30) });
    expect([refused.status, refused.body.code]).toEqual([409, 'invalid-state']);
    await expectBody(change('auditor', { role: 'admin', accessUntil: inDays(2) }));
    expect((await change('admin', { accessUntil: inDays(30) })).status).toBe(409);
    expect((await change('admin', { role: 'auditor' })).status).toBe(409);
    await expectBody(change('auditor', { accessUntil: null }));
    await expectBody(change('admin', { accessUntil: inDays(30) }));
    await expectBody(change('admin', { accessUntil: null }));
    await expectBody(change('auditor', { role: 'auditor' }));
  });
});

describe('an access that has ended', () => {
  it('ends sessions at that instant, and the list says so', async () => {
    const auditor = await firebreak.signIn('auditor');
    await endAccess('1 hour');
    expect((await auditor.get('/session')).status).toBe(200);
    await endAccess('0 seconds');
    expect((await auditor.get<Problem>('/session')).body.code).toBe('unauthenticated');
    expect((await person('auditor')).status).toBe('ended');
  });

  it('is told to whoever has the right password, and to nobody else', async () => {
    await endAccess('-1 second');
    expect((await signIn()).body).toMatchObject({ status: 403, code: 'access-ended' });
    expect((await signIn(`${PASSWORD}.`)).body).toMatchObject({ status: 401, code: 'wrong-credentials' });
    expect((await signIn()).headers['set-cookie']).toBeUndefined();
  });

  it('lets no other organisation of the same person wait', async () => {
    await endAccess('-1 second');
    const [copied] = await firebreak.database.query<{ id: string }>(
      `INSERT INTO users (organization_id, id, email, email_key, name, role, locale, password_hash, version, created_at, updated_at)
       SELECT $2, gen_random_uuid(), email, email_key, name, role, locale, password_hash, 1, now(), now()
         FROM users WHERE email = $1 RETURNING id`,
      [PEOPLE.auditor.email, firebreak.organizationIds.second],
    );
    const { status, body } = await firebreak
      .visitor()
      .post<{ organization: { name: string } }>('/session', { email: PEOPLE.auditor.email, password: PASSWORD });
    expect([status, body.organization.name]).toEqual([201, 'Second Trading']);
    await firebreak.database.query('DELETE FROM sessions WHERE user_id = $1', [copied?.id]);
    await firebreak.database.query('DELETE FROM users WHERE id = $1', [copied?.id]);
  });

  it('takes the tokens with it, and gives them back when it is given again', async () => {
    const program = firebreak.visitor();
    program.token = (await makeToken(await firebreak.signIn('auditor'))).token;
    await endAccess('0 seconds');
    expect((await program.get('/vendors')).status).toBe(401);
    await expectBody(change('auditor', { accessUntil: inDays(1) }));
    expect((await program.get('/vendors')).status).toBe(200);
    expect((await signIn()).status).toBe(201);
  });

  it('gets no new password, and loses a link that was sent before', async () => {
    const ask = () => firebreak.visitor().post('/password-resets', { email: PEOPLE.auditor.email });
    await ask();
    const token = await tokenFromMail(mailbox, PEOPLE.auditor.email, 'reset-password');
    await endAccess('-1 second');
    const use = { token, password: 'three ferries to lamma' };
    expect((await firebreak.visitor().post('/personal-links/password', use)).status).toBe(404);
    const links = () => firebreak.database.query('SELECT FROM personal_links');
    const before = (await links()).length;
    expect((await ask()).status).toBe(202);
    // What a reset does happens after its answer; one that does something shows how long that takes at most.
    await firebreak.visitor().post('/password-resets', { email: PEOPLE.admin.email });
    await tokenFromMail(mailbox, PEOPLE.admin.email, 'reset-password');
    expect(await links()).toHaveLength(before + 1);
  });

  it('is of its instant: the people of a day before were at work', async () => {
    const before = new Date().toISOString();
    await endAccess('1 second');
    // The database keeps the past of what the API changes.
    await expectBody(change('auditor', { accessUntil: new Date(Date.now() + 1_500).toISOString() }));
    const set = new Date().toISOString();
    await new Promise((resolve) => setTimeout(resolve, 1_600));
    expect(await statusAt('')).toBe('ended');
    expect(await statusAt(`?asOf=${set}`)).toBe('active');
    expect(await statusAt(`?asOf=${before}`)).toBe('active');
  });
});
