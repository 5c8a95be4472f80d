import { ASSESSMENT_LIMITS } from '@firebreak/domain';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { PortalAssessmentView } from '../portal/portal.presenter.js';
import type { HttpClient, Problem } from '../testing/http-client.js';
import { addVendor, answerAll, expectBody, openPortal, sendCore, submit, verifyPortal } from '../testing/respondent.js';
import { startTestApplication, type TestApplication } from '../testing/test-application.js';
import type { AssessmentDetailView } from './assessment.presenter.js';
import type { AnswerMessagesView } from './answer-message.presenter.js';

let firebreak: TestApplication;
let procurement: HttpClient;

beforeAll(async () => {
  firebreak = await startTestApplication();
  procurement = await firebreak.signIn('procurement');
});

afterAll(() => firebreak.stop());

async function signed() {
  const { assessment, invitation } = await sendCore(procurement, (await addVendor(procurement)).id);
  const portal = await openPortal(firebreak, invitation);
  const { questions } = await answerAll(portal, 1);
  await submit(portal);
  const [first, second] = questions.map(({ id }) => id);
  if (!first || !second) throw new Error('Nothing was asked.');
  return { id: assessment.id, invitation, portal, first, second };
}

describe('questions about single answers', () => {
  it('go back all at once, are read after the code only, are replied to, and stand beside the new answers', async () => {
    const { id, invitation, portal, first, second } = await signed();
    const question = { questionId: first, text: 'Which accounts?\nAll of them?' };
    expect((await procurement.post(`/assessments/${id}/return`, { questions: [question] })).status).toBe(200);
    const admin = await firebreak.signIn('admin');
    const { items: mails } = await expectBody(admin.get<{ items: { text: string | null }[] }>('/outbox'));
    expect(mails[0]?.text).toContain('asks you to go over one of them again');
    expect(mails.some(({ text }) => text?.includes('Which accounts?'))).toBe(false);

    const theirs = (): Promise<AnswerMessagesView> => expectBody(portal.get<AnswerMessagesView>('/portal/messages'));
    const reply = (questionId: string, text = 'Also the service accounts.') =>
      portal.post<Problem>(`/portal/questions/${questionId}/messages`, { text });
    expect(await expectBody(portal.get<PortalAssessmentView>('/portal/assessment'))).toMatchObject({
      status: 'returned',
      returnComment: null,
    });
    expect((await theirs()).items).toEqual([]);
    expect((await reply(first)).status).toBe(403);

    await verifyPortal(portal, admin, invitation);
    expect((await theirs()).items).toMatchObject([{ questionId: first, fromBuyer: true, text: question.text }]);
    expect((await reply(second)).status).toBe(404);
    expect((await reply(randomUUID())).status).toBe(404);
    expect((await reply(first, 'x'.repeat(ASSESSMENT_LIMITS.messageCharacters + 1))).status).toBe(422);
    expect((await reply(first)).status).toBe(204);
    const saved = (await expectBody(portal.get<PortalAssessmentView>('/portal/assessment'))).answers.find(
      ({ questionId }) => questionId === first,
    );
    await expectBody(portal.put(`/portal/answers/${first}`, { level: 3 }, { 'if-match': saved?.etag ?? '' }));
    await submit(portal);
    expect((await reply(first)).status).toBe(409);
    const reviewed = await expectBody(procurement.get<AssessmentDetailView>(`/assessments/${id}`));
    const changed = reviewed.questions.filter(({ returnedAnswer }) => returnedAnswer !== null);
    expect(changed).toMatchObject([{ id: first, returnedAnswer: { level: 1 } }]);

    const { items } = await expectBody(procurement.get<AnswerMessagesView>(`/assessments/${id}/messages`));
    expect(items.map(({ fromBuyer, writtenBy, text }) => [fromBuyer, writtenBy, text])).toEqual([
      [true, expect.any(String), question.text],
      [false, expect.any(String), 'Also the service accounts.'],
    ]);
  });

  it('are about answers of this assessment, each once, and one of them or a comment is needed', async () => {
    const { id, first } = await signed();
    const question = { questionId: first, text: 'Which?' };
    const refusals: [object, string][] = [
      [{}, '/comment'],
      [{ comment: null, questions: [] }, '/comment'],
      [{ questions: [{ ...question, questionId: randomUUID() }] }, '/questions/0/questionId'],
      [{ questions: [question, question] }, '/questions/1/questionId'],
      [{ questions: [{ ...question, text: '' }] }, '/questions/0/text'],
    ];
    for (const [body, pointer] of refusals) {
      const refused = await procurement.post<Problem>(`/assessments/${id}/return`, body);
      expect(refused.body).toMatchObject({ status: 422, errors: [{ pointer }] });
    }
    expect((await expectBody(procurement.get<AnswerMessagesView>(`/assessments/${id}/messages`))).items).toEqual([]);
  });

  it('are bounded for each answer', async () => {
    const { id, portal, invitation, first } = await signed();
    await procurement.post(`/assessments/${id}/return`, { questions: [{ questionId: first, text: 'Which?' }] });
    await verifyPortal(portal, await firebreak.signIn('admin'), invitation);
    const send = () => portal.post(`/portal/questions/${first}/messages`, { text: 'One more.' });
    for (let sent = 1; sent < ASSESSMENT_LIMITS.messagesPerAnswer; sent += 1) expect((await send()).status).toBe(204);
    expect((await send()).status).toBe(409);
  });
});
