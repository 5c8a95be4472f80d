import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { EXPORT_PACKAGE_KEPT_DAYS } from '@firebreak/domain';
import { Client } from 'pg';
import type { HttpClient, Problem } from '../../testing/http-client.js';
import { makePackage, whenMade } from '../../testing/export-packages/make-package.js';
import { addVendor, expectBody } from '../../testing/respondent.js';
import { startTestApplication, type TestApplication } from '../../testing/test-application.js';
import type { VendorView } from '../../vendors/vendor.presenter.js';
import type { ExportPackageView } from './export-package.presenter.js';
import { ExportPackagesService } from './export-packages.service.js';
import { PackageStorage } from './package-storage.js';

const PAUSE_MILLISECONDS = 20;

let firebreak: TestApplication;
let admin: HttpClient;
let procurement: HttpClient;

beforeAll(async () => {
  firebreak = await startTestApplication();
  admin = await firebreak.signIn('admin');
  procurement = await firebreak.signIn('procurement');
  await addVendor(procurement);
});

afterAll(() => firebreak.stop());

/** Every file of packages on the disk, whole or not. */
function filesOnDisk(): string[] {
  const found = readdirSync(join(firebreak.dataDirectory, 'packages'), { recursive: true, withFileTypes: true });
  return found.filter((entry) => entry.isFile()).map(({ name }) => name);
}

/** Asks for a package, does something while one of its tables keeps it waiting, and gives what became of it. */
async function whileReading(act: (begun: ExportPackageView) => Promise<void>): Promise<ExportPackageView> {
  const owner = new Client({ connectionString: firebreak.database.connection.ownerUrl });
  await owner.connect();
  try {
    await owner.query('BEGIN');
    await owner.query('LOCK TABLE judgements IN ACCESS EXCLUSIVE MODE');
    const begun = await expectBody(procurement.post<ExportPackageView>('/exports', {}));
    while ((await firebreak.database.query(`SELECT pid ${WAITING}`)).length === 0) await sleep(PAUSE_MILLISECONDS);
    await act(begun);
    await owner.query('COMMIT');
    return await whenMade(admin, begun);
  } finally {
    await owner.end();
  }
}

/** Asks for a package, does something when it is whole but not handed out yet, and gives what became of it. */
async function beforeStoring(act: () => Promise<void>): Promise<ExportPackageView> {
  const storage = firebreak.app.get(PackageStorage);
  const store = storage.store.bind(storage);
  const spy = jest.spyOn(storage, 'store').mockImplementationOnce(async (file, path) => {
    await act();
    await store(file, path);
  });
  const begun = await expectBody(procurement.post<ExportPackageView>('/exports', {}));
  const ended = await whenMade(admin, begun);
  spy.mockRestore();
  return ended;
}

const WAITING = `FROM pg_stat_activity WHERE query LIKE 'COPY%' AND wait_event_type = 'Lock' AND datname = current_database()`;

async function expectNothingOf({ id }: ExportPackageView): Promise<void> {
  while (filesOnDisk().includes(id)) await sleep(PAUSE_MILLISECONDS);
  expect((await admin.get<Problem>(`/exports/${id}/content`)).body.code).toBe('invalid-state');
}

describe('a package that comes to nothing', () => {
  it('because its statement was killed half-way has no file and no manifest, and the next is made', async () => {
    const failed = await whileReading(async (begun) => {
      const { body } = await admin.get<ExportPackageView>(`/exports/${begun.id}`);
      expect(body).toMatchObject({ status: 'making', instant: null });
      expect(body.tablesDone).toBeGreaterThan(0);
      expect(filesOnDisk()).toContain(begun.id);
      expect((await admin.get<Problem>(`/exports/${begun.id}/content`)).status).toBe(409);
      const second = await admin.post<Problem>('/exports', {});
      expect(second).toMatchObject({ status: 409, body: { existing: `/api/v1/exports/${begun.id}` } });
      await firebreak.database.query(`SELECT pg_terminate_backend(pid) ${WAITING}`);
    });
    expect(failed).toMatchObject({ status: 'failed', failure: 'unforeseen', manifestSha256: null, bytes: null });
    await expectNothingOf(failed);
    expect(await makePackage(procurement)).toMatchObject({ status: 'ready', previousId: null });
  });

  it('because the place where files are kept is full says so', async () => {
    const store = jest.spyOn(firebreak.app.get(PackageStorage), 'store');
    store.mockRejectedValueOnce(Object.assign(new Error('no space left'), { code: 'ENOSPC' }));
    const failed = await makePackage(procurement);
    store.mockRestore();
    expect(failed).toMatchObject({ status: 'failed', failure: 'storage_full', manifestSha256: null });
    await expectNothingOf(failed);
  });

  it('because a vendor in it was deleted for good meanwhile; older files go with that vendor, too', async () => {
    const older = await makePackage(procurement);
    const { id, etag } = await addVendor(procurement, { name: 'Gone' }, []);
    await admin.delete(`/vendors/${id}`, etag);
    const archived = await expectBody(admin.get<VendorView>(`/vendors/${id}`));
    const failed = await beforeStoring(async () => {
      const deletion = { json: { name: 'Gone' }, headers: { 'if-match': archived.etag } };
      await expectBody(admin.send('POST', `/vendors/${id}/deletion`, deletion));
    });
    expect(failed).toMatchObject({ status: 'failed', failure: 'vendor_deleted' });
    expect((await admin.get<ExportPackageView>(`/exports/${older.id}`)).body.status).toBe('expired');
    for (const asked of [older, failed]) await expectNothingOf(asked);
    await firebreak.app.get(ExportPackagesService).forget(firebreak.organizationIds.first);
    expect(filesOnDisk()).toEqual([]);
  });

  it('because whoever asked for it was disabled before it was ready', async () => {
    const { items } = await expectBody(admin.get<{ items: { id: string; role: string; etag: string }[] }>('/users'));
    const person = items.find(({ role }) => role === 'procurement');
    const failed = await beforeStoring(async () => {
      await expectBody(admin.patch(`/users/${person?.id}`, { disabled: true }, person?.etag));
    });
    expect(failed).toMatchObject({ status: 'failed', failure: 'requester_left' });
    await expectNothingOf(failed);
  });
});

describe('a package whose time is over', () => {
  it('has no file any more, and is named by the next', async () => {
    const { id, manifestSha256 } = await makePackage(admin);
    expect(filesOnDisk()).toContain(id);
    await firebreak.database.query(
      `UPDATE export_packages SET finished_at = finished_at - interval '${EXPORT_PACKAGE_KEPT_DAYS} days' WHERE id = $1`,
      [id],
    );
    await firebreak.app.get(ExportPackagesService).forget(firebreak.organizationIds.first);
    expect((await admin.get<ExportPackageView>(`/exports/${id}`)).body).toMatchObject({
      status: 'expired',
      manifestSha256,
    });
    expect(filesOnDisk()).not.toContain(id);
    expect((await admin.get<Problem>(`/exports/${id}/content`)).status).toBe(409);
    expect((await makePackage(admin)).previousId).toBe(id);
  });
});
