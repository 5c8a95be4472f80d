import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ANSWER_SHEET_LIMITS } from '@firebreak/domain';
import { openXlsx, saveXlsx } from 'hucre/xlsx';
import { addVendor, answerAll, expectBody, openPortal, sendCore, verifyPortal } from '../../testing/respondent.js';
import { databaseContents } from '../../testing/database-contents.js';
import type { ApiResponse, HttpClient, Problem } from '../../testing/http-client.js';
import { startTestApplication, type TestApplication } from '../../testing/test-application.js';
import type { TrailEventView } from '../../trail/trail-event.presenter.js';
import type { ImportedAnswersView } from '../answer-import/answer-import.presenter.js';
import type { AnswerSheetPreviewView } from './answer-sheet.presenter.js';
import { SHEET_COLUMNS } from './sheet-words.js';

let firebreak: TestApplication;
let staff: HttpClient;
let admin: HttpClient;

beforeAll(async () => {
  firebreak = await startTestApplication();
  staff = await firebreak.signIn('procurement');
  admin = await firebreak.signIn('admin');
});

afterAll(() => firebreak.stop());

/** The spreadsheet's bytes; the test client reads texts only. */
async function download(portal: HttpClient, query = ''): Promise<Uint8Array> {
  const cookie = [...portal.cookies].map((pair) => pair.join('=')).join('; ');
  const answer = await fetch(`${portal.origin}/api/v1/portal/answer-sheet${query}`, { headers: { cookie } });
  expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="questionnaire-.*\.xlsx"$/);
  return new Uint8Array(await answer.arrayBuffer());
}

function preview<Body = AnswerSheetPreviewView>(portal: HttpClient, bytes: Uint8Array): Promise<ApiResponse<Body>> {
  const headers = { 'content-type': 'application/octet-stream' };
  return portal.send<Body>('POST', '/portal/answer-sheet/preview', { raw: Buffer.from(bytes), headers });
}

async function typed(bytes: Uint8Array, answers: readonly (string | number)[]): Promise<Uint8Array> {
  const workbook = await openXlsx(bytes);
  const column = SHEET_COLUMNS.indexOf('answer');
  for (const [index, answer] of answers.entries()) {
    const row = workbook.sheets[1]?.rows[index + 1];
    if (row) row[column] = answer;
  }
  return saveXlsx(workbook);
}

describe('a questionnaire as a spreadsheet', () => {
  it('is blank before the code, shows what is saved after it, and comes back cell by cell', async () => {
    const { invitation } = await sendCore(staff, (await addVendor(staff)).id);
    const portal = await openPortal(firebreak, invitation);
    const { questions } = await answerAll(portal, 1);
    const blank = await download(portal, '?locale=zh-Hant');
    expect((await preview<Problem>(portal, blank)).status).toBe(403);

    await verifyPortal(portal, admin, invitation);
    expect((await expectBody(preview(portal, blank))).items).toEqual([]);
    const sheet = await download(portal);
    const same = await expectBody(preview(portal, sheet));
    expect(same.items.map(({ standing }) => standing)).toEqual(questions.map(() => 'same'));

    const before = await databaseContents(firebreak.database, ['portal_sessions']);
    const { items, faults, missingQuestionIds } = await expectBody(preview(portal, await typed(sheet, [4, 'perhaps'])));
    expect(await databaseContents(firebreak.database, ['portal_sessions'])).toEqual(before);
    expect(faults).toEqual([{ cell: 'F3', issue: 'choose_from_list', questionKey: questions[1]?.key }]);
    expect(missingQuestionIds).toEqual([]);
    const [changed] = items.filter(({ standing }) => standing === 'replaces');
    expect(changed).toMatchObject({ questionKey: questions[0]?.key, level: 4, current: { level: 1, etag: '"1"' } });

    const answers = [{ questionId: changed?.questionId, etag: changed?.current?.etag, level: changed?.level }];
    await expectBody(portal.post<ImportedAnswersView>('/portal/answer-imports', { answers, from: 'spreadsheet' }));
    const [told] = (
      await expectBody(admin.get<{ items: TrailEventView[] }>('/audit-events?action=answer.saved&limit=1'))
    ).items;
    expect(told?.details).toMatchObject({ importedFrom: 'spreadsheet', level: 4 });
    expect((await expectBody(preview(portal, await download(portal)))).items[0]).toMatchObject({
      standing: 'same',
      level: 4,
    });
  });

  it('is refused in words when it is none', async () => {
    const { invitation } = await sendCore(staff, (await addVendor(staff)).id);
    const portal = await openPortal(firebreak, invitation);
    await verifyPortal(portal, admin, invitation);
    const codeOf = async (bytes: Uint8Array): Promise<[number, string | undefined]> => {
      const { status, body } = await preview<Problem>(portal, bytes);
      return [status, body.errors?.[0]?.code ?? body.code];
    };
    expect(await codeOf(Buffer.from('no workbook'))).toEqual([422, 'no-workbook']);
    expect(await codeOf(new Uint8Array())).toEqual([422, 'no-workbook']);
    expect(await codeOf(new Uint8Array(ANSWER_SHEET_LIMITS.bytes + 1))).toEqual([413, 'too-large']);
    const other = await openXlsx(await download(portal));
    for (const sheet of other.sheets) sheet.rows[0] = [];
    expect(await codeOf(await saveXlsx(other))).toEqual([422, 'no-questionnaire']);
  });
});
