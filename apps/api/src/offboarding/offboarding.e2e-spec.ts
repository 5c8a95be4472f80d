import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildScope, callCentreScope, daysFromNow } from '../testing/builders.js';
import type { HttpClient, Problem } from '../testing/http-client.js';
import { addVendor, expectBody, openPortal, sendCore } from '../testing/respondent.js';
import { startTestApplication, type TestApplication } from '../testing/test-application.js';
import type { VendorView } from '../vendors/vendor.presenter.js';
import type { OffboardingItemView, OffboardingView } from './offboarding.presenter.js';

let firebreak: TestApplication;
let staff: HttpClient;
let auditor: HttpClient;

beforeAll(async () => {
  firebreak = await startTestApplication();
  staff = await firebreak.signIn('procurement');
  auditor = await firebreak.signIn('auditor');
});

afterAll(() => firebreak.stop());

/** A vendor with two accesses that has begun to leave. */
async function leaving(content: object = {}): Promise<{ path: string; vendor: VendorView; farewell: OffboardingView }> {
  const vendor = await addVendor(staff, content, [
    callCentreScope({ name: 'Callers' }),
    buildScope({ name: 'Feed', accessTypes: ['api_feed', 'api_key'], dataCategories: ['order_history'] }),
  ]);
  const path = `/vendors/${vendor.id}`;
  const farewell = await expectBody(staff.post<OffboardingView>(`${path}/offboarding`, {}));
  return { path, vendor, farewell };
}

const read = (path: string): Promise<OffboardingView> => expectBody(staff.get<OffboardingView>(`${path}/offboarding`));
const vendorOf = (path: string): Promise<VendorView> => expectBody(staff.get<VendorView>(path));
const itemOf = ({ items }: OffboardingView, kind: string): OffboardingItemView => {
  const found = items.find((item) => item.kind === kind);
  if (!found) throw new Error(`There is no item ${kind}.`);
  return found;
};

function change(path: string, item: OffboardingItemView, json: object, etag = item.etag) {
  return staff.send<OffboardingItemView & Problem>('PATCH', `${path}/offboarding/items/${item.id}`, {
    json,
    headers: { 'if-match': etag },
  });
}

describe('a vendor that leaves', () => {
  it('gets a checklist of what it touches, each item with an owner and a day', async () => {
    const { farewell, path, vendor } = await leaving();
    expect(farewell.items.map(({ kind, scope }) => scope?.name ?? kind)).toEqual([
      'Callers',
      'Feed',
      'credentials',
      'connections',
      'data',
      'contract',
      'proof',
    ]);
    expect(farewell).toMatchObject({ settled: 0, total: 7, openLinks: 0 });
    expect(new Set(farewell.items.map(({ dueOn, owner }) => `${dueOn} ${owner?.id}`))).toEqual(
      new Set([`${daysFromNow(30)} ${vendor.owner?.id}`]),
    );
    expect((await vendorOf(path)).status).toBe('offboarding');
    expect(await expectBody(auditor.get(`${path}/offboarding`))).toEqual(farewell);
    expect((await staff.post(`${path}/offboarding`, {})).status).toBe(409);
  });

  it('loses its access with the item, so that the judgement follows, and has it back when the item opens again', async () => {
    const { farewell, path } = await leaving();
    const exposed = (await vendorOf(path)).judgement.inherent;
    const access = farewell.items.filter(({ kind }) => kind === 'access');
    const yesterday = daysFromNow(-1);
    for (const item of access) await expectBody(change(path, item, { state: 'done', doneOn: yesterday, note: 'Off.' }));
    const scopes = await expectBody(staff.get<{ items: { endsOn: string | null }[] }>(`${path}/access-scopes`));
    expect(scopes.items.map(({ endsOn }) => endsOn)).toEqual([yesterday, yesterday]);
    const ended = (await vendorOf(path)).judgement.inherent;
    expect(ended.score).toBeLessThan(exposed.score);
    for (const item of (await read(path)).items.filter(({ kind }) => kind === 'access'))
      await expectBody(change(path, item, { state: 'open' }));
    expect((await vendorOf(path)).judgement.inherent).toEqual(exposed);
  });

  it('confirms with the item that the data came back', async () => {
    const { farewell, path } = await leaving();
    const done = await expectBody(change(path, itemOf(farewell, 'data'), { state: 'done' }));
    expect(done).toMatchObject({ state: 'done', doneOn: daysFromNow(0), settledBy: expect.any(String) });
    expect((await vendorOf(path)).dataReturnedOn).toBe(daysFromNow(0));
    await expectBody(change(path, done, { state: 'open' }));
    expect((await vendorOf(path)).dataReturnedOn).toBeNull();
  });

  it('loses its links with the item: what was sent is withdrawn, and the portal is shut', async () => {
    const vendor = await addVendor(staff, {}, []);
    const { invitation, assessment } = await sendCore(staff, vendor.id);
    const portal = await openPortal(firebreak, invitation);
    const path = `/vendors/${vendor.id}`;
    const farewell = await expectBody(staff.post<OffboardingView>(`${path}/offboarding`, { dueOn: daysFromNow(3) }));
    expect(farewell.openLinks).toBe(1);
    await expectBody(change(path, itemOf(farewell, 'links'), { state: 'done' }));
    expect((await portal.get('/portal/assessment')).status).toBe(401);
    expect(await expectBody(staff.get(`/assessments/${assessment.id}`))).toMatchObject({ status: 'revoked' });
    expect((await read(path)).openLinks).toBe(0);
  });

  it('takes no item as not applying without a reason, and none as done before its time', async () => {
    const { farewell, path } = await leaving();
    const item = itemOf(farewell, 'contract');
    const refused = async (json: object) => (await change(path, item, json)).body.errors?.map(({ pointer }) => pointer);
    expect(await refused({ state: 'not_applicable' })).toEqual(['/note']);
    expect(await refused({ state: 'done', doneOn: daysFromNow(1) })).toEqual(['/doneOn']);
    expect(await refused({ doneOn: daysFromNow(0) })).toEqual(['/doneOn']);
    expect((await change(path, item, { state: 'done' }, '"9"')).body).toMatchObject({
      code: 'stale',
      current: { id: item.id, state: 'open' },
    });
    await expectBody(change(path, item, { state: 'not_applicable', note: 'There was none.' }));
  });

  it('is archived once every item is settled and not before, and can be brought back with its list', async () => {
    const { path } = await leaving();
    const own = await expectBody(
      staff.post<OffboardingItemView>(`${path}/offboarding/items`, { title: 'Get the badges back' }),
    );
    const tooEarly = await staff.post<Problem & { open: number }>(`${path}/offboarding/finish`);
    expect([tooEarly.status, tooEarly.body.open]).toEqual([409, 8]);
    await expectBody(change(path, own, { dueOn: daysFromNow(-1) }));
    for (const item of (await read(path)).items)
      await expectBody(change(path, item, { state: 'not_applicable', note: 'A trial.' }));
    expect((await staff.post(`${path}/offboarding/finish`)).status).toBe(204);
    expect((await vendorOf(path)).status).toBe('archived');
    await expectBody(staff.post(`${path}/restore`));
    expect((await vendorOf(path)).status).toBe('offboarding');
    expect(await read(path)).toMatchObject({ settled: 8, total: 8 });
  });

  it('stays what it was when the farewell is taken back', async () => {
    const { path } = await leaving({ status: 'prospect' });
    const then = new Date().toISOString();
    expect((await staff.post(`${path}/offboarding/cancel`)).status).toBe(204);
    expect((await vendorOf(path)).status).toBe('prospect');
    expect((await staff.get(`${path}/offboarding`)).status).toBe(404);
    expect(await expectBody(auditor.get(`${path}/offboarding?asOf=${then}`))).toMatchObject({ total: 7 });
  });

  it('loses items of one’s own only, and keeps access that an item ends', async () => {
    const { farewell, path } = await leaving();
    const own = await expectBody(staff.post<OffboardingItemView>(`${path}/offboarding/items`, { title: 'Badges' }));
    const remove = (item: OffboardingItemView) => staff.delete(`${path}/offboarding/items/${item.id}`, item.etag);
    expect((await remove(itemOf(farewell, 'data'))).status).toBe(409);
    expect((await remove(own)).status).toBe(204);
    const scope = itemOf(farewell, 'access').scope;
    expect((await staff.delete(`${path}/access-scopes/${scope?.id}`, '"1"')).status).toBe(409);
  });
});
