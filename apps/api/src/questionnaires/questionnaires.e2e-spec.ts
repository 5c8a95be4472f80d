import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { HKCERT_CORE } from '@firebreak/domain';
import { randomUUID } from 'node:crypto';
import type { HttpClient, Problem } from '../testing/http-client.js';
import { coreQuestionnaireId } from '../testing/respondent.js';
import { startTestApplication, type TestApplication } from '../testing/test-application.js';
import type { QuestionnaireDetailView, QuestionnaireView } from './questionnaire.presenter.js';

let firebreak: TestApplication;
let auditor: HttpClient;
let stranger: HttpClient;

beforeAll(async () => {
  firebreak = await startTestApplication();
  auditor = await firebreak.signIn('auditor');
  stranger = await firebreak.signIn('stranger');
});

afterAll(() => firebreak.stop());

describe('questionnaires', () => {
  it('are listed with how much they ask', async () => {
    const { body } = await auditor.get<{ items: QuestionnaireView[]; total: number }>('/questionnaires');
    expect(body.total).toBe(1);
    expect(body.items).toEqual([
      expect.objectContaining({
        key: 'hkcert-core',
        status: 'published',
        version: 1,
        questionCount: HKCERT_CORE.questions.length,
      }),
    ]);
  });

  it.each([
    ['en', 'en', 'en'],
    ['zh-HK', 'zh-HK,zh;q=0.9,en;q=0.8', 'zh-Hant'],
  ] as const)('are read in %s, with five ordered answers to each question', async (_, header, locale) => {
    const id = await coreQuestionnaireId(auditor);
    const { body, headers } = await auditor.get<QuestionnaireDetailView>(`/questionnaires/${id}`, {
      headers: { 'accept-language': header },
    });
    expect(headers['etag']).toBe(body.etag);
    expect(body.title).toBe(HKCERT_CORE.title[locale]);
    expect(body.questions.map(({ key, text }) => ({ key, text }))).toEqual(
      HKCERT_CORE.questions.map(({ key, text }) => ({ key, text: text[locale] })),
    );
    for (const question of body.questions)
      expect(question.options.map((option) => option.level)).toEqual([0, 1, 2, 3, 4]);
  });

  it('are of one organisation', async () => {
    const foreign = await coreQuestionnaireId(stranger);
    for (const id of [foreign, randomUUID(), 'hkcert-core']) {
      expect((await auditor.get<Problem>(`/questionnaires/${id}`)).body).toMatchObject({
        status: 404,
        code: 'not-found',
      });
    }
    expect(await coreQuestionnaireId(auditor)).not.toBe(foreign);
  });

  it('are closed to visitors', async () => {
    const id = await coreQuestionnaireId(auditor);
    expect((await firebreak.visitor().get('/questionnaires')).status).toBe(401);
    expect((await firebreak.visitor().get(`/questionnaires/${id}`)).status).toBe(401);
  });
});
