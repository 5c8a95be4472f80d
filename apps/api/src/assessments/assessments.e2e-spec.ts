import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { HKCERT_CORE } from '@firebreak/domain';
import { randomUUID } from 'node:crypto';
import type { VendorFactsView } from '../judgements/facts.presenter.js';
import type { PortalAssessmentView } from '../portal/portal.presenter.js';
import { buildSending, callCentreScope, daysFromNow } from '../testing/builders.js';
import type { HttpClient, Problem } from '../testing/http-client.js';
import {
  addVendor,
  answerAll,
  coreQuestionnaireId,
  expectBody,
  openPortal,
  sendCore,
  submit,
  submitAssessment,
  tokenOf,
} from '../testing/respondent.js';
import { startTestApplication, type TestApplication } from '../testing/test-application.js';
import type { AssessmentDetailView, AssessmentView, SentAssessmentView } from './assessment.presenter.js';

let firebreak: TestApplication;
let procurement: HttpClient;
let auditor: HttpClient;
let stranger: HttpClient;
let questionnaireId: string;

beforeAll(async () => {
  firebreak = await startTestApplication();
  procurement = await firebreak.signIn('procurement');
  auditor = await firebreak.signIn('auditor');
  stranger = await firebreak.signIn('stranger');
  questionnaireId = await coreQuestionnaireId(procurement);
});

afterAll(() => firebreak.stop());

const read = (id: string): Promise<AssessmentDetailView> =>
  expectBody(auditor.get<AssessmentDetailView>(`/assessments/${id}`));

describe('sending a questionnaire', () => {
  it('shows link, code and check phrase once; the invitation lasts until 30 days after the due day', async () => {
    const vendor = await addVendor(procurement);
    const sending = buildSending(questionnaireId, { dueOn: daysFromNow(10), locale: 'zh-Hant' });
    const { status, body } = await procurement.post<SentAssessmentView>(`/vendors/${vendor.id}/assessments`, sending);
    expect(status).toBe(201);
    const { assessment, invitation } = body;
    expect(invitation.url).toMatch(/^http:\/\/register\.test\/portal#[\w-]{43}$/);
    expect(invitation.code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){5}[0-9A-HJKMNP-TV-Z]{4}$/);
    expect(invitation.expiresAt).toBe(`${daysFromNow(40)}T23:59:59.999Z`);
    expect(assessment).toMatchObject({
      vendor: { id: vendor.id, name: vendor.name },
      questionnaire: { id: questionnaireId, key: 'hkcert-core' },
      status: 'sent',
      overdue: false,
      dueOn: sending.dueOn,
      locale: 'zh-Hant',
      checkPhrase: invitation.checkPhrase,
      progress: { answered: 0 },
    });
    const detail = await auditor.get<AssessmentDetailView>(`/assessments/${assessment.id}`);
    expect(detail.headers['etag']).toBe(detail.body.etag);
    expect(detail.text).not.toContain(tokenOf(invitation));
    expect(detail.text).not.toContain(invitation.code);
    expect(detail.body.questions).toHaveLength(assessment.progress.asked);
  });

  it('stores neither link nor code in clear', async () => {
    const { invitation } = await sendCore(procurement, (await addVendor(procurement)).id);
    const [row] = await firebreak.database.query<{ dump: string }>(
      `SELECT string_agg(i::text, ' ') || (SELECT string_agg(m::text, ' ') FROM mails m) AS dump FROM invitations i`,
    );
    for (const secret of [tokenOf(invitation), invitation.code]) {
      expect(row?.dump).not.toContain(secret);
      expect(row?.dump).not.toContain(Buffer.from(secret).toString('hex'));
    }
  });

  it('asks what applies to the vendor, and keeps asking that when the vendor changes', async () => {
    const small = await addVendor(procurement, { archetype: 'goods_supplier' });
    const large = await addVendor(procurement, { archetype: 'call_centre_bpo' }, [
      callCentreScope({ accessTypes: ['vpn', 'code_in_production', 'api_key', 'helpdesk_credential_reset'] }),
    ]);
    const few = (await sendCore(procurement, small.id)).assessment;
    const many = (await sendCore(procurement, large.id)).assessment;
    const always = HKCERT_CORE.questions.filter((question) => question.appliesWhen === 'always');
    expect((await read(few.id)).questions.map((question) => question.key)).toEqual(
      always.map((question) => question.key),
    );
    expect(many.progress.asked).toBe(HKCERT_CORE.questions.length);
    await expectBody(procurement.post(`/vendors/${small.id}/access-scopes`, callCentreScope()));
    expect((await read(few.id)).progress.asked).toBe(few.progress.asked);
  });

  it.each([
    ['yesterday', { dueOn: daysFromNow(-1) }, '/dueOn', 'out-of-range'],
    ['in two years', { dueOn: daysFromNow(730) }, '/dueOn', 'out-of-range'],
    ['an unknown questionnaire', { questionnaireId: randomUUID() }, '/questionnaireId', 'unknown-reference'],
    ['no mail address', { respondentEmail: 'rosa at vendor.test' }, '/respondentEmail', 'email'],
    ['two mail addresses', { respondentEmail: 'a@vendor.test, b@vendor.test' }, '/respondentEmail', 'email'],
    [
      'a header in the address',
      { respondentEmail: 'a@vendor.test\r\nBcc: b@vendor.test' },
      '/respondentEmail',
      'control-character',
    ],
    ['a link as a name', { respondentName: 'See https://evil.test' }, '/respondentName', 'name'],
    ['a domain as a name', { respondentName: 'evil.test' }, '/respondentName', 'name'],
    ['a telephone number as a name', { respondentName: 'Call 85212345678' }, '/respondentName', 'name'],
    ['another language', { locale: 'fr' }, '/locale', 'not-in-list'],
  ])('refuses %s', async (_, change, pointer, code) => {
    const vendor = await addVendor(procurement);
    const { body } = await procurement.post<Problem>(`/vendors/${vendor.id}/assessments`, {
      ...buildSending(questionnaireId),
      ...change,
    });
    expect(body).toMatchObject({ status: 422, code: 'invalid-input' });
    expect(body.errors).toContainEqual(expect.objectContaining({ pointer, code }));
    expect(await firebreak.database.query('SELECT FROM assessments WHERE vendor_id = $1', [vendor.id])).toHaveLength(0);
  });

  it('knows only the questionnaires and vendors of its own organisation', async () => {
    const foreign = await addVendor(stranger);
    const foreignQuestionnaire = await coreQuestionnaireId(stranger);
    expect((await procurement.post(`/vendors/${foreign.id}/assessments`, buildSending(questionnaireId))).status).toBe(
      404,
    );
    const own = await addVendor(procurement);
    const refused = await procurement.post<Problem>(
      `/vendors/${own.id}/assessments`,
      buildSending(foreignQuestionnaire),
    );
    expect(refused.body).toMatchObject({ status: 422, errors: [{ pointer: '/questionnaireId' }] });
    expect((await auditor.post(`/vendors/${own.id}/assessments`, buildSending(questionnaireId))).status).toBe(403);
    expect(
      (await firebreak.visitor().post(`/vendors/${own.id}/assessments`, buildSending(questionnaireId))).status,
    ).toBe(401);
  });
});

describe('reviewing', () => {
  it('accepts with the proof that was seen, and judges anew', async () => {
    const vendor = await addVendor(procurement, { archetype: 'call_centre_bpo' }, [callCentreScope()]);
    const { id } = await submitAssessment(firebreak, procurement, vendor.id, 2);
    const accepted = await procurement.post<AssessmentView>(`/assessments/${id}/accept`, {
      proof: 'independently_verified',
      comment: 'Seen.',
    });
    expect(accepted).toMatchObject({ status: 200, body: { status: 'accepted', decisionComment: 'Seen.' } });
    expect((await read(id)).submission).toMatchObject({
      number: 1,
      proof: 'independently_verified',
      name: 'Rosa Cruz',
    });
    const { items } = await expectBody(auditor.get<{ items: { cause: string }[] }>(`/vendors/${vendor.id}/judgements`));
    expect(items.map((entry) => entry.cause)).toEqual([
      'answers_accepted',
      'answers_submitted',
      'scope_changed',
      'vendor_created',
    ]);
  });

  it('counts each answer with the proof that the reviewer granted it', async () => {
    const vendor = await addVendor(procurement);
    const { id } = await submitAssessment(firebreak, procurement, vendor.id, 2);
    const [first, second] = (await read(id)).questions;
    if (!first || !second) throw new Error('Nothing was asked.');
    const accept = (...proofs: object[]) =>
      procurement.post<Problem>(`/assessments/${id}/accept`, { proof: 'document_seen', proofs });
    const own = { questionId: first.id, proof: 'independently_verified' };
    for (const refused of [[own, own], [{ ...own, questionId: randomUUID() }], [{ ...own, proof: 'sworn' }]]) {
      expect((await accept(...refused)).status).toBe(422);
    }
    expect((await accept(own)).status).toBe(200);
    const accepted = await read(id);
    const granted = new Map(accepted.answers.map((answer) => [answer.questionId, answer.proof]));
    expect(accepted.submission?.proof).toBe('document_seen');
    expect([granted.get(first.id), granted.get(second.id)]).toEqual(['independently_verified', 'document_seen']);
    const { answers } = await expectBody(auditor.get<VendorFactsView>(`/vendors/${vendor.id}/judgement/facts`));
    const judged = new Map(answers.map((answer) => [answer.questionKey, answer.proof]));
    expect([judged.get(first.key), judged.get(second.key)]).toEqual(['independently_verified', 'document_seen']);
  });

  it('returns with a comment that the vendor sees; the second signature is number two', async () => {
    const vendor = await addVendor(procurement);
    const { assessment, invitation } = await sendCore(procurement, vendor.id);
    const portal = await openPortal(firebreak, invitation);
    await answerAll(portal, 1);
    await submit(portal);
    expect((await procurement.post<Problem>(`/assessments/${assessment.id}/return`, {})).status).toBe(422);
    const returned = await procurement.post<AssessmentView>(`/assessments/${assessment.id}/return`, {
      comment: 'Which keys?',
    });
    expect(returned).toMatchObject({ status: 200, body: { status: 'returned', decisionComment: 'Which keys?' } });
    expect(await expectBody(portal.get<PortalAssessmentView>('/portal/assessment'))).toMatchObject({
      status: 'returned',
      returnComment: 'Which keys?',
    });
    expect(await submit(portal)).toMatchObject({ number: 2 });
    expect((await read(assessment.id)).status).toBe('submitted');
  });

  it('revokes: link, code and open browsers end at once', async () => {
    const { assessment, invitation } = await sendCore(procurement, (await addVendor(procurement)).id);
    const portal = await openPortal(firebreak, invitation);
    expect((await procurement.post(`/assessments/${assessment.id}/revoke`)).status).toBe(204);
    expect((await portal.get('/portal/assessment')).status).toBe(401);
    for (const token of [tokenOf(invitation), invitation.code]) {
      expect((await firebreak.visitor().post('/portal/session', { token })).status).toBe(404);
    }
    expect((await read(assessment.id)).status).toBe('revoked');
  });

  it('resends: a new link works and the old one has ended', async () => {
    const { assessment, invitation } = await sendCore(procurement, (await addVendor(procurement)).id);
    const again = await procurement.post<SentAssessmentView>(`/assessments/${assessment.id}/resend`);
    expect(again.status).toBe(200);
    expect(again.body.invitation.checkPhrase).toBe(invitation.checkPhrase);
    expect((await firebreak.visitor().post('/portal/session', { token: tokenOf(invitation) })).status).toBe(404);
    expect((await firebreak.visitor().post('/portal/session', { token: tokenOf(again.body.invitation) })).status).toBe(
      201,
    );
  });

  it('refuses what the state does not allow, and says the state', async () => {
    const { assessment } = await sendCore(procurement, (await addVendor(procurement)).id);
    for (const step of ['accept', 'return'] as const) {
      const { body } = await procurement.post<Problem>(
        `/assessments/${assessment.id}/${step}`,
        step === 'return' ? { comment: 'A' } : {},
      );
      expect(body).toMatchObject({ status: 409, code: 'invalid-state', status_now: 'sent' });
    }
    await expectBody(procurement.post(`/assessments/${assessment.id}/revoke`));
    for (const step of ['revoke', 'resend'] as const) {
      expect((await procurement.post<Problem>(`/assessments/${assessment.id}/${step}`)).body).toMatchObject({
        status: 409,
        status_now: 'revoked',
      });
    }
  });

  it('decides once, also when two people decide at the same moment', async () => {
    const { id } = await submitAssessment(firebreak, procurement, (await addVendor(procurement)).id, 3);
    const decisions = await Promise.all([
      ...Array.from({ length: 5 }, () => procurement.post(`/assessments/${id}/accept`, {})),
      ...Array.from({ length: 5 }, () => procurement.post(`/assessments/${id}/return`, { comment: 'A' })),
    ]);
    expect(decisions.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([
      200,
      ...Array<number>(9).fill(409),
    ]);
  });

  it('is closed to auditors, visitors and other organisations', async () => {
    const { id } = await submitAssessment(firebreak, procurement, (await addVendor(procurement)).id, 3);
    for (const step of ['accept', 'revoke', 'resend'] as const) {
      expect((await auditor.post(`/assessments/${id}/${step}`, {})).status).toBe(403);
      expect((await firebreak.visitor().post(`/assessments/${id}/${step}`, {})).status).toBe(401);
      expect((await stranger.post(`/assessments/${id}/${step}`, {})).status).toBe(404);
    }
    expect((await stranger.get(`/assessments/${id}`)).status).toBe(404);
    expect((await auditor.get('/assessments/x')).status).toBe(404);
    expect((await read(id)).status).toBe('submitted');
  });
});
