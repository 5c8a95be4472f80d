import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { VendorView } from './vendor.presenter.js';
import type { TrailEventView } from '../trail/trail-event.presenter.js';
import { buildScope, buildVendor, daysFromNow } from '../testing/builders.js';
import type { HttpClient, Problem } from '../testing/http-client.js';
import { addVendor, expectBody } from '../testing/respondent.js';
import { startTestApplication, type TestApplication } from '../testing/test-application.js';

let firebreak: TestApplication;
let procurement: HttpClient;
let auditor: HttpClient;
let stranger: HttpClient;

beforeAll(async () => {
  firebreak = await startTestApplication();
  procurement = await firebreak.signIn('procurement');
  auditor = await firebreak.signIn('auditor');
  stranger = await firebreak.signIn('stranger');
});

afterAll(() => firebreak.stop());

const flagsOf = ({ judgement }: VendorView) =>
  Object.fromEntries(judgement.flags.map(({ key, severity }) => [key, severity]));

describe('adding a vendor', () => {
  it('needs a name and an archetype, and judges it at once', async () => {
    const response = await procurement.post<VendorView>('/vendors', {
      name: 'Quiet Print Shop',
      archetype: 'print_mail_vendor',
    });
    expect(response.status).toBe(201);
    expect(response.headers['etag']).toBe(response.body.etag);
    expect(response.body).toMatchObject({
      name: 'Quiet Print Shop',
      archetype: 'print_mail_vendor',
      status: 'active',
      tierSetByHand: false,
      owner: { email: 'procurement@first.test' },
      scopeSummary: { count: 0, peopleCount: null },
      assessment: null,
      judgement: { assessed: false, coveragePercent: 0 },
    });
    expect(response.body.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7/);
    const read = await auditor.get<VendorView>(`/vendors/${response.body.id}`);
    expect(read.body).toEqual(response.body);
    expect(read.headers['etag']).toBe(read.body.etag);
  });

  it('keeps everything that is given', async () => {
    const given = {
      service: 'Parcels',
      tier: 1,
      status: 'prospect',
      ownerId: null,
      nextReviewOn: '2027-02-28',
      notes: 'One\nTwo',
      contractEndsOn: '2028-02-29',
      noticeHours: 8_760,
      withoutNoticeDuty: false,
      dataReturnedOn: daysFromNow(0),
    } as const;
    const vendor = await expectBody(procurement.post<VendorView>('/vendors', buildVendor({ ...given })));
    const { ownerId, ...shown } = given;
    expect(vendor).toMatchObject({ ...shown, owner: ownerId, tierSetByHand: true });
  });

  it('refuses who is not signed in and who only reads', async () => {
    expect((await firebreak.visitor().post<Problem>('/vendors', buildVendor())).body).toMatchObject({
      status: 401,
      code: 'unauthenticated',
    });
    expect((await auditor.post<Problem>('/vendors', buildVendor())).body).toMatchObject({
      status: 403,
      code: 'forbidden',
    });
  });

  it.each([
    [{ archetype: 'saas_other' }, '/name', 'type'],
    [{ name: ' ', archetype: 'saas_other' }, '/name', 'too-short'],
    [{ name: 'A', archetype: 'bakery' }, '/archetype', 'not-in-list'],
    [{ name: 'A', archetype: 'saas_other', tier: 5 }, '/tier', 'not-in-list'],
    [{ name: 'A', archetype: 'saas_other', status: 'archived' }, '/status', 'not-in-list'],
    [{ name: 'A', archetype: 'saas_other', status: null }, '/status', 'not-in-list'],
    [{ name: 'A', archetype: 'saas_other', nextReviewOn: '2027-02-30' }, '/nextReviewOn', 'day'],
    [{ name: 'A', archetype: 'saas_other', ownerId: randomUUID() }, '/ownerId', 'unknown-reference'],
    [{ name: 'A', archetype: 'saas_other', contractEndsOn: '2027-02-29' }, '/contractEndsOn', 'day'],
    [{ name: 'A', archetype: 'saas_other', noticeHours: 0 }, '/noticeHours', 'out-of-range'],
    [{ name: 'A', archetype: 'saas_other', noticeHours: 8_761 }, '/noticeHours', 'out-of-range'],
    [{ name: 'A', archetype: 'saas_other', noticeHours: 1.5 }, '/noticeHours', 'type'],
    [{ name: 'A', archetype: 'saas_other', withoutNoticeDuty: null }, '/withoutNoticeDuty', 'type'],
    [{ name: 'A', archetype: 'saas_other', noticeHours: 72, withoutNoticeDuty: true }, '/noticeHours', 'contradiction'],
    [{ name: 'A', archetype: 'saas_other', dataReturnedOn: daysFromNow(1) }, '/dataReturnedOn', 'in-the-future'],
  ])('says what is wrong with %j', async (body, pointer, code) => {
    const refused = await procurement.post<Problem>('/vendors', body);
    expect(refused.body).toMatchObject({ status: 422, code: 'invalid-input' });
    expect(refused.body.errors).toEqual([expect.objectContaining({ pointer, code })]);
  });

  it('refuses the name of another active vendor, however it is written, and links to that one', async () => {
    const first = await addVendor(procurement, { name: 'Café  Zürich' });
    const refused = await procurement.post<Problem>('/vendors', buildVendor({ name: '  CAFE\u0301 zürich ' }));
    expect(refused.body).toMatchObject({ status: 409, code: 'duplicate', existing: `/api/v1/vendors/${first.id}` });
    expect((await stranger.post('/vendors', buildVendor({ name: 'Café Zürich' }))).status).toBe(201);
  });

  it('lets one of many at the same moment have the name', async () => {
    const name = `Contested ${randomUUID()}`;
    const statuses = await Promise.all(
      Array.from({ length: 10 }, async () => (await procurement.post('/vendors', buildVendor({ name }))).status),
    );
    expect(statuses.toSorted((a, b) => a - b)).toEqual([201, ...Array<number>(9).fill(409)]);
  });
});

describe('changing a vendor', () => {
  it('changes what is sent and nothing else', async () => {
    const before = await addVendor(procurement, { service: 'Payroll', notes: 'Keep' });
    const response = await procurement.patch<VendorView>(
      `/vendors/${before.id}`,
      { service: null, tier: 2 },
      before.etag,
    );
    expect(response.status).toBe(200);
    expect(response.headers['etag']).toBe(response.body.etag);
    expect(response.body.etag).not.toBe(before.etag);
    const { etag: _e, updatedAt: _u, ...after } = response.body;
    expect({ ...before, ...after }).toEqual({ ...before, service: null, tier: 2, tierSetByHand: true });
    expect(response.body.updatedAt > before.updatedAt).toBe(true);
  });

  it('keeps other names and the hosts of websites, by which it is found', async () => {
    const before = await addVendor(procurement, { aliases: ['Old Trading Name'] });
    expect(before).toMatchObject({ aliases: ['Old Trading Name'], domains: [] });
    const change = {
      aliases: [' 聯華 100% ', '聯華 100%'],
      domains: ['https://WWW.Known-As.example/about', 'known-as.example'],
    };
    const after = await expectBody(procurement.patch<VendorView>(`/vendors/${before.id}`, change, before.etag));
    expect(after).toMatchObject({ aliases: ['聯華 100%'], domains: ['known-as.example'] });
    const found = async (q: string) =>
      (await expectBody(procurement.get<{ items: VendorView[] }>(`/vendors?q=${encodeURIComponent(q)}`))).items.map(
        ({ id }) => id,
      );
    expect(await found('聯華 100%')).toEqual([before.id]);
    expect(await found('Known-AS.example')).toEqual([before.id]);
    expect(await found('old trading')).toEqual([]);
    const refused = await procurement.patch<Problem>(
      `/vendors/${before.id}`,
      { domains: ['known-as.example', 'nowhere'] },
      after.etag,
    );
    expect(refused.body).toMatchObject({ status: 422, errors: [{ pointer: '/domains/1', code: 'not-a-website' }] });
  });

  it('needs If-Match, and shows the present vendor when it is stale', async () => {
    const vendor = await addVendor(procurement);
    const missing = await procurement.patch<Problem>(`/vendors/${vendor.id}`, { notes: 'A' });
    expect(missing.body).toMatchObject({ status: 428, code: 'precondition-required' });
    const changed = await expectBody(
      procurement.patch<VendorView>(`/vendors/${vendor.id}`, { notes: 'B' }, vendor.etag),
    );
    for (const stale of [vendor.etag, '*', 'W/"2"', '"x"', '2']) {
      const refused = await procurement.patch<Problem>(`/vendors/${vendor.id}`, { notes: 'C' }, stale);
      expect(refused.body).toMatchObject({ status: 412, code: 'stale', current: changed });
    }
  });

  it('refuses a name that another active vendor has', async () => {
    const other = await addVendor(procurement);
    const vendor = await addVendor(procurement);
    const refused = await procurement.patch<Problem>(
      `/vendors/${vendor.id}`,
      { name: other.name.toUpperCase() },
      vendor.etag,
    );
    expect(refused.body).toMatchObject({ status: 409, code: 'duplicate' });
    const own = await procurement.patch(`/vendors/${vendor.id}`, { name: vendor.name.toUpperCase() }, vendor.etag);
    expect(own.status).toBe(200);
  });
});

describe('the contract with a vendor', () => {
  it('is unknown until it is entered, and a change of it is judged, told and kept with its past', async () => {
    const vendor = await addVendor(procurement, {}, [
      buildScope({ peopleCount: 10_000, accessTypes: ['data_custody'] }),
    ]);
    expect(vendor).toMatchObject({
      contractEndsOn: null,
      noticeHours: null,
      withoutNoticeDuty: false,
      dataReturnedOn: null,
    });
    expect(flagsOf(vendor)).toEqual({ no_duty_to_tell: 'low' });
    const { headers } = await auditor.get(`/vendors/${vendor.id}`);
    const change = { contractEndsOn: daysFromNow(-1), withoutNoticeDuty: true };
    const over = await expectBody(procurement.patch<VendorView>(`/vendors/${vendor.id}`, change, vendor.etag));
    expect(over).toMatchObject(change);
    expect(flagsOf(over)).toEqual({
      access_after_contract: 'high',
      data_kept_after_contract: 'high',
      no_duty_to_tell: 'high',
    });
    const then = await auditor.get<VendorView>(`/vendors/${vendor.id}?asOf=${String(headers['as-of'])}`);
    expect(then.body).toEqual(vendor);
    const { items } = await expectBody(
      auditor.get<{ items: TrailEventView[] }>(`/audit-events?vendorId=${vendor.id}&action=vendor.changed`),
    );
    expect(items.map(({ details }) => details)).toEqual([
      {
        name: vendor.name,
        changes: [
          { field: 'contractEndsOn', from: null, to: change.contractEndsOn },
          { field: 'withoutNoticeDuty', from: false, to: true },
        ],
      },
    ]);
    const returned = { noticeHours: 72, withoutNoticeDuty: false, dataReturnedOn: daysFromNow(0) };
    const clean = await expectBody(procurement.patch<VendorView>(`/vendors/${vendor.id}`, returned, over.etag));
    expect(flagsOf(clean)).toEqual({ access_after_contract: 'high' });
  });

  it('refuses hours while it is known that none are agreed; a stale change is stale first', async () => {
    const vendor = await addVendor(procurement, { withoutNoticeDuty: true });
    const path = `/vendors/${vendor.id}`;
    const { body } = await procurement.patch<Problem>(path, { noticeHours: 24 }, vendor.etag);
    expect(body).toMatchObject({ status: 422, errors: [{ pointer: '/noticeHours', code: 'contradiction' }] });
    expect((await procurement.patch<Problem>(path, { noticeHours: 24 }, '"9"')).body.code).toBe('stale');
  });
});

describe('archiving a vendor', () => {
  it('takes it out of the list and gives its name free; restoring brings it back as it was', async () => {
    const vendor = await addVendor(procurement, { status: 'offboarding' });
    expect((await procurement.delete<Problem>(`/vendors/${vendor.id}`)).status).toBe(428);
    expect((await procurement.delete(`/vendors/${vendor.id}`, vendor.etag)).status).toBe(204);
    const archived = await expectBody(auditor.get<VendorView>(`/vendors/${vendor.id}`));
    expect(archived.status).toBe('archived');
    expect((await procurement.delete<Problem>(`/vendors/${vendor.id}`, archived.etag)).body.code).toBe('invalid-state');
    expect((await procurement.patch<Problem>(`/vendors/${vendor.id}`, { notes: 'A' }, archived.etag)).body.code).toBe(
      'invalid-state',
    );
    expect(
      (await procurement.post<Problem>(`/vendors/${vendor.id}/access-scopes`, { name: 'A', accessLevel: 'low' }))
        .status,
    ).toBe(409);

    const namesake = await addVendor(procurement, { name: vendor.name });
    expect((await procurement.post<Problem>(`/vendors/${vendor.id}/restore`)).body).toMatchObject({
      status: 409,
      code: 'duplicate',
    });
    await expectBody(procurement.delete(`/vendors/${namesake.id}`, namesake.etag));
    const restored = await expectBody(procurement.post<VendorView>(`/vendors/${vendor.id}/restore`));
    expect(restored).toMatchObject({ id: vendor.id, name: vendor.name, status: 'offboarding' });
    expect((await procurement.post<Problem>(`/vendors/${vendor.id}/restore`)).body.code).toBe('invalid-state');
  });

  it('is refused with a stale version, and changes nothing', async () => {
    const vendor = await addVendor(procurement);
    const changed = await expectBody(
      procurement.patch<VendorView>(`/vendors/${vendor.id}`, { notes: 'A' }, vendor.etag),
    );
    const refused = await procurement.delete<Problem>(`/vendors/${vendor.id}`, vendor.etag);
    expect(refused.body).toMatchObject({ status: 412, current: changed });
    expect((await expectBody(auditor.get<VendorView>(`/vendors/${vendor.id}`))).status).toBe('active');
  });
});

describe('an id that leads nowhere', () => {
  it('is the same 404 whether unknown, malformed or of another organisation', async () => {
    const foreign = await addVendor(stranger);
    const bodies = await Promise.all(
      [foreign.id, foreign.id.toUpperCase(), randomUUID(), 'x', '1', '%00', '..%2fusers', `${foreign.id}0`].map(
        async (id) => {
          const { status, body } = await procurement.get<Problem>(`/vendors/${id}`);
          return { ...body, status, instance: '' };
        },
      ),
    );
    expect(bodies[0]).toMatchObject({ status: 404, code: 'not-found' });
    for (const body of bodies) expect(body).toEqual(bodies[0]);
  });
});
