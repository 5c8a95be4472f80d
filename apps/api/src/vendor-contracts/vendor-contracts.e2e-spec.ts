import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays } from '@firebreak/domain';
import type { DeadlineView } from '../deadlines/deadlines.presenter.js';
import type { Page } from '../http/paging.js';
import { daysFromNow } from '../testing/builders.js';
import type { HttpClient, Problem } from '../testing/http-client.js';
import { addVendor, expectBody } from '../testing/respondent.js';
import { startTestApplication, type TestApplication } from '../testing/test-application.js';
import type { VendorView } from '../vendors/vendor.presenter.js';
import type { VendorContractView } from './vendor-contract.presenter.js';
import { VendorContractsService } from './vendor-contracts.service.js';

let firebreak: TestApplication;
let staff: HttpClient;
let auditor: HttpClient;

beforeAll(async () => {
  firebreak = await startTestApplication();
  staff = await firebreak.signIn('procurement');
  auditor = await firebreak.signIn('auditor');
});

afterAll(() => firebreak.stop());

const LAST_DAY = daysFromNow(70);
const RENEWS = { name: 'MSA 2026', endsOn: LAST_DAY, renewalMonths: 12, noticeDays: 30 };

async function withContract(content: object): Promise<{ path: string; vendor: string; contract: VendorContractView }> {
  const { id } = await addVendor(staff, {}, []);
  const path = `/vendors/${id}`;
  return {
    vendor: id,
    path,
    contract: await expectBody(staff.post<VendorContractView>(`${path}/contracts`, content)),
  };
}

const endOf = async (path: string): Promise<string | null> =>
  (await expectBody(staff.get<VendorView>(path))).contractEndsOn;
const change = (path: string, { id, etag }: VendorContractView, json: object) =>
  staff.send<VendorContractView & Problem>('PATCH', `${path}/contracts/${id}`, { json, headers: { 'if-match': etag } });
const renew = (day: string): Promise<void> =>
  firebreak.app
    .get(VendorContractsService)
    .renewDue(firebreak.organizationIds.first, day, new AbortController().signal);
const deadlineOf = async (vendor: string): Promise<DeadlineView | undefined> =>
  (await expectBody(staff.get<Page<DeadlineView>>('/deadlines?kind=contract&limit=200'))).items.find(
    (deadline) => deadline.vendor.id === vendor,
  );

describe('contracts of a vendor', () => {
  it('say until when they run and by when notice ends them, and the vendor’s own end follows', async () => {
    const { path, vendor, contract } = await withContract({ ...RENEWS, annualValue: 480_000, currency: 'HKD' });
    expect(contract).toMatchObject({ runsUntil: LAST_DAY, noticeUntil: daysFromNow(40), annualValue: 480_000 });
    expect(await endOf(path)).toBe(LAST_DAY);
    // Seventy days are too far away for a deadline; the forty until notice are not.
    expect(await deadlineOf(vendor)).toMatchObject({
      ends: 'notice',
      dueOn: daysFromNow(40),
      contractName: 'MSA 2026',
    });
    const listed = await expectBody(staff.get<Page<VendorView>>('/vendors?need=contract&limit=200'));
    expect(listed.items.map(({ id }) => id)).toContain(vendor);
    expect(await expectBody(auditor.get(`${path}/contracts`))).toMatchObject({
      items: [{ id: contract.id }],
      total: 1,
    });
  });

  it('ask for nothing more once notice was given, until they end', async () => {
    const { path, vendor, contract } = await withContract(RENEWS);
    const given = await expectBody(change(path, contract, { noticeGivenOn: daysFromNow(0) }));
    expect(given).toMatchObject({ runsUntil: LAST_DAY, noticeUntil: null });
    expect(await deadlineOf(vendor)).toBeUndefined();
  });

  it('go on by themselves with the day on which it is too late for notice, told in the trail, and once', async () => {
    const { path, contract } = await withContract(RENEWS);
    const later = addDays(contract.noticeUntil ?? '', 1);
    await renew(contract.noticeUntil ?? '');
    expect(await endOf(path)).toBe(LAST_DAY);
    await renew(later);
    await renew(later);
    expect((await endOf(path)) ?? '').toMatch(new RegExp(`^${Number(LAST_DAY.slice(0, 4)) + 1}`));
    const events = await expectBody(
      staff.get<{ items: { action: string }[] }>(`/audit-events?vendorId=${path.split('/')[2]}&limit=50`),
    );
    expect(events.items.filter(({ action }) => action === 'vendor_contract.renewed')).toHaveLength(1);
  });

  it('are where the end is changed, as long as there are any', async () => {
    const { path, contract } = await withContract({ name: 'Frame', endsOn: daysFromNow(100) });
    const vendor = await expectBody(staff.get<VendorView>(path));
    const refused = await staff.patch<Problem>(path, { contractEndsOn: daysFromNow(5) }, vendor.etag);
    expect([refused.status, refused.body.errors?.[0]?.pointer]).toEqual([422, '/contractEndsOn']);
    await expectBody(staff.post(`${path}/contracts`, { name: 'Until further notice' }));
    expect(await endOf(path)).toBeNull();
    expect((await staff.delete(`${path}/contracts/${contract.id}`, contract.etag)).status).toBe(204);
  });

  it.each([
    [{ name: 'A', startsOn: '2026-02-01', endsOn: '2026-01-31' }, '/endsOn'],
    [{ name: 'A', renewalMonths: 12 }, '/endsOn'],
    [{ name: 'A', annualValue: 5 }, '/currency'],
    [{ name: 'A', noticeGivenOn: daysFromNow(1) }, '/noticeGivenOn'],
    [{ name: 'A', noticeDays: 731 }, '/noticeDays'],
  ])('refuse %j', async (content, pointer) => {
    const { id } = await addVendor(staff, {}, []);
    const { status, body } = await staff.post<Problem>(`/vendors/${id}/contracts`, content);
    expect([status, body.errors?.map((issue) => issue.pointer)]).toEqual([422, [pointer]]);
  });

  it('change under If-Match and no other, and not by auditors', async () => {
    const { path, contract } = await withContract({ name: 'Frame' });
    expect((await change(path, { ...contract, etag: '"7"' }, { note: 'x' })).body).toMatchObject({
      code: 'stale',
      current: { id: contract.id },
    });
    expect((await auditor.post(`${path}/contracts`, { name: 'B' })).status).toBe(403);
  });
});
