import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NoticeKind, NoticeWay } from '@firebreak/domain';
import { DigestsService } from '../digests/digests.service.js';
import type { MadeIntakeLinkView } from '../intake/intake.presenter.js';
import type { SupplierRequestView } from '../supplier-requests/supplier-request.presenter.js';
import { buildScope, callCentreScope, daysFromNow } from '../testing/builders.js';
import type { HttpClient } from '../testing/http-client.js';
import { startMailbox, type Mailbox } from '../testing/mailbox.js';
import { addVendor, expectBody } from '../testing/respondent.js';
import { PEOPLE, startTestApplication, type PersonKey, type TestApplication } from '../testing/test-application.js';
import type { VendorDecisionView } from '../vendor-decisions/vendor-decision.presenter.js';
import type { NoticeView } from './notice.presenter.js';
import { WaitingService } from './waiting.service.js';

const TOMORROW = daysFromNow(1);
const KINDS = ['request_received', 'decision_outdated', 'condition_overdue'] as const;
const FORM = { purpose: 'Payroll.', archetype: 'payroll_hr', accessLevel: 'low', usage: 'once' } as const;

let firebreak: TestApplication;
let mailbox: Mailbox;
let admin: HttpClient;
let staff: HttpClient;
let token: string;

beforeAll(async () => {
  mailbox = await startMailbox();
  firebreak = await startTestApplication({ SMTP_URL: mailbox.url });
  admin = await firebreak.signIn('admin');
  staff = await firebreak.signIn('procurement');
  const { url } = await expectBody(admin.post<MadeIntakeLinkView>('/intake-link'));
  token = url.split('#')[1] ?? '';
});

afterAll(async () => {
  await firebreak.stop();
  await mailbox.stop();
});

const noticesOf = async (client: HttpClient, kind: NoticeKind): Promise<readonly NoticeView[]> =>
  (await expectBody(client.get<{ items: NoticeView[] }>('/me/notices?limit=200'))).items.filter(
    (notice) => notice.kind === kind,
  );
const pathsOf = async (client: HttpClient, kind: NoticeKind): Promise<string[]> =>
  (await noticesOf(client, kind)).map(({ path }) => path);
const tellWhatWaits = (): Promise<void> =>
  firebreak.app.get(WaitingService).tellAll(firebreak.organizationIds.first, new AbortController().signal);
const choose = (client: HttpClient, kind: NoticeKind, way: NoticeWay | null) =>
  expectBody(client.post('/me/notice-choices', { kind, way }));
const ask = (supplierName: string) =>
  expectBody(
    firebreak.visitor().post('/intake/requests', {
      ...FORM,
      token,
      supplierName,
      requesterName: 'Chan Siu Ming',
      requesterEmail: 'chan@first.test',
      locale: 'en',
    }),
  );
const newestRequest = async (): Promise<SupplierRequestView> => {
  const [newest] = (await expectBody(staff.get<{ items: SupplierRequestView[] }>('/supplier-requests'))).items;
  if (!newest) throw new Error('Nothing came.');
  return newest;
};

async function approved(change: object = {}, conditions: object[] = []): Promise<VendorDecisionView> {
  const { id } = await addVendor(staff, change, [
    buildScope({ accessLevel: 'low', dataCategories: [], peopleCount: 0, accessTypes: [] }),
  ]);
  const outcome = conditions.length === 0 ? 'approved' : 'approved_with_conditions';
  return expectBody(admin.post(`/vendors/${id}/decisions`, { outcome, reason: 'Small.', conditions }));
}

/** Somebody else gives the vendor an access with which it is riskier than what was approved. */
const giveMore = (vendorId: string, by = admin) =>
  expectBody(by.post(`/vendors/${vendorId}/access-scopes`, callCentreScope()));

/** An approval one of whose two conditions was to be met yesterday. */
async function lateOnCondition(change: object = {}): Promise<VendorDecisionView> {
  const decision = await approved(change, [{ text: 'A second factor', dueOn: daysFromNow(0) }, { text: 'A contact' }]);
  await firebreak.database.query(
    'UPDATE decision_conditions SET due_on = $2 WHERE decision_id = $1 AND due_on IS NOT NULL',
    [decision.id, daysFromNow(-1)],
  );
  return decision;
}

describe('a request for a supplier', () => {
  it('is told to whoever keeps the register and leads to it; not to whoever asked, and not to auditors', async () => {
    await ask('Tai Po Payroll');
    const byLink = await newestRequest();
    for (const client of [admin, staff])
      expect(await noticesOf(client, 'request_received')).toMatchObject([
        { path: `/requests/${byLink.id}`, vendor: null, read: false, details: {} },
      ]);
    const own = await expectBody(
      staff.post<SupplierRequestView>('/supplier-requests', { ...FORM, supplierName: 'Own' }),
    );
    expect(await pathsOf(admin, 'request_received')).toEqual([`/requests/${own.id}`, `/requests/${byLink.id}`]);
    expect(await pathsOf(staff, 'request_received')).toEqual([`/requests/${byLink.id}`]);
    expect(await noticesOf(await firebreak.signIn('auditor'), 'request_received')).toEqual([]);
    expect(await noticesOf(await firebreak.signIn('stranger'), 'request_received')).toEqual([]);
  });
});

describe('a decision that went out of date', () => {
  it('is told at once when somebody makes the vendor riskier, once for each decision', async () => {
    const { vendorId } = await approved();
    expect(await noticesOf(staff, 'decision_outdated')).toEqual([]);
    await giveMore(vendorId);
    expect(await pathsOf(staff, 'decision_outdated')).toEqual([`/vendors/${vendorId}`]);
    await giveMore(vendorId);
    await tellWhatWaits();
    expect(await pathsOf(staff, 'decision_outdated')).toEqual([`/vendors/${vendorId}`]);
    await expectBody(admin.post(`/vendors/${vendorId}/decisions`, { outcome: 'approved', reason: 'Seen.' }));
    await tellWhatWaits();
    expect(await pathsOf(staff, 'decision_outdated')).toHaveLength(1);
  });

  it('is not told of what was rejected, nor where the risk is less', async () => {
    const before = await pathsOf(staff, 'decision_outdated');
    const { id } = await addVendor(staff, {}, []);
    await expectBody(admin.post(`/vendors/${id}/decisions`, { outcome: 'rejected', reason: 'No.' }));
    await giveMore(id);
    await tellWhatWaits();
    expect(await pathsOf(staff, 'decision_outdated')).toEqual(before);
  });

  it('is found by the daily look where nobody was told of the change, because they made it', async () => {
    const { vendorId } = await approved();
    await giveMore(vendorId, staff);
    expect(await pathsOf(staff, 'decision_outdated')).not.toContain(`/vendors/${vendorId}`);
    await tellWhatWaits();
    expect(await pathsOf(staff, 'decision_outdated')).toContain(`/vendors/${vendorId}`);
  });
});

describe('a condition whose day is over', () => {
  it('is told once with its day, and not when it is met, replaced or without a day', async () => {
    const late = await lateOnCondition();
    const met = await lateOnCondition();
    const [condition] = met.conditions;
    await expectBody(
      staff.patch(`/vendors/${met.vendorId}/conditions/${condition?.id}`, { met: true }, condition?.etag),
    );
    const replaced = await lateOnCondition();
    await expectBody(admin.post(`/vendors/${replaced.vendorId}/decisions`, { outcome: 'approved', reason: 'Fine.' }));
    await tellWhatWaits();
    await tellWhatWaits();
    expect(await noticesOf(staff, 'condition_overdue')).toMatchObject([
      { path: `/vendors/${late.vendorId}`, details: { day: daysFromNow(-1) } },
    ]);
    expect(await noticesOf(admin, 'condition_overdue')).toEqual([]);
  });
});

describe('each of them', () => {
  it.each(['request_received', 'decision_outdated'] as const)(
    'is one mail at once where one chose so: %s',
    async (kind) => {
      await choose(staff, kind, 'at_once');
      if (kind === 'request_received') await ask('Mailed at once');
      else await giveMore((await approved({ name: 'Peak Payroll' })).vendorId);
      const { text, headers } = await nextMail('procurement', '(First Trading)');
      const [notice] = await noticesOf(staff, kind);
      expect(headers['subject']).toBe(
        kind === 'request_received'
          ? 'Somebody asks for a supplier (First Trading)'
          : 'Riskier than when it was approved: Peak Payroll (First Trading)',
      );
      expect(text).toContain(`http://register.test${notice?.path}`);
      await choose(staff, kind, 'none');
      const before = await pathsOf(staff, kind);
      if (kind === 'request_received') await ask('Told to nobody');
      else await giveMore((await approved()).vendorId);
      expect(await pathsOf(staff, kind)).toEqual(before);
      await choose(staff, kind, null);
    },
  );

  it.each([
    ['procurement', 'daily'],
    ['admin', 'daily'],
    ['procurement', 'weekly'],
  ] as const)('is in the digest of %s, %s, with the number of the list behind its link', async (person, way) => {
    const client = await firebreak.signIn(person);
    for (const kind of KINDS) await choose(client, kind, way);
    if (way === 'weekly') await weeklyFor(client);
    await ask(`For ${person} ${way}`);
    const mine = person === 'admin' ? { ownerId: null } : {};
    await giveMore((await approved({ ...mine, name: `Outdated ${person} ${way}` })).vendorId, await otherOf(person));
    await lateOnCondition({ ...mine, name: `Late ${person} ${way}` });
    await tellWhatWaits();
    await digestOn(way === 'weekly' ? nextWeekday(3) : TOMORROW);
    const { text } = await nextMail(person, 'What is new');
    for (const [heading, name] of [
      ['Somebody asks for a supplier', 'new'],
      ['Riskier than when it was approved', `Outdated ${person} ${way}`],
      ['A condition was not met in time', `Late ${person} ${way}`],
    ] as const) {
      const part = text.split('\n\n').find((paragraph) => paragraph.startsWith(heading)) ?? '';
      expect(part).toContain(name);
      const [said, link] = [/\((\d+) in all\)/.exec(part)?.[1], /http:\/\/register\.test(\S+)/.exec(part)?.[1]];
      expect(Number(said)).toBeGreaterThan(0);
      const behind = await expectBody(client.get<{ total: number }>(listOf(link ?? '')));
      expect([heading, Number(said)]).toEqual([heading, behind.total]);
    }
    for (const kind of KINDS) await choose(client, kind, null);
  });

  it('is left out of a digest once nothing of it waits any more', async () => {
    await choose(staff, 'decision_outdated', 'daily');
    const { vendorId } = await approved({ name: 'Seen to in time' });
    await giveMore(vendorId);
    await expectBody(admin.post(`/vendors/${vendorId}/decisions`, { outcome: 'approved', reason: 'Seen.' }));
    await firebreak.database.query("DELETE FROM mails WHERE occasion LIKE 'digest:daily:%'");
    await digestOn(TOMORROW);
    const { text } = await nextMail('procurement', 'What is new');
    expect(text).toContain('Riskier than when it was approved');
    expect(text).not.toContain('Seen to in time');
  });

  it('is named in the language of whoever gets the mail', async () => {
    const { user } = await expectBody(admin.get<{ user: { etag: string } }>('/session'));
    await expectBody(admin.patch('/me', { locale: 'zh-Hant' }, user.etag));
    await choose(admin, 'condition_overdue', 'at_once');
    await lateOnCondition({ ownerId: null, name: 'Kowloon Staffing' });
    await tellWhatWaits();
    const { headers } = await nextMail('admin', '（First Trading）');
    expect(headers['subject']).toBe('批准條件逾期未符合：Kowloon Staffing（First Trading）');
  });
});

/** The next mail to the person whose subject holds these words, past others that were written meanwhile. */
async function nextMail(person: PersonKey, words: string) {
  for (;;) {
    const mail = await mailbox.next(PEOPLE[person].email);
    if (mail.headers['subject']?.includes(words)) return mail;
  }
}

const digestOn = (today: string): Promise<void> =>
  firebreak.app.get(DigestsService).sendDue(firebreak.organizationIds.first, today, new AbortController().signal);
const otherOf = (person: PersonKey) => firebreak.signIn(person === 'admin' ? 'procurement' : 'admin');
const weeklyFor = (client: HttpClient) => expectBody(client.post('/me/notice-choices/weekday', { weeklyOn: 3 }));
const nextWeekday = (weekday: number): string =>
  [1, 2, 3, 4, 5, 6, 7].map((days) => daysFromNow(days)).find((day) => new Date(day).getUTCDay() === weekday) ?? '';

/** The request that the page at this address sends for its list. */
function listOf(link: string): string {
  const [path, search] = link.split('?');
  return `${path === '/requests' ? '/supplier-requests' : path}?${search}`;
}
