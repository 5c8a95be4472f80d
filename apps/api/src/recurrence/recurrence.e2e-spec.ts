import { ASSESSMENT_LIMITS } from '@firebreak/domain';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AssessmentView, SentAssessmentView } from '../assessments/assessment.presenter.js';
import type { Page } from '../http/paging.js';
import type { OrganizationSettingsView } from '../organization-settings/organization-settings.presenter.js';
import type { PortalAssessmentView } from '../portal/portal.presenter.js';
import { buildSending, daysFromNow } from '../testing/builders.js';
import type { HttpClient, Problem } from '../testing/http-client.js';
import {
  addVendor,
  coreQuestionnaireId,
  expectBody,
  openPortal,
  openVerifiedPortal,
  sendCore,
  submit,
} from '../testing/respondent.js';
import { startTestApplication, type TestApplication } from '../testing/test-application.js';
import type { TrailEventView } from '../trail/trail-event.presenter.js';
import type { VendorView } from '../vendors/vendor.presenter.js';
import type { DueReviewView } from './due-review.presenter.js';
import { RecurrenceService } from './recurrence.service.js';

const YESTERDAY = daysFromNow(-1);

let firebreak: TestApplication;
let admin: HttpClient;
let staff: HttpClient;

beforeAll(async () => {
  firebreak = await startTestApplication();
  admin = await firebreak.signIn('admin');
  staff = await firebreak.signIn('procurement');
});

afterAll(() => firebreak.stop());

const dueReviews = (query = '', client = staff): Promise<Page<DueReviewView>> =>
  expectBody(client.get<Page<DueReviewView>>(`/due-reviews${query}`));
const dueOf = async (vendorId: string): Promise<DueReviewView | undefined> =>
  (await dueReviews('?limit=200')).items.find(({ vendor }) => vendor.id === vendorId);
const vendorOf = (id: string): Promise<VendorView> => expectBody(staff.get<VendorView>(`/vendors/${id}`));
const asked = async (vendorId: string): Promise<readonly AssessmentView[]> =>
  (await expectBody(staff.get<Page<AssessmentView>>(`/assessments?vendorId=${vendorId}`))).items;
const askAgain = (vendorId: string, client = staff) =>
  client.post<SentAssessmentView & Problem>(`/vendors/${vendorId}/ask-again`);
const runDaily = (): Promise<void> =>
  firebreak.app.get(RecurrenceService).askDue(firebreak.organizationIds.first, new AbortController().signal);

async function plan(vendorId: string, change: object): Promise<void> {
  await expectBody(staff.patch(`/vendors/${vendorId}`, change, (await vendorOf(vendorId)).etag));
}

/** A vendor of the tier whose answers were accepted, and whose review is due since then. */
async function addAccepted(tier: number, nextReviewOn = YESTERDAY): Promise<string> {
  const { id } = await addVendor(staff, { tier: tier as 1 });
  await accept(id);
  await plan(id, { nextReviewOn });
  return id;
}

/** Says which tiers are asked again by themselves. */
async function choose(asksAgainTiers: readonly number[]): Promise<void> {
  const { etag } = await expectBody(admin.get<OrganizationSettingsView>('/organization'));
  const saved = await expectBody(admin.patch<OrganizationSettingsView>('/organization', { asksAgainTiers }, etag));
  expect(saved.asksAgainTiers).toEqual(asksAgainTiers);
}

/** Has one answer signed and accepted. */
async function accept(vendorId: string, change: Parameters<typeof sendCore>[2] = {}): Promise<void> {
  const { assessment, invitation } = await sendCore(staff, vendorId, change);
  const portal = await openPortal(firebreak, invitation);
  const { questions } = await expectBody(portal.get<PortalAssessmentView>('/portal/assessment'));
  await expectBody(portal.put(`/portal/answers/${questions[0]?.id}`, { level: 3 }, { 'if-none-match': '*' }));
  await submit(portal);
  await expectBody(staff.post(`/assessments/${assessment.id}/accept`, {}));
}

describe('the next review', () => {
  it('is planned by the tier when answers are accepted, and told to the trail', async () => {
    const { id } = await addVendor(staff, { tier: 2, nextReviewOn: YESTERDAY });
    await accept(id);
    expect((await vendorOf(id)).nextReviewOn).toBe(daysFromNow(365));
    const { items } = await expectBody(
      staff.get<Page<TrailEventView>>(`/audit-events?vendorId=${id}&action=vendor.changed`),
    );
    expect(items.map(({ details }) => details?.['changes'])).toEqual([
      [{ field: 'nextReviewOn', from: YESTERDAY, to: daysFromNow(365) }],
    ]);
  });

  it.each([null, daysFromNow(900)])('stays as somebody planned it later, or not at all: %s', async (nextReviewOn) => {
    const { id } = await addVendor(staff, { tier: 2, nextReviewOn });
    await accept(id);
    expect((await vendorOf(id)).nextReviewOn).toBe(nextReviewOn);
  });
});

describe('reviews that are due', () => {
  it('go to nobody where the last respondent was erased', async () => {
    const { id } = await addVendor(staff, { tier: 2 });
    await accept(id, { respondentEmail: 'leaving@vendor.test' });
    await plan(id, { nextReviewOn: YESTERDAY });
    expect(await dueOf(id)).toMatchObject({ again: { respondentEmail: 'leaving@vendor.test' } });
    await expectBody(admin.post('/personal-data/erasures', { email: 'leaving@vendor.test', ground: 'Asked for it' }));
    expect(await dueOf(id)).toMatchObject({ again: null });
    expect((await askAgain(id)).status).toBe(409);
    const [last] = await asked(id);
    const sending = buildSending(await coreQuestionnaireId(staff), { respondentEmail: last?.respondentEmail ?? '' });
    const refused = await staff.post<Problem>(`/vendors/${id}/assessments`, sending);
    expect([refused.status, refused.body.errors?.[0]?.code]).toEqual([422, 'erased']);
  });

  it('are listed while the vendor is asked nothing, longest due first, page by page', async () => {
    const [accepted, never, future, leaving] = [
      await addAccepted(3),
      (await addVendor(staff, { nextReviewOn: daysFromNow(-9) })).id,
      (await addVendor(staff, { nextReviewOn: daysFromNow(1) })).id,
      (await addVendor(staff, { nextReviewOn: YESTERDAY, status: 'offboarding' })).id,
    ];
    const open = await addVendor(staff, { nextReviewOn: YESTERDAY });
    await sendCore(staff, open.id);
    const { items, total } = await dueReviews('?limit=200');
    const ids = items.map(({ vendor }) => vendor.id);
    expect(ids.filter((id) => [accepted, never, future, leaving, open.id].includes(id))).toEqual([never, accepted]);
    expect(total).toBe(items.length);
    const first = await dueReviews('?limit=1');
    const rest = await dueReviews(`?limit=200&cursor=${first.nextCursor}`);
    expect([...first.items, ...rest.items]).toEqual(items);
    expect(await dueOf(never)).toMatchObject({ dueOn: daysFromNow(-9), again: null });
    expect(await dueOf(accepted)).toMatchObject({
      tier: 3,
      again: { questionnaire: { key: 'hkcert-core' }, respondentEmail: 'respondent@vendor.test' },
    });
  });

  it('are asked again in one step, with what was answered last shown', async () => {
    const id = await addAccepted(1);
    const { status, body } = await askAgain(id);
    expect(status).toBe(201);
    expect(body.assessment).toMatchObject({
      status: 'sent',
      dueOn: daysFromNow(ASSESSMENT_LIMITS.daysToAnswer),
      respondentEmail: 'respondent@vendor.test',
      questionnaire: { key: 'hkcert-core' },
    });
    const portal = await openVerifiedPortal(firebreak, admin, body.invitation);
    const { questions } = await expectBody(portal.get<PortalAssessmentView>('/portal/assessment'));
    expect(questions[0]?.previousAnswer?.level).toBe(3);
    expect(await dueOf(id)).toBeUndefined();
  });

  it('are asked once, however many ask', async () => {
    const id = await addAccepted(1);
    const answers = await Promise.all([askAgain(id), askAgain(id), askAgain(id)]);
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, 409, 409]);
    expect((await askAgain(id)).body.code).toBe('invalid-state');
  });

  it('are not asked again before they are due, without answers, or by whom it is not', async () => {
    const [future, never] = [
      await addAccepted(1, daysFromNow(1)),
      (await addVendor(staff, { nextReviewOn: YESTERDAY })).id,
    ];
    expect((await askAgain(future)).body.code).toBe('invalid-state');
    expect((await askAgain(never)).body.code).toBe('invalid-state');
    const due = await addAccepted(1);
    expect((await askAgain(due, await firebreak.signIn('auditor'))).status).toBe(403);
    expect((await askAgain(due, await firebreak.signIn('stranger'))).status).toBe(404);
    expect((await dueReviews('', await firebreak.signIn('stranger'))).items).toEqual([]);
  });
});

describe('asking again by itself', () => {
  it('happens for the chosen tiers only, once while one is open, and never again after it was withdrawn', async () => {
    const [first, third] = [await addAccepted(1, daysFromNow(0)), await addAccepted(3, daysFromNow(0))];
    // Since yesterday, so that the questionnaire of today does not count as the one that was asked for it.
    await firebreak.database.query(
      `UPDATE assessments SET sent_at = sent_at - interval '2 days' WHERE vendor_id IN ($1, $2)`,
      [first, third],
    );
    await runDaily();
    expect((await asked(first)).length).toBe(1);
    await choose([1]);
    await Promise.all([runDaily(), runDaily()]);
    await runDaily();
    expect((await asked(first)).map(({ status }) => status)).toEqual(['sent', 'accepted']);
    expect((await asked(third)).length).toBe(1);
    const [{ actor }] = (
      await expectBody(staff.get<Page<TrailEventView>>(`/audit-events?vendorId=${first}&action=assessment.sent`))
    ).items as [TrailEventView];
    expect(actor.kind).toBe('system');
    const [open] = await asked(first);
    await expectBody(staff.post(`/assessments/${open?.id}/revoke`));
    await runDaily();
    expect((await asked(first)).map(({ status }) => status)).toEqual(['revoked', 'accepted']);
    expect((await dueOf(first))?.again).not.toBeNull();
    await choose([]);
  });

  it('goes on tomorrow where the organisation may invite nobody more today', async () => {
    const due = [await addAccepted(2, daysFromNow(0)), await addAccepted(2, daysFromNow(0))];
    await firebreak.database.query(
      `UPDATE assessments SET sent_at = sent_at - interval '2 days' WHERE vendor_id = ANY ($1)`,
      [due],
    );
    await firebreak.database.query(
      `INSERT INTO security.invitation_allowances (organization_id, per_day, day, used) VALUES ($1, 1, '2026-01-01', 0)`,
      [firebreak.organizationIds.first],
    );
    const open = async (): Promise<number> =>
      (await Promise.all(due.map(asked))).flat().filter(({ status }) => status === 'sent').length;
    await choose([2]);
    await runDaily();
    expect(await open()).toBe(1);
    await firebreak.database.query('UPDATE security.invitation_allowances SET day = day - 1');
    await runDaily();
    expect(await open()).toBe(2);
    await firebreak.database.query('DELETE FROM security.invitation_allowances');
    await choose([]);
  });

  it.each([[[0]], [[5]], [[1, 1]], [null]])('is not chosen with %j', async (asksAgainTiers) => {
    const { etag } = await expectBody(admin.get<OrganizationSettingsView>('/organization'));
    const { status, body } = await admin.patch<Problem>('/organization', { asksAgainTiers }, etag);
    expect({ status, pointer: body.errors?.[0]?.pointer }).toEqual({ status: 422, pointer: '/asksAgainTiers' });
  });
});
