import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import type { InvitationMailView, SentAssessmentView } from '../assessments/assessment.presenter.js';
import type { HttpClient } from '../testing/http-client.js';
import { JobsService } from '../jobs/jobs.service.js';
import { TenantDb } from '../tenancy/tenant-db.js';
import { startMailbox, type Mailbox } from '../testing/mailbox.js';
import { addVendor, expectBody, openPortal, sendCore, tokenOf } from '../testing/respondent.js';
import { startTestApplication, type TestApplication } from '../testing/test-application.js';
import { MailCipher } from './mail-cipher.js';
import { MailsRepository } from './mails.repository.js';
import type { OutboxEntryView } from './outbox.presenter.js';

let mailbox: Mailbox;
let firebreak: TestApplication;
let procurement: HttpClient;
let admin: HttpClient;

beforeAll(async () => {
  mailbox = await startMailbox();
  firebreak = await startTestApplication({ SMTP_URL: mailbox.url, MAIL_FROM: 'Firebreak <register@first.test>' });
  procurement = await firebreak.signIn('procurement');
  admin = await firebreak.signIn('admin');
});

beforeEach(() => mailbox.behave('accept'));

afterAll(async () => {
  await firebreak.stop();
  await mailbox.stop();
});

const outbox = async (): Promise<OutboxEntryView[]> =>
  (await expectBody(admin.get<{ items: OutboxEntryView[] }>('/outbox'))).items;
const invite = async (
  change: Parameters<typeof sendCore>[2] = {},
  vendor: Parameters<typeof addVendor>[1] = {},
): Promise<SentAssessmentView> => sendCore(procurement, (await addVendor(procurement, vendor)).id, change);

describe('an invitation mail', () => {
  it.each(['Click https://evil.example now', 'Call +852 2345 67890 today', 'Reply to pay.evil-example'])(
    'does not carry a message in the name of a vendor: %s',
    async (name) => {
      await invite({ respondentEmail: 'victim@vendor.test' }, { name });
      const mail = await mailbox.next('victim@vendor.test');
      expect(mail.headers['subject']).toBe('Security questions from First Trading for your firm');
      expect(mail.text).not.toContain(name);
    },
  );

  it('is plain text with link, code and check phrase, and leads to one origin only', async () => {
    const { invitation } = await invite({ respondentEmail: 'rosa@vendor.test' }, { name: 'Rosa & Sons (Cebu) Ltd.' });
    const mail = await mailbox.next('rosa@vendor.test');
    expect(mail.headers).toMatchObject({
      from: 'Firebreak <register@first.test>',
      to: 'rosa@vendor.test',
      'content-type': 'text/plain; charset=utf-8',
      subject: 'Security questions from First Trading for Rosa & Sons (Cebu) Ltd.',
    });
    expect(mail.text).toContain(invitation.url);
    expect(mail.text).toContain(invitation.code);
    expect(mail.text).toContain(invitation.checkPhrase);
    const addresses = mail.text.match(/\b\w+:\/\/[^\s]+/g) ?? [];
    expect(new Set(addresses.map((address) => new URL(address).origin))).toEqual(new Set(['http://register.test']));
    expect(mail.text).not.toMatch(/<[a-z]|<img|utm_|\?[\w-]+=/i);
    expect(Object.keys(mail.headers).toSorted()).toEqual([
      'content-transfer-encoding',
      'content-type',
      'date',
      'from',
      'message-id',
      'mime-version',
      'subject',
      'to',
    ]);
  });

  it('speaks the language of the respondent', async () => {
    const { invitation } = await invite({
      respondentEmail: 'chan@vendor.test',
      respondentName: '陳大文',
      locale: 'zh-Hant',
    });
    const mail = await mailbox.next('chan@vendor.test');
    expect(mail.text).toContain('陳大文：');
    expect(mail.text).toContain(invitation.url);
    expect(mail.headers['subject']).toContain('保安問卷');
  });

  it('is forgotten once it is delivered', async () => {
    const { invitation } = await invite({ respondentEmail: 'once@vendor.test' });
    await mailbox.next('once@vendor.test');
    const [entry] = await untilState('once@vendor.test', 'sent');
    expect(entry).toMatchObject({ text: null });
    const [row] = await firebreak.database.query<{ body: Buffer | null }>(
      'SELECT body_encrypted AS body FROM mails WHERE recipient = $1',
      ['once@vendor.test'],
    );
    expect(row?.body).toBeNull();
    expect(tokenOf(invitation)).not.toBe('');
  });

  it('is not sent when the request that caused it is refused', async () => {
    const vendor = await addVendor(procurement);
    const before = (await outbox()).length;
    const refused = await procurement.post(`/vendors/${vendor.id}/assessments`, {
      questionnaireId: vendor.id,
      respondentEmail: 'never@vendor.test',
      dueOn: '2020-01-01',
      locale: 'en',
    });
    expect(refused.status).toBe(422);
    expect(await outbox()).toHaveLength(before);
  });
});

async function mailOf(id: string): Promise<InvitationMailView['mail']> {
  return (await expectBody(procurement.get<InvitationMailView>(`/assessments/${id}/invitation-mail`))).mail;
}

async function untilMail(id: string, isSo: (mail: InvitationMailView['mail']) => boolean) {
  for (;;) {
    const mail = await mailOf(id);
    if (isSo(mail)) return mail;
    await sleep(50);
  }
}

describe('whoever follows an assessment', () => {
  it('is told that the invitation waits, why, that it was refused, and that it left; and sends it again', async () => {
    mailbox.behave('refuse-for-now');
    const waiting = await invite({ respondentEmail: 'followed@vendor.test' });
    const { id } = waiting.assessment;
    const queued = await untilMail(id, (mail) => mail?.lastError !== null);
    expect(queued).toMatchObject({ state: 'queued', sentAt: null, lastError: { code: 'mail-refused-for-now' } });
    expect(queued?.lastError?.detail).toContain('451 Come back later');

    mailbox.behave('refuse');
    await expectBody(procurement.post(`/assessments/${id}/resend`));
    const failed = await untilMail(id, (mail) => mail?.state === 'failed');
    expect(failed).toMatchObject({ sentAt: null, nextAttemptAt: null, lastError: { code: 'mail-refused' } });
    expect(failed?.lastError?.detail).toContain('550 No such person');

    mailbox.behave('accept');
    await expectBody(procurement.post(`/assessments/${id}/resend`));
    const sent = await untilMail(id, (mail) => mail?.state === 'sent');
    expect(sent).toMatchObject({ nextAttemptAt: null, lastError: null });
    expect(Date.parse(sent?.sentAt ?? '')).toBeGreaterThan(0);

    await firebreak.database.query(`DELETE FROM mails WHERE recipient = 'followed@vendor.test'`);
    expect(await mailOf(id)).toBeNull();
    const stranger = await firebreak.signIn('stranger');
    expect((await stranger.get(`/assessments/${id}/invitation-mail`)).status).toBe(404);
  });
});

describe('a mail whose sender was killed between sending and marking it', () => {
  it('leaves again under the same id', async () => {
    await invite({ respondentEmail: 'twice@vendor.test' });
    const first = await mailbox.next('twice@vendor.test');
    await untilState('twice@vendor.test', 'sent');
    // What the database holds when a process dies there: the mail is on its way, and so is its job.
    const [row] = await firebreak.database.query<{ id: string; organization_id: string }>(
      `UPDATE mails SET state = 'queued', body_encrypted = $1 WHERE recipient = 'twice@vendor.test'
       RETURNING id, organization_id`,
      [firebreak.app.get(MailCipher).encrypt(first.text)],
    );
    await firebreak.app
      .get(TenantDb)
      .run(row?.organization_id ?? '', () =>
        firebreak.app.get(JobsService).add('send-mail', { mailId: row?.id ?? '' }, { key: row?.id }),
      );
    const second = await mailbox.next('twice@vendor.test');
    expect(second.headers['message-id']).toBe(`<${row?.id}@firebreak>`);
    expect(first.headers['message-id']).toBe(second.headers['message-id']);
  });
});

describe('a one-time code', () => {
  it('comes by mail to the invited address', async () => {
    const { invitation } = await invite({ respondentEmail: 'code@vendor.test' });
    await mailbox.next('code@vendor.test');
    const portal = await openPortal(firebreak, invitation);
    expect((await portal.post('/portal/code')).status).toBe(202);
    const code = /^\s+(\d{8})$/m.exec((await mailbox.next('code@vendor.test')).text)?.[1];
    expect((await portal.post('/portal/session', { token: tokenOf(invitation), code })).status).toBe(201);
  });
});

describe('whoever holds the link', () => {
  it('is told in one word where the mail with the code stands that this browser asked for, and nothing else', async () => {
    const { invitation } = await invite({ respondentEmail: 'told@vendor.test' });
    await mailbox.next('told@vendor.test');
    const portal = await openPortal(firebreak, invitation);
    const look = (browser = portal) => expectBody(browser.get<object>('/portal/code'));
    const until = async (state: string) => {
      for (;;) {
        const seen = await look();
        if ('state' in seen && seen.state === state) return seen;
        await sleep(50);
      }
    };
    expect(await look()).toEqual({ state: null });
    mailbox.behave('hold');
    await expectBody(portal.post('/portal/code'));
    expect(await look()).toEqual({ state: 'waiting' });
    // Somebody else with the same link is told nothing of it.
    expect(await look(await openPortal(firebreak, invitation))).toEqual({ state: null });
    mailbox.behave('accept');
    expect(await until('sent')).toEqual({ state: 'sent' });
    // A mail that was delivered is forgotten one day; the session that asked for it goes on.
    await firebreak.app
      .get(TenantDb)
      .run(firebreak.organizationIds.first, () =>
        firebreak.app.get(MailsRepository).deleteSentBefore(new Date(Date.now() + 1_000)),
      );
    expect(await look()).toEqual({ state: null });
    mailbox.behave('refuse');
    await expectBody(portal.post('/portal/code'));
    expect(await until('refused')).toEqual({ state: 'refused' });
    expect((await firebreak.visitor().get('/portal/code')).status).toBe(401);
  });
});

describe('the outbox', () => {
  it('is read by administrators only', async () => {
    expect((await procurement.get('/outbox')).status).toBe(403);
    expect((await (await firebreak.signIn('auditor')).get('/outbox')).status).toBe(403);
    expect((await firebreak.visitor().get('/outbox')).status).toBe(401);
  });

  it('keeps texts secret outside a demo organisation', async () => {
    mailbox.behave('refuse-for-now');
    await invite({ respondentEmail: 'private@vendor.test' });
    expect(await textFor('private@vendor.test')).toContain('http://register.test/portal#');
    await firebreak.database.query('UPDATE organizations SET is_demo = false, requires_second_factor = false');
    expect(await textFor('private@vendor.test')).toBeNull();
  });
});

async function textFor(to: string): Promise<string | null | undefined> {
  return (await outbox()).find((mail) => mail.to === to)?.text;
}

async function untilState(to: string, state: string): Promise<OutboxEntryView[]> {
  for (;;) {
    const found = (await outbox()).filter((mail) => mail.to === to && mail.state === state);
    if (found.length > 0) return found;
  }
}
