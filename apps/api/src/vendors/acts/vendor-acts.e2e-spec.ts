import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { VENDOR_ACT_LIMITS, VENDOR_LIMITS } from '@firebreak/domain';
import type { HttpClient, Problem } from '../../testing/http-client.js';
import { addVendor, expectBody } from '../../testing/respondent.js';
import { startTestApplication, type TestApplication } from '../../testing/test-application.js';
import type { VendorTagsView, VendorView } from '../vendor.presenter.js';
import type { UndoneActView, VendorActView } from './vendor-act.presenter.js';

let firebreak: TestApplication;
let procurement: HttpClient;
let admin: HttpClient;

beforeAll(async () => {
  firebreak = await startTestApplication();
  procurement = await firebreak.signIn('procurement');
  admin = await firebreak.signIn('admin');
});

afterAll(() => firebreak.stop());

const act = (body: object): Promise<VendorActView> => expectBody(procurement.post('/vendor-acts', body));
const undo = (id: string): Promise<UndoneActView> => expectBody(procurement.post(`/vendor-acts/${id}/undo`));
const get = (id: string): Promise<VendorView> => expectBody(procurement.get(`/vendors/${id}`));
const add = async (name: string, more: object = {}): Promise<VendorView> =>
  addVendor(procurement, { name, archetype: 'goods_supplier', ...more });
const actionsOf = async (vendorId: string): Promise<string[]> => {
  const page = await expectBody(
    procurement.get<{ items: { action: string }[] }>(`/audit-events?vendorId=${vendorId}&limit=200`),
  );
  return page.items.map(({ action }) => action).toReversed();
};

describe('an act on many vendors', () => {
  it('tags those it can, says why it left the others, and tells each in the trail', async () => {
    const [plain, tagged, gone] = [await add('One'), await add('Two', { tags: ['PCI DSS'] }), await add('Three')];
    const full = await add('Four', { tags: Array.from({ length: VENDOR_LIMITS.tags }, (_, place) => `t${place}`) });
    await expectBody(procurement.delete(`/vendors/${gone.id}`, gone.etag));
    const unknown = '01a209a4-5618-7465-8345-3eda23578e7f';
    const vendorIds = [plain.id, tagged.id, gone.id, full.id, unknown];
    const { done, left, nextCursor } = await act({ act: 'tag', vendorIds, tags: ['pci  dss'] });
    expect([done, nextCursor]).toEqual([1, null]);
    expect(new Map(left.map(({ vendorId, reason }) => [vendorId, reason]))).toEqual(
      new Map([
        [tagged.id, 'unchanged'],
        [gone.id, 'archived'],
        [full.id, 'too_many_tags'],
        [unknown, 'unknown'],
      ]),
    );
    // As it was spelt before.
    expect((await get(plain.id)).tags).toEqual(['PCI DSS']);
    expect((await actionsOf(plain.id)).at(-1)).toBe('vendor.changed');
    expect((await actionsOf(tagged.id)).at(-1)).toBe('vendor.judged');
    const { items } = await expectBody(procurement.get<VendorTagsView>('/vendors/tags'));
    expect(items).toContainEqual({ tag: 'PCI DSS', vendors: 2 });
  });

  it('is undone exactly, but for a vendor that somebody changed since', async () => {
    const [first, second] = [await add('Undo one', { tags: ['a'], ownerId: null }), await add('Undo two')];
    const vendorIds = [first.id, second.id];
    const userId = (await expectBody(admin.get<{ user: { id: string } }>('/session'))).user.id;
    const assigned = await act({ act: 'assign', vendorIds, ownerId: userId });
    expect(assigned.done).toBe(2);
    const changed = await get(second.id);
    await expectBody(admin.patch(`/vendors/${second.id}`, { notes: 'changed by a colleague' }, changed.etag));
    const { undone, left } = await undo(assigned.id);
    expect([undone, left]).toEqual([1, [{ vendorId: second.id, name: 'Undo two', reason: 'changed_since' }]]);
    expect((await get(first.id)).owner).toBeNull();
    expect(await get(second.id)).toMatchObject({ notes: 'changed by a colleague', owner: { id: userId } });
    expect((await procurement.post<Problem>(`/vendor-acts/${assigned.id}/undo`)).status).toBe(409);
    expect((await admin.post<Problem>(`/vendor-acts/${assigned.id}/undo`)).status).toBe(404);
  });

  it('archives and brings back in the state each had; a name that is taken by now stays away', async () => {
    const [prospect, active] = [await add('Away one', { status: 'prospect' }), await add('Away two')];
    const vendorIds = [prospect.id, active.id];
    const archived = await act({ act: 'archive', vendorIds });
    expect(archived.done).toBe(2);
    const namesake = await add('Away two');
    const { undone, left } = await undo(archived.id);
    expect([undone, left.map(({ reason }) => reason)]).toEqual([1, ['duplicate']]);
    expect((await get(prospect.id)).status).toBe('prospect');
    const later = await get(namesake.id);
    await expectBody(procurement.delete(`/vendors/${namesake.id}`, later.etag));
    // Both bear one name: only one of them can come back.
    const restored = await act({ act: 'restore', vendorIds: [active.id, namesake.id, prospect.id] });
    expect(restored.done).toBe(1);
    expect(restored.left.map(({ reason }) => reason).toSorted()).toEqual(['duplicate', 'not_archived']);
  });

  it('goes through all that a filter lets through, request by request', async () => {
    const { vendorsAtOnce } = VENDOR_ACT_LIMITS;
    const originals = await add('Many 0');
    await firebreak.database.query(
      `WITH copies AS (
         INSERT INTO vendors SELECT (jsonb_populate_record(v, jsonb_build_object(
             'id', gen_random_uuid(), 'name', 'Many ' || n, 'name_key', 'many ' || n))).*
           FROM vendors v, generate_series(1, $2::integer) n WHERE v.id = $1 RETURNING *),
       words AS (INSERT INTO vendor_words SELECT c.organization_id, c.id, c.name_key FROM copies c)
       INSERT INTO judgements SELECT (jsonb_populate_record(j, jsonb_build_object('id', gen_random_uuid(), 'vendor_id', c.id))).*
         FROM copies c JOIN judgements j ON j.vendor_id = $1 AND j.superseded_at IS NULL`,
      [originals.id, vendorsAtOnce],
    );
    const filter = { q: 'many', archetype: 'goods_supplier' };
    const first = await act({ act: 'tag', filter, tags: ['Many'] });
    expect([first.done, first.left.length]).toEqual([vendorsAtOnce, 0]);
    const second = await act({ act: 'tag', filter, tags: ['Many'], cursor: first.nextCursor });
    expect([second.done, second.nextCursor]).toEqual([1, null]);
    expect((await undo(first.id)).undone).toBe(vendorsAtOnce);
  });

  it.each([
    [{ act: 'tag', tags: ['a'] }, '/vendorIds'],
    [{ act: 'tag', tags: ['a'], filter: {}, vendorIds: ['01a209a4-5618-7465-8345-3eda23578e7f'] }, '/vendorIds'],
    [{ act: 'tag', filter: {} }, '/tags'],
    [{ act: 'assign', filter: {} }, '/ownerId'],
    [{ act: 'assign', filter: {}, ownerId: '01a209a4-5618-7465-8345-3eda23578e7f' }, '/ownerId'],
    [{ act: 'archive', filter: { band: 'purple' } }, '/filter/band'],
    [{ act: 'archive', filter: {}, cursor: 'nonsense' }, '/cursor'],
  ])('refuses %j', async (body, pointer) => {
    const { body: problem } = await procurement.post<Problem>('/vendor-acts', body);
    expect(problem).toMatchObject({ status: 422, errors: [{ pointer }] });
  });
});
