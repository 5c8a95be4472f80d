import { addDays, type Measure } from '@firebreak/domain';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { SentAssessmentView } from '../assessments/assessment.presenter.js';
import type { InvitedPersonView } from '../assessments/invited-person.presenter.js';
import type { OutboxEntryView } from '../mail/outbox.presenter.js';
import type { OrganizationSettingsView } from '../organization-settings/organization-settings.presenter.js';
import type { PortalAssessmentView } from '../portal/portal.presenter.js';
import { daysFromNow } from '../testing/builders.js';
import type { HttpClient, Problem } from '../testing/http-client.js';
import {
  addVendor,
  answerAll,
  expectBody,
  invitationIn,
  newestMailTo,
  openPortal,
  openVerifiedPortal,
  sendCore,
  submit,
} from '../testing/respondent.js';
import { startTestApplication, type TestApplication } from '../testing/test-application.js';
import type { VendorView } from '../vendors/vendor.presenter.js';
import type { TrailEventView } from '../trail/trail-event.presenter.js';
import { RemindersService } from './reminders.service.js';
import type { RemindersView } from './reminders.presenter.js';

const DUE_ON = daysFromNow(30);

let firebreak: TestApplication;
let admin: HttpClient;
let staff: HttpClient;
let sent = 0;

beforeAll(async () => {
  firebreak = await startTestApplication();
  admin = await firebreak.signIn('admin');
  staff = await firebreak.signIn('procurement');
});

afterAll(() => firebreak.stop());

/** What the daily job does on that day, whatever day it is. */
const runOn = (today: string, organization: 'first' | 'second' = 'first'): Promise<void> =>
  firebreak.app
    .get(RemindersService)
    .remindDue(firebreak.organizationIds[organization], today, new AbortController().signal);

/** A questionnaire to an address that nobody else has. */
async function send(change: object = {}): Promise<SentAssessmentView & { readonly address: string }> {
  const address = `lead-${(sent += 1)}@vendor.test`;
  const vendor = await addVendor(staff, { name: `Lantau Data ${sent}` });
  return { ...(await sendCore(staff, vendor.id, { respondentEmail: address, dueOn: DUE_ON, ...change })), address };
}

const reminders = (id: string, client = staff): Promise<RemindersView> =>
  expectBody(client.get<RemindersView>(`/assessments/${id}/reminders`));

async function mailsTo(address: string): Promise<string[]> {
  const { items } = await expectBody(admin.get<{ items: OutboxEntryView[] }>('/outbox?limit=200'));
  return items
    .filter(({ to, subject }) => to === address && /^(Reminder|提示)/.test(subject))
    .map(({ text }) => text ?? '');
}

async function changeOrganization(change: object): Promise<OrganizationSettingsView> {
  const { etag } = await expectBody(admin.get<OrganizationSettingsView>('/organization'));
  return expectBody(admin.patch<OrganizationSettingsView>('/organization', change, etag));
}

describe('the daily job', () => {
  it('reminds on the planned days, once each, however often it runs and by whom', async () => {
    const { assessment, address } = await send();
    expect(await reminders(assessment.id)).toEqual({ state: 'planned', nextOn: addDays(DUE_ON, -7), lastOn: null });
    const counts: number[] = [];
    for (const day of [-8, -7, -6, -1, 0, 1, 2, 7, 29]) {
      await Promise.all([runOn(addDays(DUE_ON, day)), runOn(addDays(DUE_ON, day))]);
      counts.push((await mailsTo(address)).length);
    }
    expect(counts).toEqual([0, 1, 1, 2, 2, 3, 3, 4, 4]);
    const { items } = await expectBody(
      staff.get<{ items: TrailEventView[] }>(
        `/audit-events?action=assessment.reminded&vendorId=${assessment.vendor.id}`,
      ),
    );
    expect(items.map(({ actor, details }) => [actor.kind, details?.['recipients']])).toEqual(
      Array.from({ length: 4 }, () => ['system', [address]]),
    );
    expect(await reminders(assessment.id)).toMatchObject({ lastOn: addDays(DUE_ON, 7) });
  });

  it('writes what is missing and where the link is, and nothing that could be abused', async () => {
    const { assessment, address, invitation } = await send();
    await runOn(addDays(DUE_ON, -1));
    const [text = ''] = await mailsTo(address);
    expect(text).toContain('First Trading asked Lantau Data');
    expect(text).toContain(`0 of ${assessment.progress.asked} questions have an answer`);
    expect(text).toContain('Security questions from First Trading for Lantau Data');
    expect(text).toContain(assessment.checkPhrase);
    expect(text).not.toMatch(/https?:|urgent|immediately|final|overdue/i);
    await openPortal(firebreak, invitation);
  });

  it('writes in the language of each, to colleagues only while their questions are open', async () => {
    const { assessment, address, invitation } = await send({ locale: 'zh-Hant' });
    const lead = await openVerifiedPortal(firebreak, admin, invitation);
    const { questions } = await expectBody(lead.get<PortalAssessmentView>('/portal/assessment'));
    const hand = async (email: string, measure: Measure): Promise<InvitedPersonView> =>
      expectBody(lead.post('/portal/colleagues', { name: 'Kelvin Yip', email, measures: [measure], locale: 'en' }));
    const [mfa, training] = [`mfa.${address}`, `training.${address}`];
    await hand(mfa, 'mfa');
    await hand(training, 'training');
    const portal = await openPortal(firebreak, invitationIn(await newestMailTo(admin, mfa)));
    await answerAll(portal, 2);
    await runOn(addDays(DUE_ON, 1));
    const asked = (measure: string): number => questions.filter((question) => question.measure === measure).length;
    expect(await mailsTo(mfa)).toEqual([]);
    expect(await mailsTo(training)).toEqual([
      expect.stringContaining(`Of the sections that were handed to you, 0 of ${asked('training')} questions`),
    ]);
    expect(await mailsTo(address)).toEqual([
      expect.stringContaining(`問卷共 ${questions.length} 題，已回答 ${asked('mfa')} 題`),
    ]);
    expect(assessment.locale).toBe('zh-Hant');
  });

  it('leaves alone who has signed, was withdrawn or archived, or cannot be reached', async () => {
    const [signed, revoked, unreached, archived] = [await send(), await send(), await send(), await send()];
    const portal = await openPortal(firebreak, signed.invitation);
    await answerAll(portal, 3);
    await submit(portal);
    await expectBody(staff.post(`/assessments/${revoked.assessment.id}/revoke`));
    const { etag } = await expectBody(staff.get<VendorView>(`/vendors/${archived.assessment.vendor.id}`));
    await expectBody(staff.delete(`/vendors/${archived.assessment.vendor.id}`, etag));
    // As it is while a mail server is down, and after it refused the address.
    await firebreak.database.query(`UPDATE mails SET state = 'queued' WHERE recipient = $1`, [unreached.address]);
    expect(await reminders(unreached.assessment.id)).toEqual({ state: 'held_up', nextOn: null, lastOn: null });
    await runOn(addDays(DUE_ON, -7));
    for (const { address } of [signed, revoked, unreached, archived]) expect(await mailsTo(address)).toEqual([]);
    for (const { assessment } of [signed, revoked, archived])
      expect(await reminders(assessment.id)).toMatchObject({ state: 'none_left' });
    await firebreak.database.query(`UPDATE mails SET state = 'kept' WHERE recipient = $1`, [unreached.address]);
    await runOn(addDays(DUE_ON, -5));
    expect(await mailsTo(unreached.address)).toHaveLength(1);
    await expectBody(staff.post(`/assessments/${signed.assessment.id}/return`, { comment: 'Since when?' }));
    await runOn(addDays(DUE_ON, -1));
    expect(await mailsTo(signed.address)).toEqual([expect.stringContaining('go over some answers')]);
  });

  it('reminds nobody of another organisation', async () => {
    const { address } = await send();
    await runOn(addDays(DUE_ON, -7), 'second');
    expect(await mailsTo(address)).toEqual([]);
  });
});

describe('reminders of one assessment', () => {
  it('are paused and resumed, once each', async () => {
    const { assessment, address } = await send();
    const pause = () => expectBody(staff.post<RemindersView>(`/assessments/${assessment.id}/pause-reminders`));
    expect(await pause()).toEqual({ state: 'paused', nextOn: null, lastOn: null });
    await pause();
    await runOn(addDays(DUE_ON, -7));
    expect(await mailsTo(address)).toEqual([]);
    const resumed = await expectBody(staff.post<RemindersView>(`/assessments/${assessment.id}/resume-reminders`));
    expect(resumed).toMatchObject({ state: 'planned', nextOn: addDays(DUE_ON, -7) });
    const { items } = await expectBody(
      staff.get<{ items: TrailEventView[] }>(`/audit-events?vendorId=${assessment.vendor.id}`),
    );
    expect(items.map(({ action }) => action).filter((action) => action.includes('reminders'))).toEqual([
      'assessment.reminders_resumed',
      'assessment.reminders_paused',
    ]);
  });

  it('are read by all who work here, and paused by editors while answers are awaited', async () => {
    const { assessment } = await send();
    const auditor = await firebreak.signIn('auditor');
    expect((await reminders(assessment.id, auditor)).state).toBe('planned');
    expect((await auditor.post(`/assessments/${assessment.id}/pause-reminders`)).status).toBe(403);
    await expectBody(staff.post(`/assessments/${assessment.id}/revoke`));
    expect((await staff.post<Problem>(`/assessments/${assessment.id}/pause-reminders`)).body.code).toBe(
      'invalid-state',
    );
    const stranger = await firebreak.signIn('stranger');
    expect((await stranger.get(`/assessments/${assessment.id}/reminders`)).status).toBe(404);
    expect((await stranger.post(`/assessments/${assessment.id}/pause-reminders`)).status).toBe(404);
  });
});

describe('the plan of the organisation', () => {
  it('says on which days, and whether at all', async () => {
    const { assessment, address } = await send();
    const { reminders: plan } = await changeOrganization({ reminders: { daysBefore: [3], daysAfter: [] } });
    expect(plan).toEqual({ on: true, daysBefore: [3], daysAfter: [] });
    expect(await reminders(assessment.id)).toMatchObject({ nextOn: addDays(DUE_ON, -3) });
    await changeOrganization({ reminders: { on: false } });
    expect(await reminders(assessment.id)).toMatchObject({ state: 'off', nextOn: null });
    await runOn(addDays(DUE_ON, -3));
    expect(await mailsTo(address)).toEqual([]);
    await changeOrganization({ reminders: { on: true } });
    await runOn(addDays(DUE_ON, -3));
    expect(await mailsTo(address)).toHaveLength(1);
  });

  it.each([
    [{ daysBefore: [0] }, '/reminders/daysBefore'],
    [{ daysBefore: [1, 1] }, '/reminders/daysBefore'],
    [{ daysAfter: [1, 2, 3, 4] }, '/reminders/daysAfter'],
    [{ daysAfter: [31] }, '/reminders/daysAfter'],
    [{ daysAfter: [1.5] }, '/reminders/daysAfter'],
    [{ on: null }, '/reminders/on'],
    [{ text: 'Hurry up' }, '/reminders/text'],
  ])('is not %j', async (change, pointer) => {
    const { etag } = await expectBody(admin.get<OrganizationSettingsView>('/organization'));
    const { status, body } = await admin.patch<Problem>('/organization', { reminders: change }, etag);
    expect({ status, pointers: body.errors?.map((error) => error.pointer) }).toEqual({
      status: 422,
      pointers: [pointer],
    });
  });
});
