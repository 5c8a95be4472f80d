import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { HKCERT_CORE } from '@firebreak/domain';
import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import type { AssessmentDetailView, SentAssessmentView } from '../assessments/assessment.presenter.js';
import { callCentreScope } from '../testing/builders.js';
import type { HttpClient, Problem } from '../testing/http-client.js';
import { addVendor, answerAll, expectBody, openPortal, sendCore, submit, verifyPortal } from '../testing/respondent.js';
import { startTestApplication, type TestApplication } from '../testing/test-application.js';
import type { AnswerView, PortalAssessmentView, PortalQuestionView } from './portal.presenter.js';

let firebreak: TestApplication;
let procurement: HttpClient;
let admin: HttpClient;
let sent: SentAssessmentView;
let portal: HttpClient;
let questions: PortalQuestionView[];

beforeAll(async () => {
  firebreak = await startTestApplication();
  procurement = await firebreak.signIn('procurement');
  admin = await firebreak.signIn('admin');
  sent = await sendCore(
    procurement,
    (await addVendor(procurement, { archetype: 'call_centre_bpo' }, [callCentreScope()])).id,
  );
  portal = await openPortal(firebreak, sent.invitation);
  ({ questions } = await expectBody(portal.get<PortalAssessmentView>('/portal/assessment')));
});

afterAll(() => firebreak.stop());

const FIRST = { 'if-none-match': '*' };
const questionAt = (index: number): string => questions[index]?.id ?? '';
const conditional = (): string => questions.find((question) => question.appliesWhen !== 'always')?.id ?? '';

describe('saving an answer', () => {
  it('stores it at once, and a change under If-Match', async () => {
    const path = `/portal/answers/${questionAt(0)}`;
    const first = await portal.put<AnswerView>(path, { level: 2, comment: 'Since May' }, FIRST);
    expect(first.status).toBe(201);
    expect(first.headers['etag']).toBe(first.body.etag);
    expect(first.body).toMatchObject({
      questionId: questionAt(0),
      level: 2,
      unknown: false,
      notApplicableReason: null,
      comment: 'Since May',
    });
    const second = await portal.put<AnswerView>(path, { level: null, unknown: true }, { 'if-match': first.body.etag });
    expect(second.status).toBe(200);
    expect(second.body).toMatchObject({ level: null, unknown: true, comment: null });
    expect(second.body.etag).not.toBe(first.body.etag);
    const status = (await expectBody(portal.get<PortalAssessmentView>('/portal/assessment'))).status;
    expect(status).toBe('in_progress');
  });

  it('takes a reason where a question may not apply', async () => {
    const answer = await portal.put<AnswerView>(
      `/portal/answers/${conditional()}`,
      { level: null, notApplicableReason: 'We run no such system.' },
      FIRST,
    );
    expect(answer).toMatchObject({ status: 201, body: { level: null, notApplicableReason: 'We run no such system.' } });
  });

  it('needs a precondition', async () => {
    const { body } = await portal.put<Problem>(`/portal/answers/${questionAt(1)}`, { level: 2 });
    expect(body).toMatchObject({ status: 428, code: 'precondition-required' });
    expect(
      (await portal.put(`/portal/answers/${questionAt(1)}`, { level: 2 }, { 'if-none-match': '"1"' })).status,
    ).toBe(428);
  });

  it('is refused when stale; the other answer is shown only after the one-time code', async () => {
    const path = `/portal/answers/${questionAt(2)}`;
    const saved = await expectBody(portal.put<AnswerView>(path, { level: 4, comment: 'A secret weakness' }, FIRST));
    for (const headers of [FIRST, { 'if-match': '"7"' }, { 'if-match': '*' }, { 'if-match': '"0"' }]) {
      const refused = await portal.put<Problem>(path, { level: 0 }, headers);
      expect(refused.body).toMatchObject({ status: 412, code: 'stale' });
      expect(refused.body.current).toBeUndefined();
      expect(refused.text).not.toContain('A secret weakness');
    }
    expect(
      (await portal.put(`/portal/answers/${questionAt(questions.length - 1)}`, { level: 0 }, { 'if-match': '"1"' }))
        .status,
    ).toBe(412);
    const reader = await openPortal(firebreak, sent.invitation);
    await verifyPortal(reader, admin, sent.invitation);
    const refused = await reader.put<Problem>(path, { level: 0 }, FIRST);
    const answeredBy = { name: 'Rosa Cruz', email: 'respondent@vendor.test' };
    expect(refused.body).toMatchObject({ status: 412, current: { ...saved, answeredBy } });
  });

  it.each([
    [{}, '/level'],
    [{ level: null }, ''],
    [{ level: 5 }, '/level'],
    [{ level: '2' }, '/level'],
    [{ level: 2, unknown: true }, ''],
    [{ level: null, notApplicableReason: 'short' }, '/notApplicableReason'],
    [{ level: 2, comment: 'x'.repeat(2_001) }, '/comment'],
    [{ level: 2, questionKey: 'MFA-01' }, '/questionKey'],
  ])('refuses %j', async (body, pointer) => {
    const refused = await portal.put<Problem>(`/portal/answers/${conditional()}`, body, { 'if-match': '"1"' });
    expect(refused.body).toMatchObject({ status: 422, code: 'invalid-input' });
    expect(refused.body.errors?.map((error) => error.pointer)).toContain(pointer);
  });

  it('knows only the questions that were asked here', async () => {
    const small = await sendCore(procurement, (await addVendor(procurement)).id);
    const narrow = await openPortal(firebreak, small.invitation);
    const asked = await expectBody(narrow.get<PortalAssessmentView>('/portal/assessment'));
    expect(asked.questions.length).toBeLessThan(HKCERT_CORE.questions.length);
    for (const id of [conditional(), randomUUID(), 'x', sent.assessment.id]) {
      expect((await narrow.put(`/portal/answers/${id}`, { level: 2 }, FIRST)).status).toBe(404);
    }
  });

  it('is closed without an invitation', async () => {
    expect((await firebreak.visitor().put(`/portal/answers/${questionAt(0)}`, { level: 2 }, FIRST)).status).toBe(401);
    expect((await procurement.put(`/portal/answers/${questionAt(0)}`, { level: 2 }, FIRST)).status).toBe(401);
  });
});

describe('signing', () => {
  it('needs an answer, a name, a title and a statement', async () => {
    const fresh = await sendCore(procurement, (await addVendor(procurement)).id);
    const empty = await openPortal(firebreak, fresh.invitation);
    const signature = { name: 'Rosa', title: 'Head', statement: 'True.' };
    expect((await empty.post<Problem>('/portal/submit', signature)).body).toMatchObject({
      status: 409,
      code: 'invalid-state',
      status_now: 'sent',
    });
    expect((await empty.post('/portal/submit', { ...signature, name: '' })).status).toBe(422);
    expect((await firebreak.visitor().post('/portal/submit', signature)).status).toBe(401);
  });

  it('shows the reviewer what was signed, and takes no answer afterwards', async () => {
    const { assessment, invitation } = await sendCore(procurement, (await addVendor(procurement)).id);
    const browser = await openPortal(firebreak, invitation);
    const asked = await answerAll(browser, 3);
    const before = await expectBody(admin.get<AssessmentDetailView>(`/assessments/${assessment.id}`));
    expect(before).toMatchObject({ status: 'in_progress', answers: [], submission: null });
    expect(await submit(browser)).toMatchObject({ number: 1, name: 'Rosa Cruz', proof: 'self_attested' });
    const after = await expectBody(admin.get<AssessmentDetailView>(`/assessments/${assessment.id}`));
    expect(after.status).toBe('submitted');
    expect(after.answers.map((answer) => answer.questionId)).toEqual(asked.questions.map((question) => question.id));
    const question = asked.questions[0]?.id ?? '';
    const late = await browser.put<Problem>(`/portal/answers/${question}`, { level: 4 }, { 'if-match': '"1"' });
    expect(late.body).toMatchObject({ status: 409, code: 'invalid-state', status_now: 'submitted' });
    const again = await browser.post<Problem>('/portal/submit', { name: 'A', title: 'B', statement: 'C' });
    expect(again.body).toMatchObject({ status: 409, status_now: 'submitted' });
    expect(await expectBody(admin.get(`/assessments/${assessment.id}`))).toEqual(after);
  });

  it('holds every answer that was acknowledged before it', async () => {
    const { assessment, invitation } = await sendCore(procurement, (await addVendor(procurement)).id);
    const browser = await openPortal(firebreak, invitation);
    const asked = await expectBody(browser.get<PortalAssessmentView>('/portal/assessment'));
    const [first, second] = asked.questions;
    if (!first || !second) throw new Error('Too few questions were asked.');
    await expectBody(browser.put(`/portal/answers/${first.id}`, { level: 3 }, FIRST));
    // Whoever holds the assessment makes both requests wait, in the order in which they came.
    const holder = new Client({ connectionString: firebreak.database.connection.ownerUrl });
    await holder.connect();
    await holder.query('BEGIN');
    await holder.query('SELECT 1 FROM assessments WHERE id = $1 FOR UPDATE', [assessment.id]);
    const saving = browser.put(`/portal/answers/${second.id}`, { level: 4 }, FIRST);
    await waitingFor(1);
    const signing = submit(await openPortal(firebreak, invitation));
    await waitingFor(2);
    await holder.query('COMMIT');
    await holder.end();
    expect((await saving).status).toBe(201);
    await signing;
    const { answers } = await expectBody(admin.get<AssessmentDetailView>(`/assessments/${assessment.id}`));
    expect(answers.map((answer) => answer.questionId)).toEqual([first.id, second.id]);
  });
});

async function waitingFor(count: number): Promise<void> {
  for (;;) {
    const [row] = await firebreak.database.query<{ waiting: number }>(
      `SELECT count(*)::integer AS waiting FROM pg_stat_activity
        WHERE datname = current_database() AND wait_event_type = 'Lock'`,
    );
    if (row && row.waiting >= count) return;
  }
}
