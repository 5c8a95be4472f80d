import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { HttpClient } from '../testing/http-client.js';
import { addVendor, expectBody } from '../testing/respondent.js';
import { startTestApplication, type TestApplication } from '../testing/test-application.js';
import type { ActionCountsView, TrailEventView } from './trail-event.presenter.js';

let firebreak: TestApplication;
let auditor: HttpClient;
let staff: HttpClient;

beforeAll(async () => {
  firebreak = await startTestApplication();
  auditor = await firebreak.signIn('auditor');
  staff = await firebreak.signIn('procurement');
});

afterAll(() => firebreak.stop());

const counts = async (query: string): Promise<ActionCountsView['actions']> =>
  (await expectBody(auditor.get<ActionCountsView>(`/audit-events/counts?${query}`))).actions;

describe('what happened since', () => {
  it('is counted from the instant on, but not what the reader did', async () => {
    await addVendor(staff, { name: 'Before' }, []);
    const [last] = (await expectBody(auditor.get<{ items: TrailEventView[] }>('/audit-events?limit=1'))).items;
    const since = last?.at ?? '';
    await auditor.get('/exports/vendors.csv');
    const vendor = await addVendor(staff, { name: 'After' }, []);
    await addVendor(staff, { name: 'After, too' }, []);
    await expectBody(staff.patch(`/vendors/${vendor.id}`, { notes: 'x' }, vendor.etag));
    const found = await counts(`since=${since}`);
    expect(found).toEqual(
      expect.arrayContaining([
        { action: 'vendor.added', count: 2, vendors: 2 },
        { action: 'vendor.changed', count: 1, vendors: 1 },
      ]),
    );
    expect(found.map(({ action }) => action).filter((action) => action.startsWith('export.'))).toEqual([]);
    const [newest] = (await expectBody(auditor.get<{ items: TrailEventView[] }>('/audit-events?limit=1'))).items;
    await addVendor(staff, { name: 'Later' }, []);
    expect(await counts(`since=${since}&asOf=${newest?.at}`)).toEqual(found);
    expect(await counts(`since=${newest?.at}&asOf=${newest?.at}`)).toEqual([]);
  });

  it.each(['', 'since=x', 'since=2026-11-01'])('is refused with %j', async (query) => {
    expect((await auditor.get(`/audit-events/counts?${query}`)).status).toBe(422);
  });

  it('is kept in mind once somebody says to have seen it', async () => {
    const seenAt = new Date().toISOString();
    await expectBody(auditor.post('/me/seen-changes', { seenAt }));
    expect(await expectBody(auditor.get('/me/seen-changes'))).toEqual({ seenAt, newSince: seenAt });
    expect(await expectBody(staff.get('/me/seen-changes'))).toMatchObject({ seenAt: null });
    expect(await expectBody(auditor.get('/me/seen-flags'))).toMatchObject({ seenAt: null });
  });
});
