import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { LIBRARY_TEMPLATES } from '@firebreak/domain';
import { ConsoleLogger, Logger } from '@nestjs/common';
import type { InstanceView } from '../instance/instance.presenter.js';
import { JobHandlers } from '../jobs/job-handlers.js';
import type { SessionView } from '../sessions/session.presenter.js';
import type { ApiResponse, Problem } from '../testing/http-client.js';
import { tokenFromMail } from '../testing/mail-links.js';
import { startMailbox, type Mailbox } from '../testing/mailbox.js';
import { expectBody } from '../testing/respondent.js';
import { PEOPLE, startTestApplication, type TestApplication } from '../testing/test-application.js';
import type { SignUpView } from './sign-up.presenter.js';

const PASSWORD = 'three ferries to lamma';
/** Somebody's address, as they may write it too. */
const KNOWN = 'Admin@first.test';

let firebreak: TestApplication;
let mailbox: Mailbox;

beforeAll(async () => {
  mailbox = await startMailbox();
  firebreak = await startTestApplication({ SMTP_URL: mailbox.url });
});

afterAll(async () => {
  await firebreak.stop();
  await mailbox.stop();
});

const newAddress = (): string => `${randomUUID()}@lantau.test`;
const ask = (email: string, locale = 'en') => firebreak.visitor().post('/sign-ups', { email, locale });
const preview = (token: unknown) => firebreak.visitor().post<SignUpView & Problem>('/sign-ups/preview', { token });
const details = (token: unknown) => ({
  token,
  organizationName: 'Lantau Ferries',
  currency: 'SGD',
  locale: 'zh-Hant',
  name: 'Chan Tai Man',
  password: PASSWORD,
});
const complete = (token: unknown, change: object = {}, client = firebreak.visitor()) =>
  client.post<SessionView & Problem>('/sign-ups/completion', { ...details(token), ...change });

async function asked(email = newAddress()): Promise<{ email: string; token: string }> {
  expect((await ask(email)).status).toBe(202);
  return { email, token: await tokenFromMail(mailbox, email, 'sign-up') };
}

async function countOrganizations(): Promise<number> {
  return (await firebreak.database.query('SELECT FROM organizations')).length;
}

function expectAlike(refusals: readonly ApiResponse<Problem>[]): void {
  for (const { body } of refusals)
    expect({ ...body, instance: '' }).toEqual({ ...refusals[0]?.body, status: 404, code: 'not-found', instance: '' });
}

describe('signing an organisation up', () => {
  it('makes organisation, questionnaires and administrator by the link in the mail, and signs in', async () => {
    const { email, token } = await asked();
    for (let look = 0; look < 3; look += 1) expect((await preview(token)).body).toEqual({ email });
    const client = firebreak.visitor();
    const { status, body } = await complete(token, {}, client);
    expect(status).toBe(201);
    expect(body).toMatchObject({
      user: { email, name: 'Chan Tai Man', role: 'admin', status: 'active', locale: 'zh-Hant' },
      organization: { name: 'Lantau Ferries', currency: 'SGD', locale: 'zh-Hant', demo: false },
      // A password alone leads to a second factor and nowhere else.
      stage: 'enrol',
    });
    expect((await client.get<Problem>('/vendors')).body.code).toBe('mfa-required');
    expect((await client.delete('/session')).status).toBe(204);
    const [user] = await firebreak.database.query<{ organization_id: string }>(
      'SELECT organization_id FROM users WHERE email = $1',
      [email],
    );
    const questionnaires = await firebreak.database.query<{ key: string }>(
      'SELECT key FROM questionnaires WHERE organization_id = $1',
      [user?.organization_id],
    );
    expect(questionnaires.map(({ key }) => key).toSorted()).toEqual(LIBRARY_TEMPLATES.map(({ key }) => key).toSorted());
    const events = await firebreak.database.query<{ action: string }>(
      'SELECT action FROM trail.events WHERE organization_id = $1 ORDER BY id',
      [user?.organization_id],
    );
    expect(events.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['organization.created', 'user.added', 'session.opened']),
    );
    expect((await firebreak.visitor().post('/session', { email, password: PASSWORD })).status).toBe(201);
  });

  it('answers alike whoever the address means, and mails to whoever has an account the way to sign in and no other', async () => {
    const strange = await ask(newAddress());
    const known = await ask(KNOWN);
    expect([known.status, known.text]).toEqual([strange.status, strange.text]);
    const { text } = await mailbox.next(KNOWN);
    expect(text).toContain('has an account already');
    expect(text.match(/https?:\S+/g)).toEqual(['http://register.test/sign-in']);
  });

  it('writes in the language of the page', async () => {
    const email = newAddress();
    await ask(email, 'zh-Hant');
    expect((await mailbox.next(email)).headers['subject']).toBe('在 Firebreak 建立機構');
  });

  it('keeps the hash of the token and not the token', async () => {
    const { email, token } = await asked();
    const [row] = await firebreak.database.query<{ dump: string; hash: Buffer }>(
      'SELECT s::text AS dump, token_hash AS hash FROM security.sign_ups s WHERE email = $1',
      [email],
    );
    expect(row?.dump).not.toContain(token);
    expect((await preview(row?.hash.toString('base64url'))).status).toBe(404);
  });

  it('answers alike to a token that is unknown, expired, used, of another link to the address or no token at all', async () => {
    const used = await asked();
    const other = await asked(used.email);
    expect((await complete(used.token)).status).toBe(201);
    const expired = await asked();
    await firebreak.database.query('UPDATE security.sign_ups SET expires_at = now() WHERE email = $1', [expired.email]);
    const before = await countOrganizations();
    const refusals = [];
    for (const token of [used.token, other.token, expired.token, 'x'.repeat(43), '', null, 7, [], {}])
      refusals.push(await preview(token), await complete(token));
    expectAlike(refusals);
    expect(await countOrganizations()).toBe(before);
  });

  it.each([
    [{ organizationName: 'Call 23456789 now' }, '/organizationName', 'name'],
    [{ currency: 'XXX' }, '/currency', 'not-in-list'],
    [{ locale: 'de' }, '/locale', 'not-in-list'],
    [{ name: '' }, '/name', 'too-short'],
    [{ password: 'short' }, '/password', 'too-short'],
    [{ password: 'password1234' }, '/password', 'too-common'],
    [{ password: 'Summer2026!!' }, '/password', 'too-guessable'],
    [{ password: 'lantau ferries' }, '/password', 'too-personal'],
    [{ email: 'somebody@else.test' }, '/email', 'unknown-property'],
  ])('refuses %j and keeps the link good', async (change, pointer, code) => {
    const { token } = await asked();
    const { status, body } = await complete(token, change);
    expect({ status, errors: body.errors?.map((error) => [error.pointer, error.code]) }).toEqual({
      status: 422,
      errors: [[pointer, code]],
    });
    expect((await preview(token)).status).toBe(200);
  });

  it.each([{ email: 'nobody', locale: 'en' }, { email: 'a@b.test', locale: 'de' }, { email: 'a@b.test' }, {}])(
    'is not asked for with %j',
    async (body) => {
      expect((await firebreak.visitor().post('/sign-ups', body)).status).toBe(422);
    },
  );

  it('makes one organisation when many use the link, or two links to one address, at once', async () => {
    const { email, token } = await asked();
    const other = await asked(email);
    const before = await countOrganizations();
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, index) => complete(index % 2 === 0 ? token : other.token)),
    );
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, ...Array<number>(7).fill(404)]);
    expect(await countOrganizations()).toBe(before + 1);
    expect(await firebreak.database.query('SELECT FROM users WHERE email = $1', [email])).toHaveLength(1);
  });

  it('mails three links an hour to an address, however often and by however many they are asked for', async () => {
    const email = newAddress();
    const answers = await Promise.all(Array.from({ length: 6 }, () => ask(email)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([202]));
    for (let count = 0; count < 3; count += 1) await tokenFromMail(mailbox, email, 'sign-up');
    await sleep(500);
    expect(mailbox.all(email)).toEqual([]);
  });

  it('sends the mail once the mail server takes it again', async () => {
    const email = newAddress();
    mailbox.behave('refuse-for-now');
    await ask(email);
    await sleep(1_000);
    mailbox.behave('accept');
    expect((await preview(await tokenFromMail(mailbox, email, 'sign-up'))).body).toEqual({ email });
  });

  it('forgets once a day who asked and did not go on, and nobody else', async () => {
    const late = await asked();
    const present = await asked();
    await firebreak.database.query('UPDATE security.sign_ups SET expires_at = now() WHERE email = $1', [late.email]);
    const forget = firebreak.app.get(JobHandlers).list().get('forget-sign-ups');
    const organizationId = firebreak.organizationIds.first;
    await forget?.({}, { organizationId, signal: new AbortController().signal });
    const rows = await firebreak.database.query<{ email: string }>('SELECT email FROM security.sign_ups');
    expect(rows).toContainEqual({ email: present.email });
    expect(rows).not.toContainEqual({ email: late.email });
  });
});

describe('an operator', () => {
  it('who did not open sign-up has it closed', async () => {
    const closed = await startTestApplication({ SIGN_UP: 'off' });
    try {
      const post = (path: string, body: object) => closed.visitor().post<Problem>(path, body);
      expect((await closed.visitor().get<InstanceView>('/instance')).body.signUpIsOpen).toBe(false);
      expect((await post('/sign-ups', { email: newAddress(), locale: 'en' })).status).toBe(404);
      expectAlike([
        await post('/sign-ups/preview', { token: 'x'.repeat(43) }),
        await post('/sign-ups/completion', details('x'.repeat(43))),
      ]);
    } finally {
      await closed.stop();
    }
  });

  it('without a mail server finds the link in the log', async () => {
    const unmailed = await startTestApplication();
    const said: string[] = [];
    class Listener extends ConsoleLogger {
      override warn(message: unknown): void {
        said.push(String(message));
      }
    }
    Logger.overrideLogger(new Listener({ logLevels: ['warn'] }));
    try {
      const email = newAddress();
      await expectBody(unmailed.visitor().post('/sign-ups', { email: PEOPLE.admin.email, locale: 'en' }));
      await expectBody(unmailed.visitor().post('/sign-ups', { email, locale: 'en' }));
      while (!said.some((line) => line.includes(email))) await sleep(50);
      const token = /http:\/\/register\.test\/sign-up#([\w-]{43})$/.exec(said.join('\n'))?.[1];
      expect((await unmailed.visitor().post<SignUpView>('/sign-ups/preview', { token })).body).toEqual({ email });
      // Whoever has an account is told by mail only.
      expect(said.join('\n')).not.toContain(PEOPLE.admin.email);
    } finally {
      await unmailed.stop();
    }
  });
});
