import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { QuestionnairesService } from '../../questionnaires/questionnaires.service.js';
import type { QuestionnaireView } from '../../questionnaires/questionnaire.presenter.js';
import type { SignedDocument } from '../../signing/signed-document.js';
import { TenantDb } from '../../tenancy/tenant-db.js';
import type { SentAssessmentView } from '../../assessments/assessment.presenter.js';
import { buildSending, callCentreScope } from '../../testing/builders.js';
import { databaseContents } from '../../testing/database-contents.js';
import { answeredQuestionnaire, type AnsweredQuestion } from '../../testing/generated-questionnaires.js';
import type { HttpClient, Problem } from '../../testing/http-client.js';
import { addVendor, answerAll, expectBody, openPortal, sendCore, verifyPortal } from '../../testing/respondent.js';
import { startTestApplication, type TestApplication } from '../../testing/test-application.js';
import { loadVerifier } from '../../testing/verifier.js';
import type { ImportedAnswersView } from '../answer-import/answer-import.presenter.js';
import type { PortalAssessmentView } from '../portal.presenter.js';
import type { AnswerPackContent } from './answer-pack.js';
import type { AnswerPackPreviewView } from './answer-pack.presenter.js';

type Pack = SignedDocument<AnswerPackContent>;

const GENERATED = 3;
const FIRST = { 'if-none-match': '*' };

let firebreak: TestApplication;
let staff: HttpClient;
let admin: HttpClient;

beforeAll(async () => {
  firebreak = await startTestApplication();
  staff = await firebreak.signIn('procurement');
  admin = await firebreak.signIn('admin');
});

afterAll(() => firebreak.stop());

/** A browser that may read back, of a request that was just sent. */
async function ask(questionnaireId?: string): Promise<HttpClient> {
  const vendor = await addVendor(staff, { archetype: 'call_centre_bpo' }, [callCentreScope()]);
  const { invitation } =
    questionnaireId === undefined
      ? await sendCore(staff, vendor.id)
      : await expectBody(
          staff.post<SentAssessmentView>(`/vendors/${vendor.id}/assessments`, buildSending(questionnaireId)),
        );
  const portal = await openPortal(firebreak, invitation);
  await verifyPortal(portal, admin, invitation);
  return portal;
}

async function download(portal: HttpClient): Promise<Pack> {
  return JSON.parse(await expectBody(portal.get<string>('/portal/answer-pack'))) as Pack;
}

const preview = (portal: HttpClient, pack: unknown): Promise<AnswerPackPreviewView> =>
  expectBody(portal.post<AnswerPackPreviewView>('/portal/answer-pack/preview', pack));

/** Confirms everything that can be taken. */
function apply(portal: HttpClient, { items }: AnswerPackPreviewView): Promise<ImportedAnswersView> {
  const answers = items.flatMap(({ questionId, current, level, unknown, notApplicableReason, comment }) =>
    questionId === null
      ? []
      : [{ questionId, etag: current?.etag ?? null, level, unknown, notApplicableReason, comment }],
  );
  return expectBody(portal.post<ImportedAnswersView>('/portal/answer-imports', { answers }));
}

async function publish(entries: readonly AnsweredQuestion[], key: string): Promise<string> {
  const title = { en: key, 'zh-Hant': key };
  const definition = { key, title, description: title, questions: entries.map(({ question }) => question) };
  await firebreak.app
    .get(TenantDb)
    .run(firebreak.organizationIds.first, () =>
      firebreak.app.get(QuestionnairesService).publish(definition, new Date()),
    );
  const { items } = await expectBody(staff.get<{ items: QuestionnaireView[] }>('/questionnaires'));
  const published = items.find((questionnaire) => questionnaire.key === key);
  if (!published) throw new Error('The questionnaire was not published.');
  return published.id;
}

async function answer(portal: HttpClient, entries: readonly AnsweredQuestion[]): Promise<void> {
  const { questions } = await expectBody(portal.get<PortalAssessmentView>('/portal/assessment'));
  for (const { id, key } of questions) {
    const given = entries.find(({ question }) => question.key === key)?.answer;
    if (given) await expectBody(portal.put(`/portal/answers/${id}`, given, FIRST));
  }
}

const withoutDates = ({ content: { answers, ...rest } }: Pack): unknown => ({
  ...rest,
  exportedAt: null,
  vendor: null,
  answers: answers.map((packed) => ({ ...packed, answeredAt: null })),
});

describe('answers that are taken along and brought back', () => {
  it('are the same, on generated questionnaires, and verify without us', async () => {
    const verify = await loadVerifier();
    const { text: keys } = await firebreak.visitor().get('/signing-keys');
    for (const [index, entries] of fc.sample(answeredQuestionnaire(8), GENERATED).entries()) {
      const questionnaireId = await publish(entries, `generated-${index}`);
      const [from, to] = [await ask(questionnaireId), await ask(questionnaireId)];
      await answer(from, entries);
      const pack = await download(from);
      expect(verify(Buffer.from(JSON.stringify(pack)), keys).kind).toBe('answer pack');
      const offered = await preview(to, pack);
      expect(offered.signature).toBe('good');
      await apply(to, offered);
      expect(withoutDates(await download(to))).toEqual(withoutDates(pack));
    }
  });

  it('are shown before anything is written; what is there already is replaced over its version, all or nothing', async () => {
    const [from, to] = [await ask(), await ask()];
    await answerAll(from, 3);
    const asked = await answerAll(to, 1);
    const before = await databaseContents(firebreak.database, ['portal_sessions']);
    const offered = await preview(to, await download(from));
    expect(await databaseContents(firebreak.database, ['portal_sessions'])).toEqual(before);
    expect(new Set(offered.items.map(({ standing }) => standing))).toEqual(new Set(['replaces']));

    const last = asked.questions.at(-1)?.id ?? '';
    await expectBody(to.put(`/portal/answers/${last}`, { level: 0 }, { 'if-match': '"1"' }));
    const answers = offered.items.map(({ questionId, current, level }) => ({ questionId, etag: current?.etag, level }));
    const refused = await to.post<Problem>('/portal/answer-imports', { answers });
    expect(refused.body).toMatchObject({ status: 412, errors: [{ pointer: `/answers/${answers.length - 1}` }] });
    const { answers: kept } = await expectBody(to.get<PortalAssessmentView>('/portal/assessment'));
    expect(new Set(kept.map(({ level }) => level))).toEqual(new Set([0, 1]));

    await apply(to, await preview(to, await download(from)));
    const { answers: now } = await expectBody(to.get<PortalAssessmentView>('/portal/assessment'));
    expect(new Set(now.map(({ level }) => level))).toEqual(new Set([3]));
  });

  it('say what their signature is worth', async () => {
    const portal = await ask();
    await answerAll(portal, 2);
    const pack = await download(portal);
    const { answers } = pack.content;
    const changed = { ...pack, content: { ...pack.content, answers: answers.map((one) => ({ ...one, level: 4 })) } };
    expect((await preview(portal, changed)).signature).toBe('bad');
    await firebreak.database.query('DELETE FROM security.signing_keys');
    expect((await preview(portal, pack)).signature).toBe('unknown_key');
  });

  it('do not say who asked', async () => {
    const portal = await ask();
    await answerAll(portal, 2);
    expect(await expectBody(portal.get<string>('/portal/answer-pack'))).not.toContain('First Trading');
  });

  it('need the one-time code', async () => {
    const { invitation } = await sendCore(staff, (await addVendor(staff)).id);
    const portal = await openPortal(firebreak, invitation);
    const from = await ask();
    expect((await portal.get('/portal/answer-pack')).status).toBe(403);
    expect((await portal.post('/portal/answer-pack/preview', await download(from))).status).toBe(403);
    expect((await portal.post('/portal/answer-imports', { answers: [] })).status).toBe(403);
  });
});

describe('a file that is no answer pack', () => {
  it('is refused in words, whatever it holds', async () => {
    const portal = await ask();
    await answerAll(portal, 2);
    const pack = await download(portal);
    const damaged = fc.sample(fc.oneof(fc.object(), spoilt(pack)), 60);
    for (const json of damaged) {
      const { status } = await portal.post('/portal/answer-pack/preview', json);
      expect([200, 400, 413, 422]).toContain(status);
    }
    const many = { ...pack.content, answers: Array(501).fill(pack.content.answers[0]) };
    expect((await portal.post('/portal/answer-pack/preview', { ...pack, content: many })).status).toBe(422);
    const huge = { ...pack, content: { ...pack.content, vendor: 'x'.repeat(4_000_001) } };
    expect((await portal.post('/portal/answer-pack/preview', huge)).status).toBe(413);
  });
});

/** The pack with one of its parts replaced by something else. */
function spoilt(pack: Pack): fc.Arbitrary<object> {
  const paths = [...partsOf(pack, [])];
  return fc.tuple(fc.constantFrom(...paths), fc.anything({ maxDepth: 2 })).map(([path, value]) => {
    const copy = structuredClone(pack) as unknown as Record<string, unknown>;
    let place = copy;
    for (const key of path.slice(0, -1)) place = place[key] as Record<string, unknown>;
    place[path.at(-1) ?? ''] = value;
    return copy;
  });
}

function* partsOf(value: unknown, path: readonly string[]): Generator<readonly string[]> {
  if (path.length > 0) yield path;
  if (typeof value !== 'object' || value === null) return;
  for (const [key, part] of Object.entries(value)) yield* partsOf(part, [...path, key]);
}
