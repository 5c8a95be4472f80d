import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { HKCERT_CORE, type QuestionnaireDefinition } from '@firebreak/domain';
import type { AssessmentDetailView, SentAssessmentView } from '../assessments/assessment.presenter.js';
import type { QuestionnaireView } from '../questionnaires/questionnaire.presenter.js';
import { QuestionnairesService } from '../questionnaires/questionnaires.service.js';
import { TenantDb } from '../tenancy/tenant-db.js';
import { buildSending, callCentreScope } from '../testing/builders.js';
import type { HttpClient, Problem } from '../testing/http-client.js';
import {
  addVendor,
  answerAll,
  expectBody,
  openPortal,
  openVerifiedPortal,
  sendCore,
  submit,
  submitAssessment,
} from '../testing/respondent.js';
import { startTestApplication, type TestApplication } from '../testing/test-application.js';
import type { AnswerView, PortalAssessmentView, PortalQuestionView } from './portal.presenter.js';

const CANARY = 'canary-of-last-year';
const FIRST = { 'if-none-match': '*' };

let firebreak: TestApplication;
let procurement: HttpClient;
let auditor: HttpClient;
let admin: HttpClient;

beforeAll(async () => {
  firebreak = await startTestApplication();
  procurement = await firebreak.signIn('procurement');
  auditor = await firebreak.signIn('auditor');
  admin = await firebreak.signIn('admin');
});

afterAll(() => firebreak.stop());

const addCallCentre = async (): Promise<string> =>
  (await addVendor(procurement, { archetype: 'call_centre_bpo' }, [callCentreScope()])).id;

const look = (portal: HttpClient): Promise<PortalAssessmentView> =>
  expectBody(portal.get<PortalAssessmentView>('/portal/assessment'));

const review = (id: string, asOf?: string): Promise<AssessmentDetailView> =>
  expectBody(auditor.get<AssessmentDetailView>(`/assessments/${id}${asOf ? `?asOf=${asOf}` : ''}`));

const save = (portal: HttpClient, question: { id: string } | undefined, body: object): Promise<AnswerView> =>
  expectBody(portal.put<AnswerView>(`/portal/answers/${question?.id}`, body, FIRST));

const openVerified = ({ invitation }: SentAssessmentView): Promise<HttpClient> =>
  openVerifiedPortal(firebreak, admin, invitation);

/** Asks the vendor and gives a browser that may read back, with the questions as they are shown to it. */
async function ask(vendorId: string): Promise<{ id: string; portal: HttpClient; questions: PortalQuestionView[] }> {
  const sent = await sendCore(procurement, vendorId);
  const portal = await openVerified(sent);
  return { id: sent.assessment.id, portal, questions: (await look(portal)).questions };
}

/** Last year's cycle: everything answered with one comment and signed. */
async function signLastYear(vendorId: string): Promise<{ id: string; questions: PortalQuestionView[] }> {
  const { id, portal, questions } = await ask(vendorId);
  for (const question of questions) await save(portal, question, { level: 1, comment: CANARY });
  await submit(portal);
  return { id, questions };
}

const previousOf = ({ questions }: { questions: readonly PortalQuestionView[] }): unknown[] =>
  questions.map(({ previousAnswer }) => previousAnswer);

const changesOf = ({ questions }: AssessmentDetailView): Set<unknown> => new Set(questions.map(({ change }) => change));

describe('the answers from last time', () => {
  it('are shown with each question once the code is given, and name no other assessment', async () => {
    const vendorId = await addCallCentre();
    const last = await signLastYear(vendorId);
    const { portal } = await ask(vendorId);
    const { body, text } = await portal.get<PortalAssessmentView>('/portal/assessment');
    const { submission } = await review(last.id);
    for (const { previousAnswer } of body.questions) {
      expect(previousAnswer).toEqual({
        level: 1,
        unknown: false,
        notApplicableReason: null,
        comment: CANARY,
        answeredAt: expect.stringMatching(/Z$/),
        submittedAt: submission?.submittedAt,
        filledInBy: 'vendor',
      });
    }
    expect(body).toMatchObject({ answers: [], answeredQuestionIds: [] });
    expect(text).not.toContain(last.id);
  });

  it('are in nothing that a browser without the code is told', async () => {
    const vendorId = await addCallCentre();
    await signLastYear(vendorId);
    const portal = await openPortal(firebreak, (await sendCore(procurement, vendorId)).invitation);
    const { body, text } = await portal.get<PortalAssessmentView>('/portal/assessment');
    expect(new Set(previousOf(body))).toEqual(new Set([null]));
    const path = `/portal/answers/${body.questions[0]?.id}`;
    const told = [
      text,
      (await portal.put(path, { level: 2 }, FIRST)).text,
      (await portal.put<Problem>(path, { level: 3 }, FIRST)).text,
      (await portal.get('/portal/assessment')).text,
      JSON.stringify(await submit(portal)),
      (await portal.get('/portal/assessment')).text,
    ];
    expect(told.filter((answer) => answer.includes(CANARY))).toEqual([]);
  });

  it('are of the same vendor only, and not of what was only saved', async () => {
    await signLastYear(await addCallCentre());
    const vendorId = await addCallCentre();
    const saved = await ask(vendorId);
    await answerAll(saved.portal, 4);
    const { questions } = await ask(vendorId);
    expect(new Set(previousOf({ questions }))).toEqual(new Set([null]));
  });

  it('are the newest that were signed, question by question', async () => {
    const vendorId = await addCallCentre();
    await signLastYear(vendorId);
    const later = await ask(vendorId);
    await save(later.portal, later.questions[0], { level: 3 });
    await submit(later.portal);
    const [first, second] = (await ask(vendorId)).questions;
    expect(first?.previousAnswer).toMatchObject({ level: 3, comment: null });
    expect(second?.previousAnswer).toMatchObject({ level: 1, comment: CANARY });
  });

  it('are not those of the same cycle when it comes back', async () => {
    const vendorId = await addCallCentre();
    const { id, portal } = await ask(vendorId);
    await answerAll(portal, 2);
    await submit(portal);
    await expectBody(procurement.post(`/assessments/${id}/return`, { comment: 'Since when?' }));
    expect(new Set(previousOf(await look(portal)))).toEqual(new Set([null]));
  });

  it('come over from another questionnaire where the question is the same word for word', async () => {
    const vendorId = await addCallCentre();
    const last = await signLastYear(vendorId);
    const [kept, reworded, relevelled] = HKCERT_CORE.questions.filter(({ appliesWhen }) => appliesWhen === 'always');
    if (!kept || !reworded || !relevelled) throw new Error('The questionnaire is too short.');
    const [lowest, ...higher] = relevelled.options;
    const changed: QuestionnaireDefinition = {
      ...HKCERT_CORE,
      key: 'reworded',
      questions: [
        { ...kept, why: { en: 'Asked anew.', 'zh-Hant': '再問一次。' } },
        { ...reworded, text: { ...reworded.text, en: `${reworded.text.en} And where?` } },
        { ...relevelled, options: [{ ...lowest, text: { ...lowest.text, en: 'Nowhere.' } }, ...higher] },
      ],
    };
    const organizationId = firebreak.organizationIds.first;
    const publish = (): Promise<void> => firebreak.app.get(QuestionnairesService).publish(changed, new Date());
    await firebreak.app.get(TenantDb).run(organizationId, publish);
    const { items } = await expectBody(procurement.get<{ items: QuestionnaireView[] }>('/questionnaires'));
    const sending = buildSending(items.find(({ key }) => key === 'reworded')?.id ?? '');
    const sent = await expectBody(procurement.post<SentAssessmentView>(`/vendors/${vendorId}/assessments`, sending));
    const { questions } = await look(await openVerified(sent));
    expect(previousOf({ questions })).toEqual([expect.objectContaining({ level: 1, comment: CANARY }), null, null]);
    expect(last.questions.map(({ key }) => key)).toEqual(expect.arrayContaining(questions.map(({ key }) => key)));
  });
});

describe('a new cycle', () => {
  it('carries nothing over that the vendor does not say again; what it confirms is as fresh as today', async () => {
    const vendorId = await addCallCentre();
    await signLastYear(vendorId);
    const { id, portal, questions } = await ask(vendorId);
    const [question] = questions;
    const previous = question?.previousAnswer;
    if (!question || !previous) throw new Error('Nothing is shown of the last time.');
    const { level, comment, answeredAt } = previous;
    const confirmed = await save(portal, question, { level, comment });
    expect(Date.parse(confirmed.answeredAt)).toBeGreaterThan(Date.parse(answeredAt));
    await submit(portal);
    expect((await review(id)).answers).toEqual([expect.objectContaining({ questionId: question.id, level, comment })]);
  });

  it('tells the reviewer what is better, worse, the same, confirmed, and not said again', async () => {
    const vendorId = await addCallCentre();
    await signLastYear(vendorId);
    const { id, portal, questions } = await ask(vendorId);
    const bodies = [
      { level: 3 },
      { level: 0 },
      { level: 1, comment: 'Elsewhere too.' },
      { level: 1, comment: CANARY },
      { level: null, unknown: true },
    ];
    for (const [index, body] of bodies.entries()) await save(portal, questions[index], body);
    expect(changesOf(await review(id))).toEqual(new Set([null]));
    await submit(portal);
    const reviewed = await review(id);
    expect(reviewed.questions.slice(0, 6).map(({ change }) => change)).toEqual([
      'better',
      'worse',
      'same',
      'confirmed',
      'worse',
      'not_repeated',
    ]);
    expect(reviewed.questions[0]?.previousAnswer).toMatchObject({ level: 1, comment: CANARY });
  });

  it('is compared with what came before it, also when it is asked as of an instant or others came later', async () => {
    const vendorId = await addCallCentre();
    const first = await submitAssessment(firebreak, procurement, vendorId, 1);
    const between = new Date().toISOString();
    const second = await submitAssessment(firebreak, procurement, vendorId, 3);
    await submitAssessment(firebreak, procurement, vendorId, 0);
    expect(changesOf(await review(first.id))).toEqual(new Set(['new']));
    expect(changesOf(await review(first.id, between))).toEqual(new Set(['new']));
    expect(changesOf(await review(second.id))).toEqual(new Set(['better']));
    expect(changesOf(await review(second.id, new Date().toISOString()))).toEqual(new Set(['better']));
    expect((await auditor.get(`/assessments/${second.id}?asOf=${between}`)).status).toBe(404);
  });
});
