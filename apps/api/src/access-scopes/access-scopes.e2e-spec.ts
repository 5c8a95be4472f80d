import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ACCESS_SCOPE_LIMITS } from '@firebreak/domain';
import { randomUUID } from 'node:crypto';
import type { JudgementEntryView } from '../judgements/judgement.presenter.js';
import { buildScope, callCentreScope } from '../testing/builders.js';
import type { HttpClient, Problem } from '../testing/http-client.js';
import { addVendor, expectBody } from '../testing/respondent.js';
import { startTestApplication, type TestApplication } from '../testing/test-application.js';
import type { VendorView } from '../vendors/vendor.presenter.js';
import type { AccessScopeView } from './access-scope.presenter.js';

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

const scoresOf = async (vendorId: string): Promise<number[]> =>
  (await expectBody(auditor.get<{ items: JudgementEntryView[] }>(`/vendors/${vendorId}/judgements`))).items.map(
    (entry) => entry.residual.score,
  );

describe('access scopes', () => {
  it('are stored as they are given, and a new one is judged at once', async () => {
    const vendor = await addVendor(procurement, { archetype: 'call_centre_bpo' }, []);
    const before = await scoresOf(vendor.id);
    const given = callCentreScope({ critical: true, endsOn: '2099-12-31' });
    const response = await procurement.post<AccessScopeView>(`/vendors/${vendor.id}/access-scopes`, given);
    expect(response.status).toBe(201);
    expect(response.headers['etag']).toBe(response.body.etag);
    expect(response.body).toMatchObject({ ...given, vendorId: vendor.id });
    const read = await auditor.get<AccessScopeView>(`/vendors/${vendor.id}/access-scopes/${response.body.id}`);
    expect(read.body).toEqual(response.body);
    expect(read.headers['etag']).toBe(read.body.etag);
    const after = await scoresOf(vendor.id);
    expect(after).toHaveLength(before.length + 1);
    expect(after[0]).toBeGreaterThan(before[0] ?? Infinity);
    const { scopeSummary } = await expectBody(auditor.get<VendorView>(`/vendors/${vendor.id}`));
    expect(scopeSummary).toMatchObject({ count: 1, peopleCount: 5_700_000, accessLevel: 'high' });
  });

  it('mean nothing, no or unknown where nothing is said', async () => {
    const vendor = await addVendor(procurement, {}, []);
    const sent = { name: 'Bare', accessLevel: 'none' };
    const scope = await expectBody(procurement.post<AccessScopeView>(`/vendors/${vendor.id}/access-scopes`, sent));
    expect(scope).toMatchObject({
      dataCategories: [],
      peopleCount: null,
      accessTypes: [],
      humanChannel: false,
      canResetCredentials: false,
      countries: [],
      critical: false,
      endsOn: null,
    });
  });

  it('change under If-Match and no other', async () => {
    const vendor = await addVendor(procurement, {}, []);
    const path = `/vendors/${vendor.id}/access-scopes`;
    const scope = await expectBody(procurement.post<AccessScopeView>(path, buildScope()));
    expect((await procurement.patch<Problem>(`${path}/${scope.id}`, { critical: true })).status).toBe(428);
    const changed = await procurement.patch<AccessScopeView>(
      `${path}/${scope.id}`,
      { critical: true, peopleCount: null },
      scope.etag,
    );
    expect(changed.status).toBe(200);
    expect(changed.headers['etag']).toBe(changed.body.etag);
    expect(changed.body).toMatchObject({ name: scope.name, critical: true, peopleCount: null });
    const stale = await procurement.patch<Problem>(`${path}/${scope.id}`, { critical: false }, scope.etag);
    expect(stale.body).toMatchObject({ status: 412, code: 'stale', current: changed.body });
    expect((await procurement.delete<Problem>(`${path}/${scope.id}`)).status).toBe(428);
    expect((await procurement.delete<Problem>(`${path}/${scope.id}`, scope.etag)).body).toMatchObject({
      status: 412,
      current: changed.body,
    });
    expect((await procurement.delete(`${path}/${scope.id}`, changed.body.etag)).status).toBe(204);
    expect((await procurement.delete(`${path}/${scope.id}`, changed.body.etag)).status).toBe(404);
    expect((await expectBody(auditor.get<{ items: unknown[] }>(path))).items).toEqual([]);
  });

  it('belong to one vendor and one organisation', async () => {
    const vendor = await addVendor(procurement, {}, [buildScope()]);
    const sibling = await addVendor(procurement, {}, [buildScope()]);
    const foreign = await addVendor(stranger);
    const page = await expectBody(
      auditor.get<{ items: AccessScopeView[]; total: number }>(`/vendors/${vendor.id}/access-scopes`),
    );
    expect(page.total).toBe(1);
    const scope = page.items[0];
    if (!scope) throw new Error('The vendor has no scope.');
    const misplaced = [
      `/vendors/${sibling.id}/access-scopes/${scope.id}`,
      `/vendors/${vendor.id}/access-scopes/${randomUUID()}`,
      `/vendors/${vendor.id}/access-scopes/x`,
      `/vendors/${randomUUID()}/access-scopes/${scope.id}`,
    ];
    for (const path of misplaced) {
      expect((await procurement.get(path)).status).toBe(404);
      expect((await procurement.patch(path, { critical: true }, scope.etag)).status).toBe(404);
      expect((await procurement.delete(path, scope.etag)).status).toBe(404);
    }
    expect((await procurement.get(`/vendors/${foreign.id}/access-scopes`)).status).toBe(404);
    expect((await procurement.post(`/vendors/${foreign.id}/access-scopes`, buildScope())).status).toBe(404);
    expect((await stranger.get(`/vendors/${vendor.id}/access-scopes/${scope.id}`)).status).toBe(404);
    expect(await expectBody(auditor.get(`/vendors/${vendor.id}/access-scopes/${scope.id}`))).toEqual(scope);
  });

  it('are closed to whoever is not signed in or only reads', async () => {
    const vendor = await addVendor(procurement);
    const path = `/vendors/${vendor.id}/access-scopes`;
    expect((await firebreak.visitor().get(path)).status).toBe(401);
    expect((await auditor.post(path, buildScope())).status).toBe(403);
    expect((await auditor.get(path)).status).toBe(200);
  });

  it.each([
    [{ accessLevel: 'low' }, '/name', 'type'],
    [buildScope({ peopleCount: -1 }), '/peopleCount', 'out-of-range'],
    [buildScope({ peopleCount: 10_000_000_001 }), '/peopleCount', 'out-of-range'],
    [buildScope({ peopleCount: 1.5 }), '/peopleCount', 'type'],
    [{ ...buildScope(), peopleCount: '5' }, '/peopleCount', 'type'],
    [{ ...buildScope(), dataCategories: ['gossip'] }, '/dataCategories', 'not-in-list'],
    [{ ...buildScope(), dataCategories: 'contact' }, '/dataCategories', 'type'],
    [{ ...buildScope(), dataCategories: null }, '/dataCategories', 'type'],
    [{ ...buildScope(), accessTypes: ['vpn', 'vpn'] }, '/accessTypes', 'not-unique'],
    [{ ...buildScope(), countries: ['Philippines'] }, '/countries', 'country'],
    [{ ...buildScope(), humanChannel: 'yes' }, '/humanChannel', 'type'],
    [{ ...buildScope(), vendorId: randomUUID() }, '/vendorId', 'unknown-property'],
  ])('are refused when %j', async (body, pointer, code) => {
    const vendor = await addVendor(procurement, {}, []);
    const refused = await procurement.post<Problem>(`/vendors/${vendor.id}/access-scopes`, body);
    expect(refused.body).toMatchObject({ status: 422, code: 'invalid-input' });
    expect(refused.body.errors).toEqual([expect.objectContaining({ pointer, code })]);
  });

  it(`are at most ${ACCESS_SCOPE_LIMITS.perVendor} of one vendor, even when many are added at once`, async () => {
    const vendor = await addVendor(procurement, {}, []);
    const statuses = await Promise.all(
      Array.from(
        { length: ACCESS_SCOPE_LIMITS.perVendor + 5 },
        async () => (await procurement.post(`/vendors/${vendor.id}/access-scopes`, buildScope())).status,
      ),
    );
    expect(statuses.filter((status) => status === 201)).toHaveLength(ACCESS_SCOPE_LIMITS.perVendor);
    expect(statuses.filter((status) => status === 409)).toHaveLength(5);
  });
});
