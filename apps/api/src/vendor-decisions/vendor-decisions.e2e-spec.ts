import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays } from '@firebreak/domain';
import { buildScope } from '../testing/builders.js';
import type { HttpClient, Problem } from '../testing/http-client.js';
import { addVendor, expectBody } from '../testing/respondent.js';
import { startTestApplication, type TestApplication } from '../testing/test-application.js';
import type { VendorView } from '../vendors/vendor.presenter.js';
import type { ConditionView, VendorDecisionView } from './vendor-decision.presenter.js';

let firebreak: TestApplication;
let admin: HttpClient;
let procurement: HttpClient;
let auditor: HttpClient;

beforeAll(async () => {
  firebreak = await startTestApplication();
  admin = await firebreak.signIn('admin');
  procurement = await firebreak.signIn('procurement');
  auditor = await firebreak.signIn('auditor');
});

afterAll(() => firebreak.stop());

const today = new Date().toISOString().slice(0, 10);
const path = (id: string) => `/vendors/${id}/decisions`;
const vendorOf = (id: string) => expectBody(procurement.get<VendorView>(`/vendors/${id}`));
const decisionsOf = (id: string, query = '') =>
  expectBody(auditor.get<{ items: VendorDecisionView[]; total: number }>(`${path(id)}${query}`));
const listed = async (need: string) =>
  (await expectBody(procurement.get<{ items: { id: string }[] }>(`/vendors?need=${need}&limit=200`))).items.map(
    ({ id }) => id,
  );
const SMALL = buildScope({ accessLevel: 'low', dataCategories: [], peopleCount: 0, accessTypes: [] });
const LARGE = buildScope({
  accessLevel: 'privileged',
  dataCategories: ['identity_document', 'account_credentials'],
  peopleCount: 5_700_000,
  accessTypes: ['crm_bulk_read'],
});

describe('decisions about a vendor', () => {
  it('are made by an administrator where too little is known, on the verdict of the day', async () => {
    const { id } = await addVendor(procurement, { status: 'prospect' }, [SMALL]);
    const wish = { outcome: 'approved', reason: 'Only desks.' };
    expect((await procurement.post<Problem>(path(id), wish)).body).toMatchObject({ status: 403, code: 'forbidden' });
    const decided = await expectBody(admin.post<VendorDecisionView>(path(id), wish));
    const { judgement, status, nextReviewOn, tier } = await vendorOf(id);
    expect(decided).toMatchObject({ ...wish, standing: 'in_force', tier, reviewOn: nextReviewOn, conditions: [] });
    expect(decided.seen).toMatchObject({
      residualBand: judgement.residual.band,
      inherentBand: judgement.inherent.band,
      assessed: false,
      coveragePercent: 0,
      modelVersion: judgement.modelVersion,
    });
    expect(status).toBe('active');
    expect((await auditor.post(path(id), wish)).status).toBe(403);
  });

  it('go out of date when the verdict becomes worse, and not when it becomes better; the past shows what held', async () => {
    const { id } = await addVendor(procurement, {}, [SMALL]);
    await expectBody(admin.post(path(id), { outcome: 'approved', reason: 'Small.' }));
    const before = new Date().toISOString();
    expect(await listed('decision')).not.toContain(id);
    const scope = await expectBody(
      procurement.post<{ id: string; etag: string }>(`/vendors/${id}/access-scopes`, LARGE),
    );
    expect((await decisionsOf(id)).items[0]?.standing).toBe('outdated');
    expect(await listed('decision')).toContain(id);
    expect((await decisionsOf(id, `?asOf=${before}`)).items[0]?.standing).toBe('in_force');
    await expectBody(admin.post(path(id), { outcome: 'approved', reason: 'Seen, and needed.' }));
    expect((await decisionsOf(id)).items.map(({ standing }) => standing)).toEqual(['in_force', 'replaced']);
    const headers = { 'if-match': scope.etag };
    await expectBody(procurement.send('DELETE', `/vendors/${id}/access-scopes/${scope.id}`, { headers }));
    expect((await decisionsOf(id)).items[0]?.standing).toBe('in_force');
    expect(await listed('decision')).not.toContain(id);
  });

  it('keep a rejected prospect in sight, without a review', async () => {
    const { id } = await addVendor(procurement, { status: 'prospect' }, [LARGE]);
    await expectBody(procurement.post(path(id), { outcome: 'rejected', reason: 'Not with their passwords.' }));
    expect(await vendorOf(id)).toMatchObject({ status: 'prospect', nextReviewOn: null });
    expect((await decisionsOf(id)).items[0]).toMatchObject({ outcome: 'rejected', reviewOn: null });
  });

  it('hold conditions that are met and not met again, under If-Match', async () => {
    const { id } = await addVendor(procurement, {}, [SMALL]);
    const decided = await expectBody(
      admin.post<VendorDecisionView>(path(id), {
        outcome: 'approved_with_conditions',
        reason: 'Fine with these.',
        conditions: [{ text: 'A second factor for everybody', dueOn: today }, { text: 'Name a contact' }],
      }),
    );
    const [first, second] = decided.conditions;
    expect([first?.overdue, first?.dueOn, second?.dueOn]).toEqual([false, today, null]);
    const target = `/vendors/${id}/conditions/${first?.id}`;
    expect((await procurement.patch(target, { met: true })).status).toBe(428);
    const met = await expectBody(procurement.patch<ConditionView>(target, { met: true }, first?.etag));
    expect(met).toMatchObject({ metBy: 'Person procurement', metAt: expect.any(String) });
    const stale = await procurement.patch<Problem>(target, { met: false }, first?.etag);
    expect(stale.body).toMatchObject({ status: 412, current: met });
    const unmet = await expectBody(procurement.patch<ConditionView>(target, { met: false }, met.etag));
    expect(unmet).toMatchObject({ metBy: null, metAt: null });
    expect(await listed('condition')).not.toContain(id);
  });

  it.each([
    ['conditions without the outcome for them', { outcome: 'approved', conditions: [{ text: 'x' }] }, '/conditions'],
    ['the outcome for conditions without any', { outcome: 'approved_with_conditions' }, '/conditions'],
    ['a review in the past', { outcome: 'approved', reviewOn: addDays(today, -2) }, '/reviewOn'],
    [
      'a condition for yesterday',
      { outcome: 'approved_with_conditions', conditions: [{ text: 'x', dueOn: addDays(today, -2) }] },
      '/conditions/0/dueOn',
    ],
    ['no reason', { outcome: 'rejected', reason: ' ' }, '/reason'],
  ])('refuse %s', async (_, change, pointer) => {
    const { id } = await addVendor(procurement, {}, [SMALL]);
    const { body } = await admin.post<Problem>(path(id), { reason: 'Because.', ...change });
    expect([body.status, body.errors?.map((error) => error.pointer)]).toEqual([422, [pointer]]);
  });

  it('are refused about a vendor that has left', async () => {
    const { id, etag } = await addVendor(procurement, {}, [SMALL]);
    await expectBody(procurement.send('DELETE', `/vendors/${id}`, { headers: { 'if-match': etag } }));
    expect((await admin.post(path(id), { outcome: 'approved', reason: 'x' })).status).toBe(409);
  });
});
