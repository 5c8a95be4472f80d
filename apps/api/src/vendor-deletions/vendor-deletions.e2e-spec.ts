import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Page } from '../http/paging.js';
import type { NoticeView } from '../notices/notice.presenter.js';
import type { OrganizationSettingsView } from '../organization-settings/organization-settings.presenter.js';
import { TenantDb } from '../tenancy/tenant-db.js';
import { daysFromNow } from '../testing/builders.js';
import type { HttpClient, Problem } from '../testing/http-client.js';
import { addVendor, expectBody } from '../testing/respondent.js';
import { startTestApplication, type TestApplication } from '../testing/test-application.js';
import type { TrailEventView } from '../trail/trail-event.presenter.js';
import type { VendorView } from '../vendors/vendor.presenter.js';
import { RetentionService } from './retention.service.js';
import { VendorDeletionsRepository } from './vendor-deletions.repository.js';
import type {
  ArchivedVendorView,
  DeletedSinceView,
  VendorDeletionView,
  VendorRetentionView,
} from './vendor-retention.presenter.js';

let firebreak: TestApplication;
let admin: HttpClient;
let staff: HttpClient;
let auditor: HttpClient;
let stranger: HttpClient;

beforeAll(async () => {
  firebreak = await startTestApplication();
  admin = await firebreak.signIn('admin');
  staff = await firebreak.signIn('procurement');
  auditor = await firebreak.signIn('auditor');
  stranger = await firebreak.signIn('strangeAdmin');
});

beforeEach(() => keepFor(null));

afterAll(() => firebreak.stop());

const guarded = (etag: string, json: object = {}) => ({ json, headers: { 'if-match': etag } });

async function keepFor(archivedVendorYears: number | null): Promise<void> {
  const { etag } = await expectBody(admin.get<OrganizationSettingsView>('/organization'));
  await expectBody(admin.send('PATCH', '/organization', guarded(etag, { retention: { archivedVendorYears } })));
}

const read = (id: string): Promise<VendorView> => expectBody(admin.get<VendorView>(`/vendors/${id}`));

/** A vendor that was archived on a day, long ago where one is given. */
async function archived(on?: string): Promise<VendorView> {
  const { id, etag } = await addVendor(staff, {});
  await staff.delete(`/vendors/${id}`, etag);
  if (on !== undefined)
    for (const table of ['vendors', 'history.vendors'])
      await firebreak.database.query(
        `UPDATE ${table} SET archived_at = $2, created_at = $2 WHERE id = $1 AND status = 'archived'`,
        [id, `${on}T10:00:00Z`],
      );
  return read(id);
}

const retentionOf = (id: string): Promise<VendorRetentionView> =>
  expectBody(auditor.get<VendorRetentionView>(`/vendors/${id}/retention`));
const listed = async (query = ''): Promise<readonly ArchivedVendorView[]> =>
  (await expectBody(auditor.get<Page<ArchivedVendorView>>(`/archived-vendors?limit=200${query}`))).items;
const deletions = async (): Promise<readonly VendorDeletionView[]> =>
  (await expectBody(auditor.get<Page<VendorDeletionView>>('/vendor-deletions?limit=200'))).items;
const remove = ({ id, etag, name }: VendorView, typed = name, client = admin) =>
  client.send<VendorDeletionView & Problem>('POST', `/vendors/${id}/deletion`, guarded(etag, { name: typed }));
const runDaily = (today = daysFromNow(0)): Promise<void> =>
  firebreak.app.get(RetentionService).run(firebreak.organizationIds.first, today, new AbortController().signal);
const toldOf = async (client: HttpClient, vendorId: string): Promise<readonly NoticeView[]> =>
  (await expectBody(client.get<Page<NoticeView>>('/me/notices?limit=200'))).items.filter(
    ({ kind, vendor }) => kind === 'deletion_near' && vendor?.id === vendorId,
  );
const deletedSince = async (asOf: string): Promise<number> =>
  (await expectBody(auditor.get<DeletedSinceView>(`/vendor-deletions/since?asOf=${asOf}`))).count;
/** The day that administrators were told has come. */
const bringDay = (vendorId: string) =>
  firebreak.database.query('UPDATE vendor_retention SET due_on = current_date WHERE vendor_id = $1', [vendorId]);

describe('an archived vendor', () => {
  it('is never deleted by itself as long as nobody says so', async () => {
    const { id } = await archived('2015-03-01');
    await runDaily();
    expect(await toldOf(admin, id)).toEqual([]);
    expect(await retentionOf(id)).toMatchObject({ keptYears: null, dueOn: null, hold: null, failure: null });
    expect((await listed()).find((vendor) => vendor.id === id)).toMatchObject({
      archivedAt: '2015-03-01T10:00:00.000Z',
    });
  });

  it('goes after its years, thirty days after administrators were told, and once', async () => {
    const { id, name } = await archived('2020-02-29');
    await keepFor(3);
    expect((await retentionOf(id)).dueOn).toBe(daysFromNow(30));
    await runDaily();
    await runDaily();
    expect(await toldOf(admin, id)).toHaveLength(1);
    expect(await toldOf(staff, id)).toHaveLength(0);
    expect((await read(id)).status).toBe('archived');
    await bringDay(id);
    await Promise.all([runDaily(), runDaily()]);
    expect((await admin.get(`/vendors/${id}`)).status).toBe(404);
    expect((await deletions()).filter((deletion) => deletion.id === id)).toEqual([
      expect.objectContaining({ name, keptYears: 3, deletedBy: null, archivedAt: '2020-02-29T10:00:00.000Z' }),
    ]);
    const { items } = await expectBody(auditor.get<Page<TrailEventView>>(`/audit-events?vendorId=${id}&limit=50`));
    expect(items[0]).toMatchObject({
      action: 'vendor.deleted',
      actor: { kind: 'system' },
      vendor: { name, deleted: true },
    });
    expect(items.filter(({ action }) => !/delete/.test(action)).every(({ details }) => details === null)).toBe(true);
    expect(await toldOf(admin, id)).toEqual([]);
  });

  it('is told of anew when it was restored, kept for longer or on hold in between', async () => {
    const { id } = await archived(daysFromNow(-400));
    await keepFor(1);
    await runDaily();
    await bringDay(id);
    await expectBody(admin.post(`/vendors/${id}/hold`, { reason: 'A dispute.' }));
    await runDaily();
    expect(await retentionOf(id)).toMatchObject({
      dueOn: null,
      hold: { reason: 'A dispute.', heldBy: 'Person admin' },
    });
    await expectBody(admin.send('POST', `/vendors/${id}/hold/lift`, guarded('"1"')));
    await runDaily();
    expect((await retentionOf(id)).dueOn).toBe(daysFromNow(30));
    await bringDay(id);
    await expectBody(staff.post(`/vendors/${id}/restore`));
    await runDaily();
    const { etag, status } = await read(id);
    expect(status).toBe('active');
    await staff.delete(`/vendors/${id}`, etag);
    await runDaily();
    expect((await read(id)).status).toBe('archived');
    expect((await retentionOf(id)).dueOn! > daysFromNow(360)).toBe(true);
  });

  it('that could not be deleted stays in the list with the reason, and is tried again', async () => {
    const { id } = await archived('2019-05-05');
    await keepFor(2);
    await runDaily();
    await bringDay(id);
    await firebreak.database.query(`REVOKE DELETE ON vendor_contacts FROM firebreak_keeper`);
    await runDaily();
    expect((await listed()).find((vendor) => vendor.id === id)).toMatchObject({
      failure: 'unforeseen',
      failedAt: expect.any(String),
    });
    await firebreak.database.query(`GRANT DELETE ON vendor_contacts TO firebreak_keeper`);
    await runDaily();
    expect((await listed()).find((vendor) => vendor.id === id)).toBeUndefined();
  });

  it('that somebody else keeps busy is tried again too, and one that is held meanwhile is no failure', async () => {
    const [busy, held] = [await archived('2018-05-05'), await archived('2018-05-06')];
    await keepFor(2);
    await runDaily();
    await Promise.all([bringDay(busy.id), bringDay(held.id)]);
    const locked = firebreak.database.query(
      `WITH locked AS MATERIALIZED (SELECT id FROM vendors WHERE id = $1 FOR UPDATE) SELECT pg_sleep(6) FROM locked`,
      [busy.id],
    );
    const running = runDaily();
    // While the first is waited for, the second, which is on the same list, is put on hold.
    await expectBody(staff.post(`/vendors/${held.id}/hold`, { reason: 'A dispute.' }));
    await Promise.all([running, locked]);
    const byId = new Map((await listed()).map((vendor) => [vendor.id, vendor]));
    expect(byId.get(busy.id)).toMatchObject({ failure: 'busy', dueOn: daysFromNow(0) });
    expect(byId.get(held.id)).toMatchObject({ failure: null, hold: { reason: 'A dispute.' } });
    await runDaily();
    expect((await admin.get(`/vendors/${busy.id}`)).status).toBe(404);
  });

  it('is listed by those on hold, oldest first', async () => {
    const [older, newer] = [await archived('2016-01-01'), await archived('2017-01-01')];
    await expectBody(staff.post(`/vendors/${newer.id}/hold`, { reason: 'Asked for by counsel.' }));
    const ids = (await listed()).map(({ id }) => id);
    expect(ids.indexOf(older.id)).toBeLessThan(ids.indexOf(newer.id));
    const held = (await listed('&held=true')).map(({ id }) => id);
    expect([held.includes(newer.id), held.includes(older.id)]).toEqual([true, false]);
    expect((await listed('&held=false')).map(({ id }) => id)).not.toContain(newer.id);
  });
});

describe('deleting at once', () => {
  it('asks for the name, the newest state and an administrator', async () => {
    const vendor = await archived();
    expect((await remove(vendor, vendor.name, staff)).status).toBe(403);
    expect((await remove(vendor, vendor.name, stranger)).status).toBe(404);
    const wrong = await remove(vendor, `${vendor.name}!`);
    expect([wrong.status, wrong.body.errors?.[0]?.pointer]).toEqual([422, '/name']);
    const stale = await remove({ ...vendor, etag: '"1"' });
    expect([stale.status, (stale.body as { current?: VendorView }).current?.id]).toEqual([412, vendor.id]);
    const bare = await admin.post<Problem>(`/vendors/${vendor.id}/deletion`, { name: vendor.name });
    expect(bare.status).toBe(428);
    expect((await remove(vendor)).body).toMatchObject({ id: vendor.id, deletedBy: 'Person admin' });
    expect((await remove(vendor)).status).toBe(404);
  });

  it('is refused for an active vendor and for one on hold, by the database too', async () => {
    const active = await addVendor(staff, {});
    expect((await remove(active)).body.code).toBe('invalid-state');
    const held = await archived();
    await expectBody(staff.post(`/vendors/${held.id}/hold`, { reason: 'A dispute.' }));
    expect((await remove(held)).body).toMatchObject({ status: 409, detail: 'The vendor is on hold.' });
    const calls: readonly [string, string, string | null][] = [
      ['first', active.id, active.owner?.id ?? null],
      ['first', held.id, active.owner?.id ?? null],
      ['first', (await archived('2001-01-01')).id, null],
      ['first', (await archived()).id, active.owner?.id ?? null],
      ['second', (await archived()).id, active.owner?.id ?? null],
    ];
    for (const [organization, id, byUser] of calls) {
      const deleting = firebreak.app
        .get(TenantDb)
        .run(firebreak.organizationIds[organization as 'first'], () =>
          firebreak.app.get(VendorDeletionsRepository).delete(id, byUser),
        );
      await expect(deleting).rejects.toMatchObject({ driverError: { code: expect.stringMatching(/^P0D0[1-46]$/) } });
      expect((await read(id)).id).toBe(id);
    }
  });

  it('leaves what others have, and says what goes before', async () => {
    const [gone, stays] = [await archived(), await archived()];
    const before = await firebreak.database.query('SELECT v::text FROM history.vendors v WHERE id = $1', [stays.id]);
    expect((await retentionOf(gone.id)).parts).toEqual([
      expect.objectContaining({ part: 'access_scopes' }),
      { part: 'judgements', count: expect.any(Number) },
      { part: 'events', count: expect.any(Number) },
    ]);
    await expectBody(remove(gone));
    expect(await firebreak.database.query('SELECT v::text FROM history.vendors v WHERE id = $1', [stays.id])).toEqual(
      before,
    );
    expect(await read(stays.id)).toEqual(stays);
  });
});

describe('a hold', () => {
  it('is placed by whoever keeps the register, lifted by an administrator who read it, and told in the trail', async () => {
    const { id } = await archived();
    const hold = (client: HttpClient) => client.post<Problem>(`/vendors/${id}/hold`, { reason: 'A dispute.' });
    const lift = (client: HttpClient, etag: string) =>
      client.send<Problem>('POST', `/vendors/${id}/hold/lift`, guarded(etag));
    expect((await hold(auditor)).status).toBe(403);
    expect((await hold(stranger)).status).toBe(404);
    expect((await hold(staff)).status).toBe(201);
    expect((await hold(staff)).status).toBe(409);
    expect((await lift(staff, '"1"')).status).toBe(403);
    expect((await lift(admin, '"7"')).status).toBe(412);
    expect((await lift(admin, '"1"')).status).toBe(200);
    expect((await lift(admin, '"2"')).status).toBe(404);
    expect((await hold(staff)).status).toBe(201);
    // Another hold is another version: who read the first cannot lift the second.
    expect((await lift(admin, '"1"')).status).toBe(412);
    const { items } = await expectBody(auditor.get<Page<TrailEventView>>(`/audit-events?vendorId=${id}&limit=3`));
    expect(items.map(({ action }) => action)).toEqual(['vendor.held', 'vendor.hold_lifted', 'vendor.held']);
  });
});

describe('the past', () => {
  it('counts a deleted vendor no more, and says how many of its vendors were deleted since', async () => {
    const { id, etag, name } = await addVendor(staff, {});
    const instant = new Date().toISOString();
    const shown = async () =>
      (await expectBody(auditor.get<Page<VendorView>>(`/vendors?asOf=${instant}&q=${encodeURIComponent(name)}`))).items;
    expect((await shown()).map((vendor) => vendor.id)).toEqual([id]);
    const before = await deletedSince(instant);
    await staff.delete(`/vendors/${id}`, etag);
    await expectBody(remove(await read(id)));
    expect(await shown()).toEqual([]);
    expect(await deletedSince(instant)).toBe(before + 1);
    expect(await deletedSince('2001-01-01T00:00:00Z')).toBe(0);
    expect((await auditor.exchange('GET', `/api/v1/exports/vendors.csv?asOf=${instant}`)).status).toBe(200);
    const { items } = await expectBody(
      auditor.get<Page<TrailEventView>>('/audit-events?action=export.started&limit=1'),
    );
    expect(items[0]?.details).toMatchObject({ asOf: instant, deletedSince: before + 1 });
  });
});
