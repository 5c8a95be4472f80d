import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { OutboxEntryView } from '../mail/outbox.presenter.js';
import type { UserView } from '../users/user.presenter.js';
import { daysFromNow } from '../testing/builders.js';
import type { HttpClient } from '../testing/http-client.js';
import { startMailbox, type Mailbox } from '../testing/mailbox.js';
import { addVendor, answerAll, expectBody, openPortal, sendCore, submit } from '../testing/respondent.js';
import { PEOPLE, startTestApplication, type PersonKey, type TestApplication } from '../testing/test-application.js';
import { DigestsService } from './digests.service.js';

const TOMORROW = daysFromNow(1);

let mailbox: Mailbox;
let firebreak: TestApplication;
let staff: HttpClient;

beforeAll(async () => {
  mailbox = await startMailbox();
  firebreak = await startTestApplication({ SMTP_URL: mailbox.url });
  staff = await firebreak.signIn('procurement');
});

afterAll(async () => {
  await firebreak.stop();
  await mailbox.stop();
});

/** What the daily job of that day sends. */
const runOn = (today: string): Promise<void> =>
  firebreak.app.get(DigestsService).sendDue(firebreak.organizationIds.first, today, new AbortController().signal);

async function choose(person: PersonKey, change: object): Promise<UserView> {
  const client = await firebreak.signIn(person);
  const { user } = await expectBody(client.get<{ user: UserView }>('/session'));
  return expectBody(client.patch<UserView>('/me', change, user.etag));
}

/** How many mails were ever written to the person. */
async function written(person: PersonKey): Promise<number> {
  const [row] = await firebreak.database.query<{ count: number }>(
    'SELECT count(*)::integer AS count FROM mails WHERE recipient = $1',
    [PEOPLE[person].email],
  );
  return row?.count ?? 0;
}

describe('the digest', () => {
  it('says nothing when there is nothing', async () => {
    await choose('procurement', { digest: 'daily' });
    await choose('admin', { digest: 'none' });
    await choose('auditor', { digest: 'none' });
    await runOn(TOMORROW);
    expect(await written('procurement')).toBe(0);
  });

  it('is one mail with all that is new, to whoever owns the vendors, once', async () => {
    const answered = await addVendor(staff, { name: 'Lantau Data' });
    const { invitation } = await sendCore(staff, answered.id);
    const portal = await openPortal(firebreak, invitation);
    await answerAll(portal, 2);
    await submit(portal);
    const late = await addVendor(staff, { name: 'Peak Payroll' });
    await sendCore(staff, late.id, { dueOn: daysFromNow(0) });
    await addVendor(staff, { name: 'Kowloon Staffing', nextReviewOn: TOMORROW });
    await addVendor(staff, { name: 'Call 98765432 now', nextReviewOn: TOMORROW });
    await addVendor(staff, { name: 'Not yet', nextReviewOn: daysFromNow(2) });
    await addVendor(staff, { name: 'Long known', nextReviewOn: daysFromNow(-30) });
    mailbox.behave('refuse');
    const gone = await addVendor(staff, { name: 'Harbour Post' });
    await sendCore(staff, gone.id, { respondentEmail: 'gone@vendor.test' });
    await untilRefused('gone@vendor.test');
    mailbox.behave('accept');
    await Promise.all([runOn(TOMORROW), runOn(TOMORROW)]);
    await runOn(TOMORROW);
    const { text, headers } = await mailbox.next(PEOPLE.procurement.email);
    expect(headers['subject']).toBe('What is new with your vendors at First Trading');
    const parts = text.split('\n\n').slice(2, 6);
    expect(parts).toEqual([
      'Answers came in (1 in all)\n    Lantau Data',
      'The day for answers has passed (1 in all)\n    Peak Payroll',
      'Our mail did not get through (1 in all)\n    Harbour Post',
      'Due for review (3 in all)\n    Kowloon Staffing\n    and 1 more',
    ]);
    expect(new Set(text.match(/https?:\/\/[^/\s]+/g))).toEqual(new Set(['http://register.test']));
    expect(text).not.toContain('98765432');
    expect(await written('procurement')).toBe(1);
    expect(await written('admin')).toBe(0);
  });

  it('is not sent again the next day for what waits still', async () => {
    await runOn(daysFromNow(3));
    expect(await written('procurement')).toBe(1);
  });

  it('tells administrators of vendors that nobody owns, in their language', async () => {
    await choose('admin', { digest: 'daily', locale: 'zh-Hant' });
    await addVendor(staff, { name: 'Nobody’s', nextReviewOn: TOMORROW, ownerId: null });
    await runOn(TOMORROW);
    const { text } = await mailbox.next(PEOPLE.admin.email);
    expect(text).toContain('到期覆檢（共 1 個）\n    Nobody’s');
    expect(text).toContain('http://register.test/');
    expect(text).not.toContain('Kowloon Staffing');
  });
});

async function untilRefused(address: string): Promise<void> {
  const admin = await firebreak.signIn('admin');
  for (;;) {
    const { items } = await expectBody(admin.get<{ items: OutboxEntryView[] }>('/outbox'));
    if (items.some(({ to, state }) => to === address && state === 'failed')) return;
  }
}
