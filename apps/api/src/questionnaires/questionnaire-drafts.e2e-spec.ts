import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { LIBRARY_TEMPLATES, type TemplateContent } from '@firebreak/domain';
import type { AssessmentDetailView, SentAssessmentView } from '../assessments/assessment.presenter.js';
import type { VendorFactsView } from '../judgements/facts.presenter.js';
import type { JudgementView } from '../judgements/judgement.presenter.js';
import { buildSending, ownQuestionnaire } from '../testing/builders.js';
import type { HttpClient, Problem } from '../testing/http-client.js';
import { addVendor, answerAll, coreQuestionnaireId, expectBody, openPortal, submit } from '../testing/respondent.js';
import { startTestApplication, type TestApplication } from '../testing/test-application.js';
import { LibraryService } from './library.service.js';
import type { QuestionnaireDraftView, QuestionnaireVersionsView } from './questionnaire-content.presenter.js';
import type { QuestionnaireDetailView, QuestionnaireView } from './questionnaire.presenter.js';

let firebreak: TestApplication;
let admin: HttpClient;
let procurement: HttpClient;

beforeAll(async () => {
  firebreak = await startTestApplication();
  admin = await firebreak.signIn('admin');
  procurement = await firebreak.signIn('procurement');
});

afterAll(() => firebreak.stop());

const OWN_KEY = 'OWN-0123ABCD';
const create = (content = ownQuestionnaire()) =>
  expectBody(admin.post<QuestionnaireDraftView>('/questionnaires', content));
const save = <Body = QuestionnaireDraftView>({ id, etag }: { id: string; etag: string }, content: TemplateContent) =>
  admin.put<Body>(`/questionnaires/${id}`, content, { 'if-match': etag });
const move = <Body = QuestionnaireDraftView>({ id, etag }: { id: string; etag: string }, way: string) =>
  admin.send<Body>('POST', `/questionnaires/${id}/${way}`, { ifMatch: etag });
const send = <Body = SentAssessmentView>(questionnaireId: string, vendorId: string) =>
  procurement.post<Body>(`/vendors/${vendorId}/assessments`, buildSending(questionnaireId));

describe('a questionnaire of one’s own', () => {
  it('is a draft that nobody is sent until it is published', async () => {
    const draft = await create();
    expect(draft).toMatchObject({ status: 'draft', hasDraft: true, library: false, ...ownQuestionnaire() });
    expect(draft.key).toMatch(/^own-/);
    const vendor = await addVendor(procurement);
    expect((await send<Problem>(draft.id, vendor.id)).body).toMatchObject({ status: 409, code: 'invalid-state' });
    const published = await expectBody(move(draft, 'publish'));
    expect(published).toMatchObject({ status: 'published', hasDraft: false, ...ownQuestionnaire() });
    expect((await send(draft.id, vendor.id)).status).toBe(201);
    const list = await expectBody(procurement.get<{ items: QuestionnaireView[] }>('/questionnaires'));
    expect(list.items.find(({ id }) => id === draft.id)).toMatchObject({
      title: 'Our own',
      version: 1,
      questionCount: 2,
    });
  });

  it('is not published while it is incomplete, and says where', async () => {
    const content = ownQuestionnaire({ question: ' ' });
    const draft = await create({ ...content, title: { en: 'Ours', 'zh-Hant': '' } });
    const { body } = await move<Problem>(draft, 'publish');
    expect(body).toMatchObject({ status: 422, code: 'invalid-input' });
    expect(body.errors?.map(({ pointer }) => pointer)).toEqual(['/title/zh-Hant', '/questions/1/own/text/en']);
  });

  it('changes by a new version; what was sent before keeps its own', async () => {
    const first = await expectBody(move(await create(), 'publish'));
    const vendor = await addVendor(procurement);
    const { assessment } = await expectBody(send(first.id, vendor.id));
    const changed = await expectBody(save(first, ownQuestionnaire({ question: 'Is there a cat?' })));
    expect(changed).toMatchObject({ status: 'published', hasDraft: true });
    const second = await expectBody(move(changed, 'publish'));
    const { items } = await expectBody(admin.get<QuestionnaireVersionsView>(`/questionnaires/${first.id}/versions`));
    expect(items.map(({ number, questionCount }) => [number, questionCount])).toEqual([
      [2, 2],
      [1, 2],
    ]);
    const oldest = `/questionnaires/${first.id}/versions/${items[1]?.id}`;
    expect(await expectBody(admin.get<TemplateContent>(oldest))).toEqual(ownQuestionnaire());
    const asked = await expectBody(procurement.get<AssessmentDetailView>(`/assessments/${assessment.id}`));
    expect(asked.questions.map(({ text }) => text)).toContain('Is there a dog?');
    const now = await expectBody(procurement.get<QuestionnaireDetailView>(`/questionnaires/${first.id}`));
    expect(now.questions.map(({ text }) => text)).toContain('Is there a cat?');
    // Saving what is published already leaves nothing to publish.
    const same = await expectBody(save(second, ownQuestionnaire({ question: 'Is there a cat?' })));
    expect(same.hasDraft).toBe(false);
    expect((await move<Problem>(same, 'publish')).body).toMatchObject({ status: 409 });
  });

  it('is refused to whoever saved second, with what the first one wrote', async () => {
    const draft = await create();
    const theirs = await expectBody(save(draft, ownQuestionnaire({ question: 'Theirs?' })));
    const { status, body } = await save<Problem & { current: QuestionnaireDraftView }>(draft, ownQuestionnaire());
    expect(status).toBe(412);
    expect(body.current).toEqual(theirs);
  });

  it.each([
    ['a question that the library does not have', { key: 'XYZ-01', own: null }, 'unknown-reference'],
    ['a question twice', { key: 'MFA-01', own: null }, 'duplicate'],
    [
      'words of its own under a key of the library',
      { ...ownQuestionnaire().questions[1], key: 'MFA-02' },
      'unknown-reference',
    ],
  ])('refuses %s', async (_, question, code) => {
    const draft = await create();
    const content = ownQuestionnaire();
    const { body } = await admin.put<Problem>(
      `/questionnaires/${draft.id}`,
      { ...content, questions: [...content.questions, question] },
      { 'if-match': draft.etag },
    );
    expect(body.errors).toEqual([expect.objectContaining({ pointer: '/questions/2/key', code })]);
  });

  it('is retired and put back', async () => {
    const published = await expectBody(move(await create(), 'publish'));
    const vendor = await addVendor(procurement);
    const retired = await expectBody(move(published, 'retire'));
    expect(retired.status).toBe('retired');
    expect((await send<Problem>(published.id, vendor.id)).status).toBe(409);
    expect((await expectBody(move(retired, 'reinstate'))).status).toBe('published');
    const draft = await create();
    const away = await expectBody(move(draft, 'retire'));
    expect((await expectBody(move(away, 'reinstate'))).status).toBe('draft');
  });

  it('is written by administrators of its organisation only', async () => {
    const draft = await create();
    const stranger = await firebreak.signIn('strangeAdmin');
    const path = `/questionnaires/${draft.id}`;
    const headers = { 'if-match': draft.etag };
    expect((await procurement.put(path, ownQuestionnaire(), headers)).status).toBe(403);
    expect((await procurement.post('/questionnaires', ownQuestionnaire())).status).toBe(403);
    expect((await stranger.put(path, ownQuestionnaire(), headers)).status).toBe(404);
    expect((await stranger.get(`${path}/draft`)).status).toBe(404);
  });
});

describe('the judgement after it', () => {
  it('counts its question by its weight, and what it did not ask as unanswered', async () => {
    const published = await expectBody(move(await create(), 'publish'));
    const vendor = await addVendor(procurement, { archetype: 'goods_supplier' });
    const { invitation } = await expectBody(send(published.id, vendor.id));
    const portal = await openPortal(firebreak, invitation);
    await answerAll(portal, 0);
    await submit(portal);
    const judgement = await expectBody(procurement.get<JudgementView>(`/vendors/${vendor.id}/judgement`));
    expect(judgement.assessed).toBe(false);
    expect(judgement.coveragePercent).toBeLessThan(10);
    expect(judgement.lines.map(({ text }) => text).join(' ')).toContain('“Is there a dog?”');
    const facts = await expectBody(procurement.get<VendorFactsView>(`/vendors/${vendor.id}/judgement/facts`));
    const own = facts.questions.find(({ key }) => key === OWN_KEY);
    expect(own).toMatchObject({ weight: 5, text: 'Is there a dog?', ownText: { en: 'Is there a dog?' } });
    expect(facts.questions.find(({ key }) => key === 'INC-03')?.text).toMatch(/\?$/);
  });
});

async function libraryKeys(): Promise<string[]> {
  const { items } = await expectBody(admin.get<{ items: QuestionnaireView[] }>('/questionnaires'));
  return items.filter(({ library }) => library).map(({ key }) => key);
}

describe('the library', () => {
  it('comes to every organisation, once', async () => {
    expect(await libraryKeys()).toEqual(['hkcert-core']);
    const library = firebreak.app.get(LibraryService);
    await Promise.all([library.addEverywhere(), library.addEverywhere()]);
    await library.addEverywhere();
    expect((await libraryKeys()).toSorted()).toEqual(LIBRARY_TEMPLATES.map(({ key }) => key).toSorted());
  });

  it('is copied, not changed', async () => {
    const id = await coreQuestionnaireId(admin);
    const core = await expectBody(admin.get<QuestionnaireDraftView>(`/questionnaires/${id}/draft`));
    const { title, description, questions } = core;
    const refused = await save<Problem>(core, { title, description, questions: questions.slice(1) });
    expect(refused.body).toMatchObject({ status: 409, code: 'invalid-state' });
    expect((await create({ title, description, questions })).questions).toHaveLength(questions.length);
  });
});
