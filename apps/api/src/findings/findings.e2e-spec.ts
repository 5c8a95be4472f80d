import { addDays } from '@firebreak/domain';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AssessmentView } from '../assessments/assessment.presenter.js';
import type { PortalFindingsView, PortalFindingView } from '../portal/portal-finding.presenter.js';
import { callCentreScope, daysFromNow } from '../testing/builders.js';
import { codeOf, sendFile } from '../testing/evidence.js';
import type { HttpClient, Problem } from '../testing/http-client.js';
import { fillInOurselves } from '../testing/own-answers.js';
import {
  addVendor,
  answerAll,
  expectBody,
  newestMailTo,
  openVerifiedPortal,
  sendCore,
  submit,
} from '../testing/respondent.js';
import { startTestApplication, type TestApplication } from '../testing/test-application.js';
import type { JudgementView } from '../judgements/judgement.presenter.js';
import type { FindingDetailView, FindingView } from './finding.presenter.js';

interface Findings {
  readonly items: FindingView[];
  readonly total: number;
  readonly nextCursor: string | null;
}

let firebreak: TestApplication;
let procurement: HttpClient;
let admin: HttpClient;
let auditor: HttpClient;

beforeAll(async () => {
  firebreak = await startTestApplication();
  [procurement, admin, auditor] = [
    await firebreak.signIn('procurement'),
    await firebreak.signIn('admin'),
    await firebreak.signIn('auditor'),
  ];
});

afterAll(() => firebreak.stop());

const list = (query: string, client = procurement) => expectBody(client.get<Findings>(`/findings?${query}`));
const read = (id: string) => expectBody(procurement.get<FindingDetailView>(`/findings/${id}`));
const scoreOf = async (vendorId: string) =>
  (await expectBody(procurement.get<JudgementView>(`/vendors/${vendorId}/judgement`))).residual.score;

function act<Body = FindingDetailView>(client: HttpClient, id: string, path: string, json: object, etag?: string) {
  return client.send<Body>('POST', `/findings/${id}/${path}`, {
    json,
    ...(etag === undefined ? {} : { headers: { 'if-match': etag } }),
  });
}

async function withdraw(id: string) {
  const { etag } = await read(id);
  return procurement.send('DELETE', `/findings/${id}/acceptance`, { headers: { 'if-match': etag } });
}

/** Sends the core questionnaire, answers it with one level, and accepts it. */
async function acceptAt(level: 0 | 1 | 2 | 3 | 4, vendorId: string) {
  const { assessment, invitation } = await sendCore(procurement, vendorId);
  const portal = await openVerifiedPortal(firebreak, admin, invitation);
  await answerAll(portal, level);
  await submit(portal);
  await expectBody(procurement.post<AssessmentView>(`/assessments/${assessment.id}/accept`, {}));
  return { assessmentId: assessment.id, portal };
}

async function vendorWithFindings() {
  const vendor = await addVendor(procurement, {}, [callCentreScope()]);
  const accepted = await acceptAt(1, vendor.id);
  const { items } = await list(`vendorId=${vendor.id}&limit=200`);
  const [finding] = items;
  if (!finding) throw new Error('Nothing was found.');
  return { vendorId: vendor.id, ...accepted, items, finding };
}

let pool: Awaited<ReturnType<typeof vendorWithFindings>>;

/** A finding that no other test has touched, of a vendor that several share. */
async function freshFinding() {
  pool ??= await vendorWithFindings();
  const finding = pool.items.shift();
  if (!finding) throw new Error('All findings are used.');
  return { finding, portal: pool.portal };
}

async function administratorId(): Promise<string> {
  const people = await expectBody(admin.get<{ items: { id: string; role: string }[] }>('/users'));
  return people.items.find(({ role }) => role === 'admin')?.id ?? '';
}

describe('findings', () => {
  it('come from weak answers at acceptance, due by severity, and never from strong ones', async () => {
    const { items } = await vendorWithFindings();
    expect(items.length).toBeGreaterThan(10);
    expect(items.every(({ level, status, answer }) => level === 1 && status === 'open' && answer !== null)).toBe(true);
    const days = items.map(({ dueOn }) => dueOn);
    expect(days).toEqual(days.toSorted());
    const flagged = items.filter(({ flag }) => flag !== null);
    expect(flagged.length).toBeGreaterThan(0);
    expect(flagged.every(({ severity }) => severity === 'high' || severity === 'critical')).toBe(true);
    const strong = await addVendor(procurement);
    await acceptAt(4, strong.id);
    expect((await list(`vendorId=${strong.id}`)).total).toBe(0);
  });

  it('are paged by their day, and filtered; what is closed is only shown when asked for', async () => {
    const { vendorId, items, finding } = await vendorWithFindings();
    const seen: string[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const page: Findings = await list(`vendorId=${vendorId}&limit=7${cursor && `&cursor=${cursor}`}`);
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor;
    }
    expect(seen).toEqual(items.map(({ id }) => id));
    await expectBody(
      act(procurement, finding.id, 'close', { closing: 'mistaken', comment: 'They have none.' }, finding.etag),
    );
    expect((await list(`vendorId=${vendorId}`)).total).toBe(items.length - 1);
    expect((await list(`vendorId=${vendorId}&status=closed`)).items.map(({ id }) => id)).toEqual([finding.id]);
    expect((await list(`vendorId=${vendorId}&severity=${finding.severity}`)).total).toBeLessThan(items.length);
    expect((await list(`vendorId=${vendorId}&overdue=true`)).total).toBe(0);
    expect((await procurement.get('/findings?cursor=nonsense')).status).toBe(422);
  });

  it('are given an owner and a day, guarded against two at once', async () => {
    const { finding } = await freshFinding();
    const people = await expectBody(procurement.get<{ items: { id: string; role: string }[] }>('/users'));
    const ownerId = people.items.find(({ role }) => role === 'procurement')?.id;
    const auditorId = people.items.find(({ role }) => role === 'auditor')?.id;
    const change = { ownerId, dueOn: daysFromNow(5) };
    const path = `/findings/${finding.id}`;
    const changed = await expectBody(procurement.patch<FindingDetailView>(path, change, finding.etag));
    expect([changed.owner?.id, changed.dueOn]).toEqual([ownerId, change.dueOn]);
    const stale = await procurement.patch<{ current: FindingDetailView }>(path, change, finding.etag);
    expect([stale.status, stale.body.current]).toEqual([412, await read(finding.id)]);
    expect((await procurement.patch(path, change)).status).toBe(428);
    expect(codeOf(await procurement.patch<Problem>(path, { ownerId: auditorId }, changed.etag))).toEqual([
      422,
      'unknown-reference',
    ]);
    expect(codeOf(await procurement.patch<Problem>(path, { dueOn: '2020-01-01' }, changed.etag))).toEqual([
      422,
      'out-of-range',
    ]);
    expect((await auditor.patch(path, change, changed.etag)).status).toBe(403);
  });

  it('are answered by the vendor with a plan and a fix, refused, and closed; the verdict follows', async () => {
    const { vendorId, portal, finding } = await vendorWithFindings();
    const own = (await expectBody(portal.get<PortalFindingsView>('/portal/findings'))).items.find(
      ({ id }) => id === finding.id,
    );
    expect(own).toMatchObject({ status: 'open', level: 1, dueOn: finding.dueOn });
    expect(Object.keys(own ?? {})).not.toContain('severity');
    const note = <Body = PortalFindingView>(json: object) =>
      portal.post<Body>(`/portal/findings/${finding.id}/notes`, json);
    await expectBody(note({ kind: 'plan', text: 'We buy keys.', plannedOn: daysFromNow(20) }));
    expect(await read(finding.id)).toMatchObject({ status: 'planned', plannedOn: daysFromNow(20) });
    expect((await expectBody(note({ kind: 'fix', text: 'Done.', level: 3 }))).status).toBe('fixed');
    const file = await sendFile(portal, undefined, { questionId: finding.question.id });
    expect((await portal.send('DELETE', `/portal/evidence/${file.id}`)).status).toBe(409);
    await expectBody(act(procurement, finding.id, 'notes', { kind: 'refusal', text: 'For whom?' }));
    expect((await read(finding.id)).status).toBe('open');
    await expectBody(note({ kind: 'fix', text: 'For everybody.', level: 3 }));
    const fixed = await read(finding.id);
    expect(fixed.notes.map(({ kind, fromBuyer }) => `${kind} ${fromBuyer}`)).toEqual([
      'plan false',
      'fix false',
      'refusal true',
      'fix false',
    ]);
    const before = await scoreOf(vendorId);
    const closing = { closing: 'fixed', level: 4, proof: 'independently_verified', comment: 'Seen.' };
    const closed = await expectBody(act(procurement, finding.id, 'close', closing, fixed.etag));
    expect(closed).toMatchObject({ status: 'closed', closing: { because: 'fixed', level: 4 } });
    expect(await scoreOf(vendorId)).toBeLessThan(before);
    expect(codeOf(await note<Problem>({ kind: 'comment', text: 'Thanks.' }))).toEqual([409, 'invalid-state']);
    await expectBody(act(procurement, finding.id, 'reopen', {}, closed.etag));
    expect(await scoreOf(vendorId)).toBe(before);
    expect((await read(finding.id)).status).toBe('fixed');
  });

  it('are told of by mail, and the link stays good for as long as they are due', async () => {
    const vendor = await addVendor(procurement, {}, [callCentreScope()]);
    const respondentEmail = `rosa@${vendor.id}.test`;
    const { assessment, invitation } = await sendCore(procurement, vendor.id, { respondentEmail });
    const portal = await openVerifiedPortal(firebreak, admin, invitation);
    await answerAll(portal, 0);
    await submit(portal);
    await expectBody(procurement.post<AssessmentView>(`/assessments/${assessment.id}/accept`, {}));
    const { items, total } = await list(`vendorId=${vendor.id}&limit=200`);
    const mail = await newestMailTo(admin, respondentEmail);
    expect(mail).toContain(`${total} of them are to get better`);
    expect(mail).not.toMatch(/https?:/);
    const [invited] = await firebreak.database.query<{ day: string }>(
      'SELECT expires_at::date::text AS day FROM invitations WHERE assessment_id = $1',
      [assessment.id],
    );
    expect(invited?.day).toBe(addDays(items.at(-1)?.dueOn ?? '', 30));
    const id = items[0]?.id ?? '';
    await expectBody(act(procurement, id, 'notes', { kind: 'comment', text: 'When?' }));
    expect(await newestMailTo(admin, respondentEmail)).toContain('wrote to');
    const mails = async () =>
      (await expectBody(admin.get<{ items: { to: string }[] }>('/outbox'))).items.filter(
        ({ to }) => to === respondentEmail,
      );
    const before = (await mails()).length;
    await expectBody(act(procurement, id, 'notes', { kind: 'comment', text: 'Please tell us.' }));
    expect((await mails()).length).toBe(before);
  });

  it('take no plan without a day, no fix without a better level, no file for what is not asked to be mended', async () => {
    const { portal, finding } = await freshFinding();
    const note = (json: object) => portal.post<Problem>(`/portal/findings/${finding.id}/notes`, json);
    expect(codeOf(await note({ kind: 'plan', text: 'Soon.' }))).toEqual([422, 'required']);
    expect(codeOf(await note({ kind: 'fix', text: 'Done.' }))).toEqual([422, 'required']);
    expect(codeOf(await note({ kind: 'fix', text: 'Done.', level: 1 }))).toEqual([422, 'out-of-range']);
    expect(codeOf(await note({ kind: 'comment', text: 'Hm.', level: 3 }))).toEqual([422, 'unexpected']);
    expect(codeOf(await act<Problem>(procurement, finding.id, 'close', { closing: 'fixed' }, finding.etag))).toEqual([
      422,
      'required',
    ]);
    const still = await act<Problem>(procurement, finding.id, 'close', { closing: 'fixed', level: 1 }, finding.etag);
    expect(codeOf(still)).toEqual([422, 'out-of-range']);
    expect(codeOf(await act<Problem>(procurement, finding.id, 'notes', { kind: 'refusal', text: 'No.' }))).toEqual([
      409,
      'invalid-state',
    ]);
    const whole = await portal.post<Problem>('/portal/evidence', { fileName: 'a.pdf', kind: 'policy', sizeBytes: 9 });
    expect(whole.status).toBe(409);
    const other = await vendorWithFindings();
    const foreign = await portal.post(`/portal/findings/${other.finding.id}/notes`, { kind: 'comment', text: 'Hm.' });
    expect(foreign.status).toBe(404);
  });

  it('last while the answer stays weak, and close by a better one', async () => {
    const { vendorId, items } = await vendorWithFindings();
    const worse = await acceptAt(0, vendorId);
    const lasting = await list(`vendorId=${vendorId}&limit=200`);
    expect(lasting.items.map(({ id }) => id).toSorted()).toEqual(items.map(({ id }) => id).toSorted());
    expect(lasting.items.every(({ level, assessmentId }) => level === 0 && assessmentId === worse.assessmentId)).toBe(
      true,
    );
    await acceptAt(4, vendorId);
    expect((await list(`vendorId=${vendorId}`)).total).toBe(0);
    const closed = await list(`vendorId=${vendorId}&status=closed&limit=200`);
    expect(
      closed.items.every(({ closing }) => closing?.because === 'answered_better' && closing.closedBy === null),
    ).toBe(true);
  });

  it('come from what the buyer found itself, and not from what it did not find', async () => {
    const vendor = await addVendor(procurement, {}, [callCentreScope()]);
    const { assessment } = await fillInOurselves(procurement, vendor.id, 0);
    await expectBody(admin.post(`/assessments/${assessment.id}/accept`, {}));
    const found = await list(`vendorId=${vendor.id}&limit=200`);
    expect(found.items.every(({ level }) => level === 0)).toBe(true);
    expect(found.total).toBeGreaterThan(0);
  });
});

describe('accepting a risk', () => {
  it('needs a reason, an administrator and a day, and holds once that administrator approves', async () => {
    const { finding } = await freshFinding();
    const approverId = await administratorId();
    const wish = { reason: 'The contract ends in spring.', approverId, expiresOn: daysFromNow(90) };
    const asked = await expectBody(act(procurement, finding.id, 'acceptance', wish));
    expect([asked.status, asked.acceptance?.standing]).toEqual(['open', 'waiting']);
    expect((await list('acceptance=waiting', admin)).items.map(({ id }) => id)).toContain(finding.id);
    expect((await act(procurement, finding.id, 'acceptance/approve', {})).status).toBe(403);
    const approved = await expectBody(act(admin, finding.id, 'acceptance/approve', {}));
    expect([approved.status, approved.acceptance?.standing]).toEqual(['accepted', 'in_force']);
    expect((await list('status=accepted')).items.map(({ id }) => id)).toContain(finding.id);
    await expectBody(withdraw(finding.id));
    const withdrawn = await read(finding.id);
    expect([withdrawn.status, withdrawn.acceptance, withdrawn.acceptances[0]?.standing]).toEqual([
      'open',
      null,
      'withdrawn',
    ]);
  });

  it('can be declined with a comment, and asked for anew', async () => {
    const { finding } = await freshFinding();
    const wish = { reason: 'For now.', approverId: await administratorId(), expiresOn: daysFromNow(9) };
    await expectBody(act(procurement, finding.id, 'acceptance', wish));
    await expectBody(act(procurement, finding.id, 'acceptance', { ...wish, reason: 'For a week.' }));
    const declined = await expectBody(act(admin, finding.id, 'acceptance/decline', { comment: 'Mend it.' }));
    expect(declined.acceptances.map(({ standing, endingComment }) => [standing, endingComment])).toEqual([
      ['declined', 'Mend it.'],
      ['replaced', null],
    ]);
    expect(codeOf(await act<Problem>(admin, finding.id, 'acceptance/approve', {}))).toEqual([409, 'invalid-state']);
  });

  it('refuses whoever cannot answer for it, and days beyond a year', async () => {
    const { finding } = await freshFinding();
    const approverId = await administratorId();
    const people = await expectBody(admin.get<{ items: { id: string; role: string }[] }>('/users'));
    const buyerId = people.items.find(({ role }) => role === 'procurement')?.id;
    const wish = { reason: 'For now.', approverId, expiresOn: daysFromNow(9) };
    const ask = (change: object) => act<Problem>(procurement, finding.id, 'acceptance', { ...wish, ...change });
    expect(codeOf(await ask({ approverId: buyerId }))).toEqual([422, 'unknown-reference']);
    expect(codeOf(await ask({ expiresOn: daysFromNow(400) }))).toEqual([422, 'out-of-range']);
    expect(codeOf(await ask({ expiresOn: daysFromNow(-1) }))).toEqual([422, 'out-of-range']);
    expect((await ask({ reason: undefined })).status).toBe(422);
    expect((await act(auditor, finding.id, 'acceptance', wish)).status).toBe(403);
  });

  it('is outdated once the risk is more than what was approved, and not when it is less', async () => {
    const narrow = callCentreScope({ peopleCount: 2_000, canResetCredentials: false, accessTypes: ['crm_lookup'] });
    const vendor = await addVendor(procurement, {}, [narrow]);
    await acceptAt(1, vendor.id);
    const [finding] = (await list(`vendorId=${vendor.id}`)).items;
    if (!finding) throw new Error('Nothing was found.');
    const wish = { reason: 'Little is at stake.', approverId: await administratorId(), expiresOn: daysFromNow(90) };
    await expectBody(act(admin, finding.id, 'acceptance', wish));
    expect((await read(finding.id)).acceptance?.standing).toBe('in_force');
    const scopes = `/vendors/${vendor.id}/access-scopes`;
    const wide = await expectBody(procurement.post<{ id: string; etag: string }>(scopes, callCentreScope()));
    const outdated = await read(finding.id);
    expect([outdated.status, outdated.acceptance?.standing]).toEqual(['open', 'outdated']);
    expect((await list(`acceptance=lapsed&vendorId=${vendor.id}`)).total).toBe(1);
    await expectBody(procurement.send('DELETE', `${scopes}/${wide.id}`, { headers: { 'if-match': wide.etag } }));
    expect((await read(finding.id)).acceptance?.standing).toBe('in_force');
  });

  it('ends with its last day; the past shows what was in force then', async () => {
    const { finding } = await freshFinding();
    const wish = { reason: 'Until Friday.', approverId: await administratorId(), expiresOn: daysFromNow(1) };
    await expectBody(act(admin, finding.id, 'acceptance', wish));
    const then = new Date().toISOString();
    await expectBody(withdraw(finding.id));
    const past = await expectBody(auditor.get<FindingDetailView>(`/findings/${finding.id}?asOf=${then}`));
    expect([past.status, past.acceptance?.standing]).toEqual(['accepted', 'in_force']);
    expect((await read(finding.id)).status).toBe('open');
  });
});
