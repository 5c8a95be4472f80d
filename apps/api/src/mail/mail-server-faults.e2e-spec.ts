import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import type { JobView } from '../jobs/job.presenter.js';
import type { HttpClient } from '../testing/http-client.js';
import { startMailbox, type Mailbox, type MailboxMode } from '../testing/mailbox.js';
import { addVendor, expectBody, sendCore } from '../testing/respondent.js';
import { startTestApplication, type TestApplication } from '../testing/test-application.js';
import type { OutboxEntryView } from './outbox.presenter.js';

const MAILS = 20;
jest.setTimeout(180_000);

let mailbox: Mailbox;
let firebreak: TestApplication;
let procurement: HttpClient;
let admin: HttpClient;

beforeAll(async () => {
  mailbox = await startMailbox();
  firebreak = await startTestApplication({ SMTP_URL: mailbox.url });
  procurement = await firebreak.signIn('procurement');
  admin = await firebreak.signIn('admin');
});

afterEach(() => mailbox.behave('accept'));

afterAll(async () => {
  await firebreak.stop();
  await mailbox.stop();
});

/** Sends questionnaires, and gives the addresses. */
async function inviteMany(name: string): Promise<string[]> {
  const addresses = Array.from({ length: MAILS }, (_, index) => `${name}-${index}@vendor.test`);
  for (const respondentEmail of addresses) {
    const vendor = await addVendor(procurement);
    await sendCore(procurement, vendor.id, { respondentEmail });
  }
  return addresses;
}

async function outboxOf(addresses: readonly string[]): Promise<OutboxEntryView[]> {
  const { items } = await expectBody(admin.get<{ items: OutboxEntryView[] }>('/outbox?limit=200'));
  return items.filter(({ to }) => addresses.includes(to));
}

async function untilAll(
  addresses: readonly string[],
  isSo: (mail: OutboxEntryView) => boolean,
): Promise<OutboxEntryView[]> {
  for (;;) {
    const mails = await outboxOf(addresses);
    if (mails.length === MAILS && mails.every(isSo)) return mails;
    await sleep(50);
  }
}

async function retryAll(): Promise<void> {
  const { items } = await expectBody(admin.get<{ items: JobView[] }>('/jobs?limit=200'));
  for (const { id, task } of items) if (task === 'send-mail') await admin.post(`/jobs/${id}/retry`);
}

/** Every mail is there once the server is well again, each under one id however often it came. */
async function expectNothingLost(addresses: readonly string[], most = 2): Promise<void> {
  mailbox.behave('accept');
  // A job that fails at this very moment is not there to be retried yet.
  while ((await outboxOf(addresses)).some(({ state }) => state !== 'sent')) {
    await retryAll();
    await sleep(200);
  }
  for (const address of addresses) {
    const received = mailbox.all(address);
    expect(received.length).toBeGreaterThanOrEqual(1);
    expect(received.length).toBeLessThanOrEqual(most);
    expect(new Set(received.map(({ headers }) => headers['message-id'])).size).toBe(1);
  }
}

describe('a mail server', () => {
  it.each<[string, MailboxMode, string]>([
    ['refuses for now', 'refuse-for-now', 'mail-refused-for-now'],
    ['takes a mail and drops the connection', 'drop', 'mail-server-unreachable'],
  ])(
    'that %s delays no request; each mail says why it waits and until when, and none is lost',
    async (_, mode, code) => {
      mailbox.behave(mode);
      const addresses = await inviteMany(mode);
      const waiting = await untilAll(
        addresses,
        ({ lastError, nextAttemptAt }) => lastError !== null && nextAttemptAt !== null,
      );
      for (const mail of waiting) {
        expect(mail).toMatchObject({ state: 'queued', lastError: { code } });
        expect(Date.parse(mail.nextAttemptAt ?? '')).toBeGreaterThan(Date.parse(mail.createdAt));
      }
      // A server that keeps a mail and never says so is given it at every attempt.
      await expectNothingLost(addresses, mode === 'drop' ? Infinity : 2);
    },
  );

  it('that is down delays no request, and no mail is lost', async () => {
    await mailbox.goAway();
    const addresses = await inviteMany('down');
    const waiting = await untilAll(
      addresses,
      ({ lastError, nextAttemptAt }) => lastError !== null && nextAttemptAt !== null,
    );
    for (const mail of waiting) expect(mail.lastError).toEqual({ code: 'mail-server-unreachable', detail: 'ESOCKET' });
    await mailbox.comeBack();
    await expectNothingLost(addresses);
  });

  it('that is slow delays no request, and no mail is lost', async () => {
    mailbox.behave('hold');
    // Every request is answered while the server has not yet answered for a single mail.
    const addresses = await inviteMany('slow');
    expect((await outboxOf(addresses)).map(({ state }) => state)).toEqual(Array<string>(MAILS).fill('queued'));
    await expectNothingLost(addresses);
  });

  it('that refuses for good is not asked again; the mail is shown as failed, and leaves when somebody says so', async () => {
    mailbox.behave('refuse');
    const addresses = await inviteMany('refuse');
    const failed = await untilAll(addresses, ({ state }) => state === 'failed');
    for (const mail of failed) {
      expect(mail).toMatchObject({ nextAttemptAt: null, lastError: { code: 'mail-refused' } });
      expect(mail.lastError?.detail).toContain('550 No such person');
    }
    const { items } = await expectBody(admin.get<{ items: JobView[] }>('/jobs?limit=200'));
    const jobs = items.filter(({ task }) => task === 'send-mail');
    expect(jobs).toHaveLength(MAILS);
    for (const job of jobs) expect(job).toMatchObject({ state: 'failed', attempts: 1 });
    await expectNothingLost(addresses);
  });
});
