import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ASSESSMENT_LIMITS } from '@firebreak/domain';
import type { AssessmentDetailView, SentAssessmentView } from '../assessments/assessment.presenter.js';
import type { InvitedPersonView } from '../assessments/invited-person.presenter.js';
import { announce } from '../testing/evidence.js';
import type { ApiResponse, HttpClient, Problem } from '../testing/http-client.js';
import {
  addVendor,
  expectBody,
  invitationIn,
  newestMailTo,
  openPortal,
  openVerifiedPortal,
  sendCore,
  submit,
  tokenOf,
} from '../testing/respondent.js';
import { startTestApplication, type TestApplication } from '../testing/test-application.js';
import type { TrailEventView } from '../trail/trail-event.presenter.js';
import type { AnswerView, PortalAssessmentView } from './portal.presenter.js';

const LEAD = { email: 'lead@vendor.test', name: 'Rosa Cruz' };
const MEI = { name: 'Mei Chan', email: 'mei@vendor.test', measures: ['mfa'], locale: 'en' };
const FIRST = { 'if-none-match': '*' };

let firebreak: TestApplication;
let procurement: HttpClient;
let admin: HttpClient;
let vendorId: string;

beforeAll(async () => {
  firebreak = await startTestApplication();
  procurement = await firebreak.signIn('procurement');
  admin = await firebreak.signIn('admin');
  vendorId = (await addVendor(procurement)).id;
});

afterAll(() => firebreak.stop());

const look = (portal: HttpClient): Promise<PortalAssessmentView> =>
  expectBody(portal.get<PortalAssessmentView>('/portal/assessment'));

const review = (id: string): Promise<AssessmentDetailView> =>
  expectBody(procurement.get<AssessmentDetailView>(`/assessments/${id}`));

const handOver = (lead: HttpClient, change: object = {}): Promise<ApiResponse<InvitedPersonView & Problem>> =>
  lead.post<InvitedPersonView & Problem>('/portal/colleagues', { ...MEI, ...change });

const openVerified = (invitation: { url: string }): Promise<HttpClient> =>
  openVerifiedPortal(firebreak, admin, invitation);

/** A request whose lead has given the code. */
async function ask(): Promise<{ sent: SentAssessmentView; lead: HttpClient }> {
  const sent = await sendCore(procurement, vendorId, { respondentEmail: LEAD.email, respondentName: LEAD.name });
  return { sent, lead: await openVerified(sent.invitation) };
}

const questionsOf = ({ questions }: PortalAssessmentView, measure: string) =>
  questions.filter((question) => question.measure === measure);

describe('a colleague', () => {
  it('is invited by name in a plain mail of their own, and gets codes at their own address', async () => {
    const { sent, lead } = await ask();
    expect((await handOver(lead)).status).toBe(201);
    const mail = await newestMailTo(admin, MEI.email);
    expect(mail).toContain('Dear Mei Chan,');
    expect(mail).toContain('Rosa Cruz hands you these sections of it:');
    expect(mail).toContain(sent.invitation.checkPhrase);
    expect(mail).not.toContain(tokenOf(sent.invitation));
    expect(new Set(mail.match(/https?:\/\/[^/\s]+/g))).toEqual(new Set([new URL(sent.invitation.url).origin]));
    const portal = firebreak.visitor();
    await expectBody(
      portal.post('/portal/session', { token: invitationIn(mail).code.toLowerCase().replaceAll('-', ' ') }),
    );
    await expectBody(portal.post('/portal/code'));
    expect(await newestMailTo(admin, MEI.email)).toMatch(/^\s+\d{8}$/m);
  });

  it('sees, answers and reads back the questions of those sections only', async () => {
    const { sent, lead } = await ask();
    const whole = await look(lead);
    const [mine] = questionsOf(whole, 'mfa');
    const [other] = questionsOf(whole, 'patching');
    await expectBody(lead.put(`/portal/answers/${other?.id}`, { level: 1, comment: 'lead-secret' }, FIRST));
    await announce(lead, { fileName: 'lead-secret.pdf' });
    await handOver(lead);
    const mei = await openVerified(invitationIn(await newestMailTo(admin, MEI.email)));
    const { body, text } = await mei.get<PortalAssessmentView>('/portal/assessment');
    expect(body.questions.map(({ id }) => id)).toEqual(questionsOf(whole, 'mfa').map(({ id }) => id));
    expect(body).toMatchObject({ invitation: { measures: ['mfa'] }, people: [], answeredQuestionIds: [], answers: [] });
    expect(text).not.toContain('lead-secret');
    expect((await mei.get('/portal/evidence')).text).not.toContain('lead-secret');
    expect((await mei.put(`/portal/answers/${other?.id}`, { level: 4 }, { 'if-match': '"1"' })).status).toBe(404);
    const file = { fileName: 'x.pdf', kind: 'policy', sizeBytes: 10 };
    expect((await mei.post('/portal/evidence', file)).status).toBe(422);
    expect((await mei.post('/portal/evidence', { ...file, questionId: other?.id })).status).toBe(422);
    expect((await mei.post('/portal/evidence', { ...file, questionId: mine?.id })).status).toBe(201);
    const saved = await expectBody(mei.put<AnswerView>(`/portal/answers/${mine?.id}`, { level: 3 }, FIRST));
    expect(saved.answeredBy).toEqual({ name: 'Mei Chan', email: MEI.email });
    const seen = (await look(lead)).answers.map(({ questionId, answeredBy }) => [questionId, answeredBy?.name]);
    expect(new Map(seen as [string, string][])).toEqual(
      new Map([
        [other?.id, LEAD.name],
        [mine?.id, 'Mei Chan'],
      ]),
    );
    expect((await review(sent.assessment.id)).people).toMatchObject([
      { email: LEAD.email, measures: null, state: 'started', answered: 1 },
      { email: MEI.email, measures: ['mfa'], state: 'started', answered: 1 },
    ]);
  });

  it('never signs, never invites, takes nobody back and gets no receipt of the whole', async () => {
    const { lead } = await ask();
    const { body: person } = await handOver(lead);
    const mei = await openVerified(invitationIn(await newestMailTo(admin, MEI.email)));
    const signature = { name: 'Mei Chan', title: 'Analyst', statement: 'All of it.' };
    expect((await mei.post('/portal/submit', signature)).status).toBe(403);
    expect((await handOver(mei, { email: 'more@vendor.test' })).status).toBe(403);
    expect((await mei.send('DELETE', `/portal/colleagues/${person.id}`)).status).toBe(404);
    const [question] = (await look(lead)).questions;
    await expectBody(lead.put(`/portal/answers/${question?.id}`, { level: 3 }, FIRST));
    await submit(lead);
    expect((await lead.get('/portal/receipt')).status).toBe(200);
    for (const path of ['/portal/receipt', '/portal/receipt/file?form=json'])
      expect((await mei.get(path)).status).toBe(403);
  });

  it('is out at once when the section is taken back; what was answered stays, and it can be handed again', async () => {
    const { sent, lead } = await ask();
    const { body: person } = await handOver(lead);
    const first = invitationIn(await newestMailTo(admin, MEI.email));
    const mei = await openVerified(first);
    const [question] = questionsOf(await look(mei), 'mfa');
    await expectBody(mei.put(`/portal/answers/${question?.id}`, { level: 3 }, FIRST));
    expect((await lead.send('DELETE', `/portal/colleagues/${person.id}`)).status).toBe(204);
    expect((await mei.get('/portal/assessment')).status).toBe(401);
    expect((await firebreak.visitor().post('/portal/session', { token: tokenOf(first) })).status).toBe(404);
    expect((await review(sent.assessment.id)).people[1]).toMatchObject({ state: 'taken_back', answered: 1 });
    await handOver(lead, { email: 'MEI@vendor.test', measures: ['mfa', 'patching'] });
    expect((await look(lead)).people).toMatchObject([
      { email: LEAD.email },
      { email: 'MEI@vendor.test', measures: ['mfa', 'patching'], state: 'started', answered: 1 },
    ]);
  });

  it('ends with the request: a new invitation by the buyer ends all of them, and so does its withdrawal', async () => {
    const { sent, lead } = await ask();
    await handOver(lead);
    const mei = await openVerified(invitationIn(await newestMailTo(admin, MEI.email)));
    const again = await expectBody(procurement.post<SentAssessmentView>(`/assessments/${sent.assessment.id}/resend`));
    expect([(await lead.get('/portal/assessment')).status, (await mei.get('/portal/assessment')).status]).toEqual([
      401, 401,
    ]);
    const renewed = await openVerified(again.invitation);
    await handOver(renewed);
    const back = await openVerified(invitationIn(await newestMailTo(admin, MEI.email)));
    expect((await procurement.post(`/assessments/${sent.assessment.id}/revoke`)).status).toBe(204);
    expect((await back.get('/portal/assessment')).status).toBe(401);
  });
});

describe('handing over', () => {
  it('needs the code, sections that are asked and an address of somebody else', async () => {
    const { sent, lead } = await ask();
    const linkOnly = await openPortal(firebreak, sent.invitation);
    expect((await handOver(linkOnly)).status).toBe(403);
    const { body: person } = await handOver(lead);
    expect((await linkOnly.send('DELETE', `/portal/colleagues/${person.id}`)).status).toBe(404);
    expect((await look(linkOnly)).people).toEqual([]);
    const faults: [object, string][] = [
      [{ measures: [] }, '/measures'],
      [{ measures: ['foss_vetting', 'nothing'] }, '/measures'],
      [{ email: LEAD.email.toUpperCase() }, '/email'],
      [{ email: 'nobody' }, '/email'],
      [{ name: 'Click www.evil.example now' }, '/name'],
      [{ name: 'Call 85212345678' }, '/name'],
    ];
    for (const [change, pointer] of faults) {
      const { status, body } = await handOver(lead, change);
      expect([change, status, body.errors?.[0]?.pointer]).toEqual([change, 422, pointer]);
    }
  });

  it('has room for so many colleagues and no more, and ends with the signature', async () => {
    const { lead } = await ask();
    for (let count = 0; count < ASSESSMENT_LIMITS.openColleagues; count += 1)
      expect((await handOver(lead, { email: `c${count}@vendor.test` })).status).toBe(201);
    expect((await handOver(lead)).body).toMatchObject({ status: 409, code: 'quota' });
    expect((await handOver(lead, { email: 'c3@vendor.test' })).status).toBe(201);
    const [question] = (await look(lead)).questions;
    await expectBody(lead.put(`/portal/answers/${question?.id}`, { level: 3 }, FIRST));
    await submit(lead);
    expect((await handOver(lead, { email: 'c3@vendor.test' })).body.code).toBe('invalid-state');
  });
});

describe('who gave an answer', () => {
  it('is kept with the signed answers, and each event names the invitation that acted', async () => {
    const { sent, lead } = await ask();
    const [mine, second] = questionsOf(await look(lead), 'mfa');
    await expectBody(lead.put(`/portal/answers/${second?.id}`, { level: 2 }, FIRST));
    const { body: person } = await handOver(lead);
    const mei = await openVerified(invitationIn(await newestMailTo(admin, MEI.email)));
    await expectBody(mei.put(`/portal/answers/${mine?.id}`, { level: 3 }, FIRST));
    await submit(lead);
    const { answers } = await review(sent.assessment.id);
    expect(new Map(answers.map(({ questionId, answeredBy }) => [questionId, answeredBy]))).toEqual(
      new Map([
        [mine?.id, { name: 'Mei Chan', email: MEI.email }],
        [second?.id, LEAD],
      ]),
    );
    const trail = await expectBody(
      procurement.get<{ items: TrailEventView[] }>(`/audit-events?vendorId=${vendorId}&limit=20`),
    );
    const respondents = trail.items.filter(({ actor }) => actor.kind === 'respondent');
    const told = respondents.filter(({ actor }) => actor.id === person.id);
    expect(told.map(({ action }) => action)).toEqual([
      'answer.saved',
      'portal.verified',
      'portal.code_sent',
      'portal.opened',
    ]);
    // What follows from the signature is told of the vendor; its actor is the invitation too.
    const own = respondents.filter(({ action }) => action !== 'vendor.judged');
    for (const { actor, details } of own) expect(details?.['invitationId']).toBe(actor.id);
    expect(new Set(told.map(({ details }) => details?.['respondentEmail']))).toEqual(new Set([MEI.email]));
    expect(respondents.find(({ action }) => action === 'colleague.invited')?.details).toMatchObject({
      name: 'Mei Chan',
    });
  });
});
