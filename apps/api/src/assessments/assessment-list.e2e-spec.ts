import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { HttpClient, Problem } from '../testing/http-client.js';
import { addVendor, answerAll, expectBody, openPortal, sendCore } from '../testing/respondent.js';
import { startTestApplication, type TestApplication } from '../testing/test-application.js';
import type { AssessmentView } from './assessment.presenter.js';

interface AssessmentPage {
  readonly items: AssessmentView[];
  readonly nextCursor: string | null;
  readonly total: number;
}

let firebreak: TestApplication;
let auditor: HttpClient;
let vendorId: string;
let newestFirst: string[];
let late: string;
let begun: string;

beforeAll(async () => {
  firebreak = await startTestApplication();
  auditor = await firebreak.signIn('auditor');
  const procurement = await firebreak.signIn('procurement');
  vendorId = (await addVendor(procurement)).id;
  const other = (await addVendor(procurement)).id;
  const sent = [];
  for (let number = 0; number < 9; number += 1)
    sent.push(await sendCore(procurement, number % 3 === 0 ? other : vendorId));
  newestFirst = sent.map(({ assessment }) => assessment.id).toReversed();
  late = sent[1]?.assessment.id ?? '';
  await firebreak.database.query(`UPDATE assessments SET due_on = current_date - 1 WHERE id = $1`, [late]);
  begun = sent[2]?.assessment.id ?? '';
  if (sent[2]) await answerAll(await openPortal(firebreak, sent[2].invitation), 2);
  await sendCore(await firebreak.signIn('stranger'), (await addVendor(await firebreak.signIn('stranger'))).id);
});

afterAll(() => firebreak.stop());

const list = (query: string): Promise<AssessmentPage> =>
  expectBody(auditor.get<AssessmentPage>(`/assessments${query}`));
const idsOf = (page: AssessmentPage): string[] => page.items.map((assessment) => assessment.id);

describe('the list of assessments', () => {
  it('shows the newest first, all of this organisation and no other', async () => {
    const page = await list('');
    expect(idsOf(page)).toEqual(newestFirst);
    expect(page.total).toBe(9);
    expect((await firebreak.visitor().get('/assessments')).status).toBe(401);
  });

  it.each([1, 2, 4, 9, 200])('neither loses nor repeats one in pages of %i', async (limit) => {
    const seen: string[] = [];
    let cursor = '';
    for (;;) {
      const page = await list(`?limit=${limit}${cursor}`);
      expect(page.total).toBe(9);
      seen.push(...idsOf(page));
      if (page.nextCursor === null) break;
      cursor = `&cursor=${page.nextCursor}`;
    }
    expect(seen).toEqual(newestFirst);
  });

  it('filters by vendor, status and lateness', async () => {
    expect((await list(`?vendorId=${vendorId}`)).items.every(({ vendor }) => vendor.id === vendorId)).toBe(true);
    expect((await list(`?vendorId=${vendorId}`)).total).toBe(6);
    expect(idsOf(await list('?status=in_progress'))).toEqual([begun]);
    expect((await list('?status=sent')).total).toBe(8);
    const overdue = await list('?overdue=true');
    expect(idsOf(overdue)).toEqual([late]);
    expect(overdue.items[0]).toMatchObject({ status: 'sent', overdue: true });
    expect((await list('?overdue=false')).total).toBe(8);
    expect((await list(`?status=sent&overdue=true&vendorId=${vendorId}`)).total).toBe(1);
  });

  it('says how far the respondent is', async () => {
    const [assessment] = (await list('?status=in_progress')).items;
    expect(assessment?.progress.answered).toBe(assessment?.progress.asked);
  });

  it.each([
    ['status=late', 'status', 'not-in-list'],
    ['overdue=1', 'overdue', 'type'],
    ['vendorId=x', 'vendorId', 'id'],
    ['limit=0', 'limit', 'out-of-range'],
    ['limit=201', 'limit', 'out-of-range'],
    ['cursor=x', 'cursor', 'bad-cursor'],
    ['sort=name', 'sort', 'unknown-property'],
  ])('refuses ?%s', async (query, parameter, code) => {
    const { body } = await auditor.get<Problem>(`/assessments?${query}`);
    expect(body).toMatchObject({ status: 422, code: 'invalid-input' });
    expect(body.errors).toEqual([expect.objectContaining({ pointer: `/${parameter}`, code })]);
  });
});
