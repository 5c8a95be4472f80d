import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DAYS_BEFORE_THE_END } from '@firebreak/domain';
import type { Page } from '../http/paging.js';
import type { SeenMarkView } from '../seen-marks/seen-mark.presenter.js';
import { buildScope, callCentreScope, daysFromNow } from '../testing/builders.js';
import { sendFile } from '../testing/evidence.js';
import { homeNumbers } from '../testing/home-numbers.js';
import type { HttpClient } from '../testing/http-client.js';
import { createRandom, pickAtRandom } from '../testing/random-changes.js';
import { addVendor, answerAll, expectBody, openPortal, sendCore, submit, verifyPortal } from '../testing/respondent.js';
import { startTestApplication, type TestApplication } from '../testing/test-application.js';
import type { VendorView } from '../vendors/vendor.presenter.js';
import type { DeadlineView } from './deadlines.presenter.js';

let firebreak: TestApplication;
let staff: HttpClient;
let admin: HttpClient;
/** By what ends and when. */
let vendors: Record<'soon' | 'late' | 'over' | 'replaced' | 'contract', VendorView>;

/** A vendor that signs with a certificate that is good until a day. */
async function certified(vendor: VendorView, expiresOn: string): Promise<void> {
  const { invitation } = await sendCore(staff, vendor.id);
  const portal = await openPortal(firebreak, invitation);
  await verifyPortal(portal, admin, invitation);
  await sendFile(portal, undefined, { kind: 'certificate', fileName: `until ${expiresOn}.pdf`, expiresOn });
  await answerAll(portal, 2);
  await submit(portal);
}

beforeAll(async () => {
  firebreak = await startTestApplication();
  staff = await firebreak.signIn('procurement');
  admin = await firebreak.signIn('admin');
  const add = (change: object = {}): Promise<VendorView> =>
    addVendor(staff, { archetype: 'call_centre_bpo', ...change }, [callCentreScope()]);
  vendors = {
    soon: await add(),
    late: await add(),
    over: await add(),
    replaced: await add(),
    contract: await add({ contractEndsOn: daysFromNow(10), nextReviewOn: daysFromNow(-1) }),
  };
  await certified(vendors.soon, daysFromNow(DAYS_BEFORE_THE_END));
  await certified(vendors.late, daysFromNow(DAYS_BEFORE_THE_END + 1));
  await certified(vendors.over, daysFromNow(1));
  await certified(vendors.replaced, daysFromNow(5));
  await certified(vendors.replaced, daysFromNow(400));
});

afterAll(() => firebreak?.stop());

const deadlines = (kind: string, client = staff): Promise<Page<DeadlineView>> =>
  expectBody(client.get<Page<DeadlineView>>(`/deadlines?kind=${kind}`));

describe('what ends soon', () => {
  it('is evidence within its days, earliest first, and not what newer answers replaced', async () => {
    const { items } = await deadlines('evidence');
    expect(items.map(({ vendor, dueOn }) => [vendor.id, dueOn])).toEqual([
      [vendors.over.id, daysFromNow(1)],
      [vendors.soon.id, daysFromNow(DAYS_BEFORE_THE_END)],
    ]);
    expect(items[0]?.document).toMatchObject({ fileName: `until ${daysFromNow(1)}.pdf`, kind: 'certificate' });
  });

  it('is a contract before its last day, and none that ended', async () => {
    expect((await deadlines('contract')).items).toEqual([
      {
        vendor: { id: vendors.contract.id, name: vendors.contract.name },
        dueOn: daysFromNow(10),
        ends: 'contract',
        contractName: null,
        document: null,
      },
    ]);
    const { items } = await expectBody(staff.get<Page<VendorView>>('/vendors?need=contract'));
    expect(items.map(({ id }) => id)).toEqual([vendors.contract.id]);
  });

  it('shows nothing of others', async () => {
    const stranger = await firebreak.signIn('stranger');
    for (const kind of ['evidence', 'contract']) expect((await deadlines(kind, stranger)).total).toBe(0);
  });
});

/** How many vendors are newly flagged for somebody. */
async function fresh(client: HttpClient): Promise<number> {
  const { newSince } = await expectBody(client.get<SeenMarkView>('/me/seen-flags'));
  return (await expectBody(client.get<{ total: number }>(`/vendors?flaggedSince=${newSince}`))).total;
}

describe('what is new to somebody', () => {
  it('is what was flagged since, and each says so for oneself', async () => {
    const auditor = await firebreak.signIn('auditor');
    const atFirst = await fresh(auditor);
    expect(atFirst).toBeGreaterThan(0);
    // An instant yet to come is cut back to now: what is flagged next is new all the same.
    const marked = await expectBody(
      auditor.post<SeenMarkView>('/me/seen-flags', { seenAt: '2999-01-01T00:00:00.000Z' }),
    );
    expect(Date.parse(marked.seenAt ?? '')).toBeLessThanOrEqual(Date.now());
    expect(await fresh(auditor)).toBe(0);
    expect(await fresh(staff)).toBe(atFirst);
    await addVendor(staff, { archetype: 'call_centre_bpo' }, [callCentreScope()]);
    expect(await fresh(auditor)).toBe(1);
    await expectBody(auditor.post('/me/seen-flags', { seenAt: null }));
    expect(await fresh(auditor)).toBe(atFirst + 1);
  });

  it('refuses what is no instant', async () => {
    expect((await staff.post('/me/seen-flags', { seenAt: 'yesterday' })).status).toBe(422);
    expect((await staff.post('/me/seen-flags', {})).status).toBe(422);
  });
});

describe('every number of the first page', () => {
  it('is the number of rows in the list that it leads to, whatever the register holds', async () => {
    const random = createRandom(20_261_127);
    for (let count = 0; count < 12; count += 1) {
      const archetype = pickAtRandom(['call_centre_bpo', 'goods_supplier', 'hosting', 'payroll_hr'] as const, random);
      const vendor = await addVendor(
        staff,
        {
          archetype,
          contractEndsOn: pickAtRandom([null, daysFromNow(-3), daysFromNow(30), daysFromNow(90)], random),
          nextReviewOn: pickAtRandom([null, daysFromNow(-2), daysFromNow(0), daysFromNow(2)], random),
        },
        pickAtRandom([[], [buildScope()], [callCentreScope()]], random),
      );
      const dice = random();
      if (dice < 0.3) await certified(vendor, daysFromNow(Math.floor(random() * 90) + 1));
      else if (dice < 0.6) await sendCore(staff, vendor.id);
      if (random() < 0.2) {
        const { etag } = await expectBody(staff.get<VendorView>(`/vendors/${vendor.id}`));
        await expectBody(staff.delete(`/vendors/${vendor.id}`, etag));
      }
    }
    const numbers = await homeNumbers(staff);
    expect(numbers.map(({ list, listed }) => [list, listed])).toEqual(numbers.map(({ list, shown }) => [list, shown]));
    // The control: most of them count something, and not all the same.
    expect(new Set(numbers.map(({ shown }) => shown)).size).toBeGreaterThan(5);
  });
});
