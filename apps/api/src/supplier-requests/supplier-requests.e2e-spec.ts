import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from '../http/paging.js';
import { TenantDb } from '../tenancy/tenant-db.js';
import { tablesWithWord } from '../testing/database-contents.js';
import type { HttpClient, Problem } from '../testing/http-client.js';
import { addVendor, expectBody } from '../testing/respondent.js';
import { startTestApplication, type TestApplication } from '../testing/test-application.js';
import type { TrailCheckView } from '../checkpoints/checkpoint.presenter.js';
import type { TrailEventView } from '../trail/trail-event.presenter.js';
import type { VendorView } from '../vendors/vendor.presenter.js';
import type { SupplierRequestView } from './supplier-request.presenter.js';
import { SupplierRequestsRepository } from './supplier-requests.repository.js';
import { SupplierRequestsService } from './supplier-requests.service.js';

let firebreak: TestApplication;
let admin: HttpClient;
let staff: HttpClient;

beforeAll(async () => {
  firebreak = await startTestApplication();
  admin = await firebreak.signIn('admin');
  staff = await firebreak.signIn('procurement');
});

afterAll(() => firebreak.stop());

const asked = (word: string): Promise<SupplierRequestView> =>
  expectBody(
    staff.post<SupplierRequestView>('/supplier-requests', {
      supplierName: `Supplier ${randomUUID()}`,
      purpose: `${word} wants it.`,
      archetype: 'other',
      accessLevel: 'low',
      usage: 'once',
    }),
  );
const act = (request: SupplierRequestView, what: string, json: object = {}, client = staff) =>
  client.send<SupplierRequestView & Pick<Problem, 'code'>>('POST', `/supplier-requests/${request.id}/${what}`, {
    json,
    headers: { 'if-match': request.etag },
  });
const read = (id: string): Promise<SupplierRequestView> =>
  expectBody(staff.get<SupplierRequestView>(`/supplier-requests/${id}`));
const decide = (vendor: VendorView) =>
  expectBody(admin.post(`/vendors/${vendor.id}/decisions`, { outcome: 'rejected', reason: 'Too dear.' }));
const eventsOf = async (id: string): Promise<readonly TrailEventView[]> =>
  (await expectBody(admin.get<Page<TrailEventView>>('/audit-events?limit=200'))).items.filter(
    ({ subject }) => subject.id === id,
  );
const subjectsTo = async (address: string, id: string): Promise<string[]> =>
  (
    await firebreak.database.query<{ subject: string }>(
      `SELECT m.subject FROM mails m, supplier_requests r
        WHERE m.recipient = $1 AND r.id = $2 AND m.created_at >= r.received_at ORDER BY m.id`,
      [address, id],
    )
  ).map(({ subject }) => subject);

const forget = (): Promise<void> =>
  firebreak.app
    .get(SupplierRequestsService)
    .forgetRequesters(firebreak.organizationIds.first, new AbortController().signal);
const settledMonthsAgo = (id: string, months: number) =>
  firebreak.database.query(
    `UPDATE supplier_requests SET settled_at = now() - make_interval(months => $2, mins => 1),
            received_at = now() - make_interval(months => $2, days => 1) WHERE id = $1`,
    [id, months],
  );

describe('a request that was linked to the wrong vendor', () => {
  it('goes back into the queue, and nobody gets a mail while nothing was answered', async () => {
    const [wrong, right] = [await addVendor(staff, {}), await addVendor(staff, {})];
    const linked = await expectBody(act(await asked('Somebody'), 'link', { vendorId: wrong.id }));
    expect((await act({ ...linked, etag: '"1"' }, 'take-back')).status).toBe(412);
    const back = await expectBody(act(linked, 'take-back'));
    expect(back).toMatchObject({ status: 'waiting', vendor: null, outcome: null, settledAt: null });
    expect((await act(back, 'take-back')).status).toBe(409);
    expect(await subjectsTo('procurement@first.test', back.id)).toEqual([
      'Your request for a supplier was received by First Trading',
    ]);
    expect((await eventsOf(back.id))[0]).toMatchObject({
      action: 'supplier_request.taken_back',
      vendor: { id: wrong.id },
    });
    await decide(wrong);
    expect((await read(back.id)).status).toBe('waiting');
    await expectBody(act(back, 'link', { vendorId: right.id }));
    await decide(right);
    expect(await read(back.id)).toMatchObject({ status: 'decided', outcome: 'rejected', vendor: { id: right.id } });
  });

  it('is corrected by one mail where an outcome was told already, and can be answered anew', async () => {
    const wrong = await addVendor(staff, {});
    const { id } = await expectBody(act(await asked('Somebody'), 'link', { vendorId: wrong.id }));
    await decide(wrong);
    const back = await expectBody(act(await read(id), 'take-back'));
    expect(back).toMatchObject({ status: 'waiting', vendor: null, outcome: null, settledBy: null });
    expect((await subjectsTo('procurement@first.test', id)).slice(-2)).toEqual([
      'Your request for a supplier: rejected',
      'Your request for a supplier: please disregard our last mail',
    ]);
    expect((await act(back, 'decline', { reason: 'Not needed.' })).body.status).toBe('declined');
  });
});

describe('whoever asked long ago', () => {
  it('is forgotten in the present, the past, the trail and the mails; what was asked and answered stays', async () => {
    const word = 'Qzforgetword';
    const requesterEmail = 'qzforgotten@first.test';
    const { url } = await expectBody(admin.post<{ url: string }>('/intake-link'));
    await expectBody(
      firebreak.visitor().post('/intake/requests', {
        token: url.split('#')[1],
        requesterName: word,
        requesterEmail,
        locale: 'en',
        supplierName: 'Lantau Payroll',
        purpose: `${word} needs it.`,
        archetype: 'payroll_hr',
        accessLevel: 'moderate',
        peopleCount: 400,
        usage: 'always',
      }),
    );
    const [request] = (await expectBody(staff.get<Page<SupplierRequestView>>('/supplier-requests'))).items;
    if (!request) throw new Error('Nothing came.');
    await expectBody(act(request, 'decline', { reason: `Not for ${word}.` }));
    await forget();
    expect((await read(request.id)).requesterName).toBe(word);
    expect(await tablesWithWord(firebreak.database, word)).toEqual([
      'history.supplier_requests',
      'public.supplier_requests',
      'trail.payloads',
    ]);
    await settledMonthsAgo(request.id, 12);
    await firebreak.database.query(`UPDATE mails SET created_at = now() - interval '12 months' WHERE recipient = $1`, [
      requesterEmail,
    ]);
    await forget();
    await forget();
    expect(await read(request.id)).toMatchObject({
      status: 'declined',
      supplierName: 'Lantau Payroll',
      peopleCount: 400,
      requesterName: null,
      requesterEmail: null,
      purpose: null,
      declineReason: null,
      byLink: false,
      settledBy: 'Person procurement',
    });
    expect([
      ...(await tablesWithWord(firebreak.database, word)),
      ...(await tablesWithWord(firebreak.database, requesterEmail)),
    ]).toEqual([]);
    const events = await eventsOf(request.id);
    expect(events.map(({ action, details }) => [action, details === null])).toEqual([
      ['supplier_request.requester_forgotten', false],
      ['supplier_request.declined', true],
      ['supplier_request.received', true],
    ]);
    expect(await expectBody(admin.post<TrailCheckView>('/audit-events/verify', {}))).toMatchObject({ holds: true });
    // Somebody who looks at that day sees no more than somebody who looks at today.
    const then = await expectBody(
      staff.get<Page<SupplierRequestView>>(`/supplier-requests?asOf=${events[1]?.at ?? ''}`),
    );
    expect(then.items.find(({ id }) => id === request.id)).toMatchObject({ requesterName: null, purpose: null });
  });

  it('cannot be taken back or forgotten before the time, by the database too', async () => {
    const vendor = await addVendor(staff, {});
    const { id } = await expectBody(act(await asked('Somebody'), 'link', { vendorId: vendor.id }));
    await decide(vendor);
    const forgetting = firebreak.app
      .get(TenantDb)
      .run(firebreak.organizationIds.first, () => firebreak.app.get(SupplierRequestsRepository).forgetRequesters([id]));
    await expect(forgetting).rejects.toMatchObject({ driverError: { code: 'P0D05' } });
    await settledMonthsAgo(id, 13);
    await forget();
    const forgotten = await read(id);
    expect(forgotten).toMatchObject({ requesterName: null, outcome: 'rejected' });
    expect((await act(forgotten, 'take-back')).body.code).toBe('invalid-state');
  });
});
