import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from '../http/paging.js';
import { TenantDb } from '../tenancy/tenant-db.js';
import { daysFromNow } from '../testing/builders.js';
import type { HttpClient } from '../testing/http-client.js';
import { addVendor, answerAll, expectBody, openPortal, sendCore, submit } from '../testing/respondent.js';
import { startTestApplication, type TestApplication } from '../testing/test-application.js';
import type { MarkedNoticesView, NoticeView, UnreadNoticesView } from './notice.presenter.js';
import { TellingService } from './telling.service.js';
import { WaitingService } from './waiting.service.js';

let firebreak: TestApplication;
let admin: HttpClient;
let staff: HttpClient;

beforeAll(async () => {
  firebreak = await startTestApplication();
  admin = await firebreak.signIn('admin');
  staff = await firebreak.signIn('procurement');
});

afterAll(() => firebreak.stop());

const NOTHING = {
  assessmentId: null,
  findingId: null,
  requestId: null,
  auditRequestId: null,
  details: {},
  userId: null,
};

const noticesOf = async (client: HttpClient, query = ''): Promise<readonly NoticeView[]> =>
  (await expectBody(client.get<Page<NoticeView>>(`/me/notices?limit=200${query}`))).items;
const unread = async (client: HttpClient): Promise<number> =>
  (await expectBody(client.get<UnreadNoticesView>('/me/notices/unread'))).count;
const kindsAt = async (client: HttpClient, vendorId: string): Promise<string[]> =>
  (await noticesOf(client)).filter(({ vendor }) => vendor?.id === vendorId).map(({ kind }) => kind);

const tellWhatWaits = (): Promise<void> =>
  firebreak.app.get(WaitingService).tellAll(firebreak.organizationIds.first, new AbortController().signal);

async function submitAnswers(
  vendorName: string,
  level: 0 | 1 | 2 | 3 | 4,
): Promise<{ vendorId: string; assessmentId: string }> {
  const vendor = await addVendor(staff, { name: vendorName });
  const { assessment, invitation } = await sendCore(staff, vendor.id);
  const portal = await openPortal(firebreak, invitation);
  await answerAll(portal, level);
  await submit(portal);
  return { vendorId: vendor.id, assessmentId: assessment.id };
}

describe('a notice', () => {
  it('tells whoever owns the vendor that answers came in, and leads to them', async () => {
    const { vendorId, assessmentId } = await submitAnswers('Lantau Data', 1);
    expect((await noticesOf(staff)).find(({ kind }) => kind === 'answers_submitted')).toMatchObject({
      read: false,
      path: `/assessments/${assessmentId}`,
      vendor: { id: vendorId, name: 'Lantau Data' },
    });
    expect(await kindsAt(admin, vendorId)).toEqual([]);
  });

  it('is not written for what was rolled back, and written for what was not', async () => {
    const { id: vendorId } = await addVendor(staff, { name: 'Harbour Post' });
    const happening = { kind: 'band_rose', occasion: 'once', vendorId, ...NOTHING } as const;
    const tell = (then: () => void): Promise<void> =>
      firebreak.app.get(TenantDb).run(firebreak.organizationIds.first, async () => {
        await firebreak.app.get(TellingService).tell(happening);
        then();
      });
    const lost = tell(() => {
      throw new Error('Rolled back.');
    });
    await expect(lost).rejects.toThrow('Rolled back.');
    expect(await kindsAt(staff, vendorId)).toEqual([]);
    await tell(() => undefined);
    expect(await kindsAt(staff, vendorId)).toEqual(['band_rose']);
  });

  it('can be read and unread again, one or all, and nobody else’s', async () => {
    const [first] = await noticesOf(staff, '&unread=true');
    expect(
      await expectBody(admin.post<MarkedNoticesView>('/me/notices/marks', { read: true, ids: [first?.id] })),
    ).toMatchObject({ count: 0 });
    const all = await unread(staff);
    const one = await expectBody(staff.post<MarkedNoticesView>('/me/notices/marks', { read: true, ids: [first?.id] }));
    expect(one.count).toBe(1);
    expect(await unread(staff)).toBe(all - 1);
    const rest = await expectBody(staff.post<MarkedNoticesView>('/me/notices/marks', { read: true }));
    expect([rest.count, await unread(staff)]).toEqual([all - 1, 0]);
    await expectBody(staff.post('/me/notices/marks', { read: false, readAt: rest.readAt }));
    expect(await unread(staff)).toBe(all - 1);
    expect((await staff.post('/me/notices/marks', { read: false })).status).toBe(422);
  });

  it('tells once a day what time brings, and nothing twice', async () => {
    const vendor = await addVendor(staff, { name: 'Peak Payroll', nextReviewOn: daysFromNow(0) });
    await tellWhatWaits();
    await tellWhatWaits();
    expect(await kindsAt(staff, vendor.id)).toEqual(['review_due']);
  });

  it('tells of a farewell with several late items once for each day', async () => {
    const vendor = await addVendor(staff, { name: 'Ferry Catering' });
    await expectBody(staff.post(`/vendors/${vendor.id}/offboarding`, {}));
    await firebreak.database.query('UPDATE offboarding_items SET due_on = $2 WHERE vendor_id = $1', [
      vendor.id,
      daysFromNow(-1),
    ]);
    const late = await firebreak.database.query('SELECT FROM offboarding_items WHERE vendor_id = $1', [vendor.id]);
    expect(late.length).toBeGreaterThan(1);
    await tellWhatWaits();
    expect(await kindsAt(staff, vendor.id)).toEqual(['farewell_late']);
  });
});
