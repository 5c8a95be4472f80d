import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { SUPPLIER_REQUEST_LIMITS } from '@firebreak/domain';
import type { HttpClient, Problem } from '../testing/http-client.js';
import { startMailbox, type Mailbox } from '../testing/mailbox.js';
import { addVendor, expectBody } from '../testing/respondent.js';
import { startTestApplication, type TestApplication } from '../testing/test-application.js';
import type {
  SupplierRequestDetailView,
  SupplierRequestView,
} from '../supplier-requests/supplier-request.presenter.js';
import type { VendorView } from '../vendors/vendor.presenter.js';
import type { IntakeLinkView, IntakeWelcomeView, MadeIntakeLinkView } from './intake.presenter.js';

let firebreak: TestApplication;
let mailbox: Mailbox;
let admin: HttpClient;
let procurement: HttpClient;

beforeAll(async () => {
  mailbox = await startMailbox();
  firebreak = await startTestApplication({ SMTP_URL: mailbox.url });
  admin = await firebreak.signIn('admin');
  procurement = await firebreak.signIn('procurement');
});

afterAll(async () => {
  await firebreak.stop();
  await mailbox.stop();
});

const FORM = {
  supplierName: 'Lantau Payroll Limited',
  website: 'https://www.lantau-payroll.test/start',
  purpose: 'Payroll of the Macau office.\nFrom January on.',
  archetype: 'payroll_hr',
  accessLevel: 'moderate',
  dataCategories: ['employment', 'financial_account'],
  peopleCount: 400,
  accessTypes: ['data_custody'],
  humanChannel: true,
  critical: true,
  usage: 'always',
} as const;
const someone = () => `${randomUUID()}@first.test`;
const secretOf = ({ url }: MadeIntakeLinkView) => url.split('#')[1] ?? '';
const preview = (token: unknown) => firebreak.visitor().post<IntakeWelcomeView & Problem>('/intake/preview', { token });
const ask = (token: unknown, change: object = {}) =>
  firebreak.visitor().post<Problem>('/intake/requests', {
    token,
    requesterName: 'Chan Siu Ming',
    requesterEmail: someone(),
    locale: 'en',
    ...FORM,
    ...change,
  });
const listed = (query = '') =>
  expectBody(procurement.get<{ items: SupplierRequestView[]; total: number }>(`/supplier-requests${query}`));
const act = (request: SupplierRequestView, what: string, json: object = {}) =>
  procurement.send<SupplierRequestView>('POST', `/supplier-requests/${request.id}/${what}`, {
    json,
    headers: { 'if-match': request.etag },
  });

async function asked(change: object = {}): Promise<SupplierRequestView> {
  const link = await expectBody(admin.post<MadeIntakeLinkView>('/intake-link'));
  await expectBody(ask(secretOf(link), { supplierName: `Supplier ${randomUUID()}`, website: null, ...change }));
  const [newest] = (await listed()).items;
  if (!newest) throw new Error('Nothing came.');
  return newest;
}

describe('the link for requests', () => {
  it('leads to the organisation, is kept as a hash, ends when it is renewed or turned off, and is refused alike', async () => {
    expect((await admin.get<IntakeLinkView>('/intake-link')).body).toEqual({ on: false, madeAt: null });
    const first = await expectBody(admin.post<MadeIntakeLinkView>('/intake-link'));
    expect(first.url).toMatch(/\/request#[\w-]{43}$/);
    expect((await preview(secretOf(first))).body).toEqual({ organizationName: 'First Trading', locale: 'en' });
    const [row] = await firebreak.database.query<{ dump: string; hash: Buffer }>(
      'SELECT l::text AS dump, token_hash AS hash FROM intake_links l',
    );
    expect(row?.dump).not.toContain(secretOf(first));
    const second = await expectBody(admin.post<MadeIntakeLinkView>('/intake-link'));
    expect((await preview(secretOf(second))).status).toBe(200);
    await expectBody(admin.post('/intake-link/end'));
    const dead = [secretOf(first), secretOf(second), row?.hash.toString('base64url'), 'x'.repeat(43), '', null, 7];
    const refusals = await Promise.all(dead.flatMap((token) => [preview(token), ask(token)]));
    for (const { body } of refusals)
      expect({ ...body, instance: '' }).toEqual({ ...refusals[0]?.body, status: 404, code: 'not-found', instance: '' });
    const { items } = await expectBody(admin.get<{ items: { action: string }[] }>('/audit-events?limit=3'));
    expect(items.map(({ action }) => action)).toEqual(['intake_link.ended', 'intake_link.made', 'intake_link.made']);
  });
});

describe('a request for a supplier', () => {
  it('waits in the queue with a first verdict, becomes a prospect with its access, and is answered by the decision', async () => {
    const requesterEmail = someone();
    const request = await asked({ ...FORM, requesterEmail });
    expect(request).toMatchObject({ status: 'waiting', byLink: true, website: 'lantau-payroll.test', vendor: null });
    const receipt = await mailbox.next(requesterEmail);
    expect(receipt.text).toContain('First Trading');
    expect(receipt.text).not.toContain('Lantau');
    const detail = await expectBody(procurement.get<SupplierRequestDetailView>(`/supplier-requests/${request.id}`));
    const linked = await expectBody(act(request, 'vendor'));
    expect(linked).toMatchObject({ status: 'linked', vendor: { name: FORM.supplierName } });
    const vendor = await expectBody(procurement.get<VendorView>(`/vendors/${linked.vendor?.id}`));
    expect(vendor).toMatchObject({
      status: 'prospect',
      service: 'Payroll of the Macau office.',
      notes: FORM.purpose,
      domains: ['lantau-payroll.test'],
      scopeSummary: { count: 1, peopleCount: 400, dataCategories: ['employment', 'financial_account'] },
    });
    const { inherent, residual, suggestedTier } = vendor.judgement;
    expect(detail).toMatchObject({ inherentBand: inherent.band, residualBand: residual.band, suggestedTier });
    const decision = { outcome: 'approved_with_conditions', reason: 'x', conditions: [{ text: 'Secret condition' }] };
    await expectBody(admin.post(`/vendors/${vendor.id}/decisions`, decision));
    const settled = (await listed(`?vendorId=${vendor.id}`)).items[0];
    expect(settled).toMatchObject({ status: 'decided', outcome: decision.outcome, settledBy: 'Person admin' });
    const answer = await mailbox.next(requesterEmail);
    expect(answer.text).toContain('Approved with conditions');
    expect(answer.text).not.toContain('Secret condition');
  });

  it('shows vendors that may be the same, and is linked to one of them', async () => {
    const vendor = await addVendor(procurement, { name: 'Tai Po Logistics Ltd', domains: ['taipo.test'] }, []);
    const request = await asked({ supplierName: 'TAI PO LOGISTICS' });
    const other = await asked({ supplierName: 'TPL', website: 'taipo.test' });
    const look = async ({ id }: SupplierRequestView) =>
      (await expectBody(procurement.get<SupplierRequestDetailView>(`/supplier-requests/${id}`))).likenesses;
    expect(await look(request)).toEqual([{ id: vendor.id, name: vendor.name, status: 'active', matchedBy: 'name' }]);
    expect((await look(other)).map(({ matchedBy }) => matchedBy)).toEqual(['domain']);
    expect((await act(request, 'vendor', { name: vendor.name })).status).toBe(409);
    const linked = await expectBody(act(request, 'link', { vendorId: vendor.id }));
    expect(linked).toMatchObject({ status: 'linked', vendor: { id: vendor.id } });
    expect((await act(request, 'decline', { reason: 'x' })).body).toMatchObject({ status: 412, current: linked });
    expect((await act(linked, 'decline', { reason: 'x' })).status).toBe(409);
  });

  it('is declined with a reason that stays here, and the requester is told', async () => {
    const requesterEmail = someone();
    const request = await asked({ requesterEmail, locale: 'zh-Hant' });
    expect((await mailbox.next(requesterEmail)).text).toContain('新供應商申請');
    const declined = await expectBody(act(request, 'decline', { reason: 'We have one already.' }));
    expect(declined).toMatchObject({ status: 'declined', declineReason: 'We have one already.' });
    const mail = await mailbox.next(requesterEmail);
    expect(mail.text).toContain('已拒絕');
    expect(mail.text).not.toContain('We have one');
    expect((await listed('?status=declined')).items.map(({ id }) => id)).toContain(request.id);
  });

  it('comes from people who are signed in as well, under their own name', async () => {
    const request = await expectBody(
      procurement.post<SupplierRequestView>('/supplier-requests', { ...FORM, supplierName: 'Own wish' }),
    );
    expect(request).toMatchObject({
      byLink: false,
      requesterEmail: 'procurement@first.test',
      canResetCredentials: false,
    });
    const { body } = await procurement.post<Problem>('/supplier-requests', { ...FORM, website: 'no address' });
    expect([body.status, body.errors?.[0]?.pointer]).toEqual([422, '/website']);
  });

  it('causes so many receipts to one address in a day, and no more', async () => {
    const requesterEmail = someone();
    for (let count = 0; count <= SUPPLIER_REQUEST_LIMITS.receiptsADay; count += 1) await asked({ requesterEmail });
    const mails = await firebreak.database.query('SELECT FROM mails WHERE recipient = $1', [requesterEmail]);
    expect(mails).toHaveLength(SUPPLIER_REQUEST_LIMITS.receiptsADay);
  });
});
