import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DigestsService } from '../digests/digests.service.js';
import { daysFromNow } from '../testing/builders.js';
import { tellThatBandRose } from '../testing/happenings.js';
import type { HttpClient } from '../testing/http-client.js';
import { startMailbox, type Mailbox } from '../testing/mailbox.js';
import { addVendor, expectBody } from '../testing/respondent.js';
import { PEOPLE, startTestApplication, type TestApplication } from '../testing/test-application.js';
import type { NoticeView } from '../notices/notice.presenter.js';
import type { NoticeChoicesView } from './notice-choices.presenter.js';

let mailbox: Mailbox;
let firebreak: TestApplication;
let staff: HttpClient;
let vendorId: string;

beforeAll(async () => {
  mailbox = await startMailbox();
  firebreak = await startTestApplication({ SMTP_URL: mailbox.url });
  staff = await firebreak.signIn('procurement');
  vendorId = (await addVendor(staff, { name: 'Lantau Data' })).id;
});

afterAll(async () => {
  await firebreak.stop();
  await mailbox.stop();
});

const happen = (occasion: string): Promise<void> => tellThatBandRose(firebreak, vendorId, occasion);
const choose = (way: string | null, kind = 'band_rose'): Promise<NoticeChoicesView> =>
  expectBody(staff.post<NoticeChoicesView>('/me/notice-choices', { kind, way }));
const toldOf = async (): Promise<number> =>
  (await expectBody(staff.get<{ items: NoticeView[] }>('/me/notices?limit=200'))).items.filter(
    ({ kind }) => kind === 'band_rose',
  ).length;
const digestOn = (today: string): Promise<void> =>
  firebreak.app.get(DigestsService).sendDue(firebreak.organizationIds.first, today, new AbortController().signal);
const mailsTo = (address: string): Promise<{ count: number }[]> =>
  firebreak.database.query('SELECT count(*)::integer AS count FROM mails WHERE recipient = $1', [address]);

describe('a choice', () => {
  it('is as usual until it is made, and again when it is taken back', async () => {
    const { choices, stopped, weeklyOn } = await choose('app');
    expect(choices.find(({ kind }) => kind === 'band_rose')).toEqual({
      kind: 'band_rose',
      way: 'app',
      usual: 'weekly',
    });
    expect({ stopped, weeklyOn }).toEqual({ stopped: [], weeklyOn: 1 });
    expect((await choose(null)).choices.find(({ kind }) => kind === 'band_rose')?.way).toBe('weekly');
  });

  it('of not at all leaves nothing', async () => {
    await choose('none');
    await happen('unheard');
    expect(await toldOf()).toBe(0);
  });

  it('of at once is one mail, with a link to the very thing, and headers for one press', async () => {
    await choose('at_once');
    await happen('first');
    const { text, headers } = await mailbox.next(PEOPLE.procurement.email);
    expect(headers['subject']).toBe('The risk rose: Lantau Data (First Trading)');
    expect(text).toContain(`http://register.test/vendors/${vendorId}`);
    expect(new Set(text.match(/https?:\/\/[^/\s]+/g))).toEqual(new Set(['http://register.test']));
    expect(headers['list-unsubscribe-post']).toBe('List-Unsubscribe=One-Click');
    expect(await toldOf()).toBe(1);
  });

  it('of the daily mail is told of there, on the next day, and not in the weekly one', async () => {
    await choose('daily');
    await happen('second');
    await digestOn(daysFromNow(1));
    const { text, headers } = await mailbox.next(PEOPLE.procurement.email);
    expect(headers['subject']).toBe('What is new with your vendors at First Trading');
    expect(text).toContain('The risk rose\n    Lantau Data');
    await digestOn(daysFromNow(1));
    expect(mailbox.all(PEOPLE.procurement.email)).toEqual([]);
  });

  it('is refused where one’s role is not told of it', async () => {
    const auditor = await firebreak.signIn('auditor');
    const refused = await auditor.post('/me/notice-choices', { kind: 'acceptance_asked', way: 'app' });
    expect(refused.status).toBe(422);
    const { choices } = await expectBody(auditor.get<NoticeChoicesView>('/me/notice-choices'));
    expect(choices.map(({ kind }) => kind)).toEqual(['flag_severe', 'audit_answered', 'checkpoint_handed']);
  });
});

describe('the link that ends mails', () => {
  it('does nothing when it is opened, and ends and brings back mails of its sort by POST without a sign-in', async () => {
    await choose('at_once');
    await happen('third');
    const { text, headers } = await mailbox.next(PEOPLE.procurement.email);
    const token = /stop-mails#(\S+)/.exec(text)?.[1] ?? '';
    const press = new URL(/<(.+)>/.exec(headers['list-unsubscribe'] ?? '')?.[1] ?? '').pathname;
    const visitor = firebreak.visitor();
    for (const method of ['GET', 'HEAD'] as const) expect((await visitor.exchange(method, press)).status).toBe(405);
    expect((await expectBody(staff.get<NoticeChoicesView>('/me/notice-choices'))).stopped).toEqual([]);
    const form = await visitor.exchange('POST', press, {
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      raw: 'List-Unsubscribe=One-Click',
    });
    expect(form.status).toBe(204);
    expect((await expectBody(staff.get<NoticeChoicesView>('/me/notice-choices'))).stopped).toEqual(['at_once']);
    const [before] = await mailsTo(PEOPLE.procurement.email);
    await happen('fourth');
    expect(await mailsTo(PEOPLE.procurement.email)).toEqual([before]);
    expect(await toldOf()).toBe(4);
    expect(await expectBody(visitor.post('/mail-stops', { token, stopped: false }))).toEqual({
      way: 'at_once',
      stopped: false,
    });
    await happen('fifth');
    await mailbox.next(PEOPLE.procurement.email);
  });

  it('that we did not write is not found, whatever was changed in it', async () => {
    await happen('sixth');
    const { text } = await mailbox.next(PEOPLE.procurement.email);
    const token = /stop-mails#(\S+)/.exec(text)?.[1] ?? '';
    const bytes = Buffer.from(token, 'base64url');
    const changed = Array.from(bytes, (byte, place) => {
      const copy = Buffer.from(bytes);
      copy[place] = byte ^ 1;
      return copy.toString('base64url');
    });
    const statuses = new Set<number>();
    for (const word of [...changed, '', 'x', `${token}A`.repeat(3), null])
      statuses.add((await firebreak.visitor().post('/mail-stops', { token: word, stopped: true })).status);
    expect(statuses).toEqual(new Set([404]));
  });
});

describe('the weekly mail', () => {
  it('tells on the chosen day what moved, what comes and what was done', async () => {
    await choose(null);
    await expectBody(staff.post('/me/notice-choices/weekday', { weeklyOn: 3 }));
    await addVendor(staff, { name: 'Peak Payroll', nextReviewOn: daysFromNow(8) });
    const wednesday =
      [1, 2, 3, 4, 5, 6, 7].map((days) => daysFromNow(days)).find((day) => new Date(day).getUTCDay() === 3) ?? '';
    await happen('seventh');
    await digestOn(wednesday);
    const { text } = await mailbox.next(PEOPLE.procurement.email);
    expect(text).toContain('This is new in the week from');
    expect(text).toContain('The risk rose\n    Lantau Data');
    await digestOn(wednesday);
    expect(mailbox.all(PEOPLE.procurement.email)).toEqual([]);
  });
});
