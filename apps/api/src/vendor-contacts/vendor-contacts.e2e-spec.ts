import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { VENDOR_CONTACT_LIMITS } from '@firebreak/domain';
import type { HttpClient, Problem } from '../testing/http-client.js';
import { addVendor, expectBody } from '../testing/respondent.js';
import { startTestApplication, type TestApplication } from '../testing/test-application.js';
import type { VendorContactView } from './vendor-contact.presenter.js';

let firebreak: TestApplication;
let procurement: HttpClient;
let auditor: HttpClient;

beforeAll(async () => {
  firebreak = await startTestApplication();
  procurement = await firebreak.signIn('procurement');
  auditor = await firebreak.signIn('auditor');
});

afterAll(() => firebreak.stop());

const ROSA = {
  name: 'Rosa Cruz',
  duty: 'emergency',
  position: 'Duty manager',
  email: 'rosa@luzon.test',
  phone: '+63 2 8123 4567',
} as const;

describe('contacts of a vendor', () => {
  it('are kept as they are given, and remembered after they are removed', async () => {
    const { id } = await addVendor(procurement, {}, []);
    const path = `/vendors/${id}/contacts`;
    const created = await procurement.post<VendorContactView>(path, ROSA);
    expect([created.status, created.headers['etag']]).toEqual([201, created.body.etag]);
    expect(created.body).toMatchObject(ROSA);
    expect((await auditor.get(`${path}/${created.body.id}`)).body).toEqual(created.body);
    const then = new Date().toISOString();
    const headers = { 'if-match': created.body.etag };
    await expectBody(procurement.send('DELETE', `${path}/${created.body.id}`, { headers }));
    expect(await expectBody(auditor.get<{ total: number }>(path))).toMatchObject({ items: [], total: 0 });
    const past = await expectBody(auditor.get<{ items: VendorContactView[] }>(`${path}?asOf=${then}`));
    expect(past.items.map(({ name }) => name)).toEqual(['Rosa Cruz']);
  });

  it('change under If-Match and no other, and not by auditors', async () => {
    const { id } = await addVendor(procurement, {}, []);
    const contact = await expectBody(
      procurement.post<VendorContactView>(`/vendors/${id}/contacts`, { name: 'Li', duty: 'contract' }),
    );
    expect(contact).toMatchObject({ position: null, email: null, phone: null });
    const path = `/vendors/${id}/contacts/${contact.id}`;
    expect((await procurement.patch(path, { phone: '1' })).status).toBe(428);
    const changed = await expectBody(procurement.patch<VendorContactView>(path, { phone: '999' }, contact.etag));
    const stale = await procurement.patch<Problem>(path, { phone: '1' }, contact.etag);
    expect(stale.body).toMatchObject({ status: 412, current: changed });
    expect((await auditor.patch(path, { phone: '1' }, changed.etag)).status).toBe(403);
    expect((await procurement.patch(path, { email: 'no address' }, changed.etag)).status).toBe(422);
  });

  it('are so many at most, and none of an archived vendor', async () => {
    const vendor = await addVendor(procurement, {}, []);
    const path = `/vendors/${vendor.id}/contacts`;
    for (let count = 0; count < VENDOR_CONTACT_LIMITS.perVendor; count += 1)
      await expectBody(procurement.post(path, { name: `Contact ${count}`, duty: 'other' }));
    expect((await procurement.post(path, ROSA)).status).toBe(409);
    const archived = await addVendor(procurement, {}, []);
    const headers = { 'if-match': archived.etag };
    await expectBody(procurement.send('DELETE', `/vendors/${archived.id}`, { headers }));
    expect((await procurement.post(`/vendors/${archived.id}/contacts`, ROSA)).status).toBe(409);
  });
});
