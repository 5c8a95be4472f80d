import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { AssessmentDetailView, SentAssessmentView } from '../assessments/assessment.presenter.js';
import type { PortalAssessmentView } from '../portal/portal.presenter.js';
import type { HttpClient } from '../testing/http-client.js';
import { createRandom } from '../testing/random-changes.js';
import {
  addVendor,
  expectBody,
  invitationIn,
  newestCode,
  newestMailTo,
  openPortal,
  sendCore,
  tokenOf,
} from '../testing/respondent.js';
import { startTestApplication, type TestApplication } from '../testing/test-application.js';
import { openBrowser, openWindow, signInByForm } from './browser.js';
import { lossesIn, Writer, type KeptVersion } from './two-writers.js';

jest.setTimeout(7_200_000);

const INTERLEAVINGS = Number(process.env['INTERLEAVINGS'] ?? 6);
const STEPS = 6;
const draw = createRandom(Number(process.env['SEED'] ?? 20_261_126));
const random = (count: number): number => Math.floor(draw() * count);
const MEI = 'mei@vendor.test';

/** One act of one writer; half of all acts are edits, and half of these are left to themselves. */
async function actAtRandom(writer: Writer): Promise<void> {
  const act = random(8);
  if (act < 4) await writer.edit(random(5));
  if (act < 2 && !writer.isOffline) await writer.settle();
  if (act === 4) await writer.setOffline(!writer.isOffline);
  if (act === 5) await writer.reload();
  if (act === 6) await writer.reopen();
  if (act === 7) await writer.choose(random(2) === 0 ? 'mine' : 'theirs');
}

/** Everybody is back on the network, and chooses until there is nothing to choose between. */
async function comeToRest(writers: readonly Writer[]): Promise<void> {
  for (const writer of writers) await writer.setOffline(false);
  for (let rounds = 0; rounds < 5; rounds += 1) {
    for (const writer of writers) await writer.settle();
    const chosen = await Promise.all(writers.map((writer) => writer.choose(random(2) === 0 ? 'mine' : 'theirs')));
    if (!chosen.includes(true)) return;
  }
}

describe('two colleagues at one questionnaire', () => {
  let register: TestApplication;
  let procurement: HttpClient;
  let admin: HttpClient;
  let browser: Browser;
  let sent: SentAssessmentView;
  let lead: Page;
  let leadContext: BrowserContext;
  let meiContext: BrowserContext;
  let questions: PortalAssessmentView['questions'];

  beforeAll(async () => {
    register = await startTestApplication();
    procurement = await register.signIn('procurement');
    admin = await register.signIn('admin');
    const { id } = await addVendor(procurement);
    sent = await sendCore(procurement, id, { respondentName: 'Rosa Cruz', respondentEmail: 'rosa@vendor.test' });
    const all = await expectBody(
      (await openPortal(register, sent.invitation)).get<PortalAssessmentView>('/portal/assessment'),
    );
    questions = all.questions.filter(({ measure }) => measure === 'mfa');
    browser = await openBrowser();
    ({ page: lead, context: leadContext } = await openWindow(browser, register.origin));
    ({ context: meiContext } = await openWindow(browser, register.origin, { viewport: { width: 390, height: 844 } }));
  });

  afterAll(async () => {
    await browser?.close();
    await register?.stop();
  });

  /** Starts with what is open, the link or the typed code, and gives the one-time code. */
  async function enter(page: Page): Promise<void> {
    await page.getByRole('button', { name: 'Start' }).click();
    await page.getByRole('heading', { name: /asks/ }).waitFor();
    await page.goto('/portal#/code/');
    await page.getByRole('button', { name: 'Send a code' }).click();
    await page.getByText(/the code is in its outbox/).waitFor();
    await page.getByLabel('Code from the mail, or PIN').fill(await newestCode(admin));
    await page.getByRole('button', { name: 'Show my answers' }).click();
    await page.getByRole('heading', { name: /asks/ }).waitFor();
  }

  async function historyOf(questionId: string): Promise<KeptVersion[]> {
    return register.database.query<KeptVersion>(
      `SELECT version, comment AS edit FROM history.answers WHERE assessment_id = $1 AND question_id = $2`,
      [sent.assessment.id, questionId],
    );
  }

  async function standingOf(questionId: string): Promise<string | null> {
    const rows = await register.database.query<{ edit: string }>(
      `SELECT comment AS edit FROM answers WHERE assessment_id = $1 AND question_id = $2`,
      [sent.assessment.id, questionId],
    );
    return rows[0]?.edit ?? null;
  }

  /** What one question has lost after both have come to rest. */
  async function lossesOf(writers: readonly Writer[], questionId: string, base: number): Promise<string[]> {
    const kept = (await historyOf(questionId)).filter(({ version }) => version > base);
    const accounts = writers.map(({ account }) => account);
    return lossesIn(accounts, kept, kept.length === 0 ? null : await standingOf(questionId));
  }

  const newestVersion = async (questionId: string): Promise<number> =>
    Math.max(0, ...(await historyOf(questionId)).map(({ version }) => version));

  it('hands a section over by a form, and the colleague types the code that is in the mail', async () => {
    await lead.goto(`/portal#${tokenOf(sent.invitation)}`);
    await enter(lead);
    await lead.getByRole('link', { name: 'Hand a section to a colleague' }).click();
    await lead.getByLabel('Their name').fill('Mei Chan');
    await lead.getByLabel('Their e-mail').fill(MEI);
    await lead.getByRole('checkbox').first().check({ force: true });
    await lead.getByRole('button', { name: 'Send the invitation' }).click();
    await lead.getByText('The invitation to Mei Chan is on its way.').waitFor();
    const [mei] = meiContext.pages();
    if (!mei) throw new Error('The colleague has no page.');
    const { code } = invitationIn(await newestMailTo(admin, MEI));
    await mei.goto('/portal');
    await mei.getByLabel('Code from the invitation').fill(code.toLowerCase().replaceAll('-', ' '));
    await enter(mei);
    await mei.getByText(`0 of ${questions.length} answered`).waitFor();
    expect(await mei.getByRole('link', { name: 'Hand a section to a colleague' }).count()).toBe(0);
    await lead.close();
    await mei.close();
  });

  it('loses nothing, however saves, breaks, reloads and closed tabs fall between each other', async () => {
    const writers = [new Writer('lead', leadContext), new Writer('mei', meiContext)] as const;
    const losses: string[] = [];
    let edits = 0;
    for (let round = 0; round < INTERLEAVINGS; round += 1) {
      const question = questions[round % questions.length];
      if (!question) throw new Error('Nothing is asked.');
      const base = await newestVersion(question.id);
      for (const writer of writers) await writer.turnTo(question.key);
      for (let step = 0; step < STEPS; step += 1) await actAtRandom(writers[random(2)] ?? writers[0]);
      await comeToRest(writers);
      edits += writers.reduce((sum, { account }) => sum + account.edits.length, 0);
      losses.push(...(await lossesOf(writers, question.id, base)).map((loss) => `round ${round}: ${loss}`));
    }
    expect(losses).toEqual([]);
    expect(edits).toBeGreaterThan(INTERLEAVINGS);
    process.stdout.write(`two colleagues: ${INTERLEAVINGS} interleavings, ${edits} edits, ${losses.length} lost\n`);
  });

  it('would be caught if a browser overwrote what it had not seen', async () => {
    const [first] = questions;
    if (!first) throw new Error('Nothing is asked.');
    const base = await newestVersion(first.id);
    const writers = [new Writer('lead', leadContext), new Writer('mei', meiContext)] as const;
    for (const writer of writers) await writer.turnTo(first.key);
    // The control: this browser saves over whatever is there.
    await meiContext.route('**/portal/answers/*', async (route) => {
      const headers = { ...route.request().headers(), 'if-match': `"${await newestVersion(first.id)}"` };
      await route.continue({ headers });
    });
    await writers[0].edit(1);
    await writers[0].settle();
    await writers[1].edit(2);
    await writers[1].settle();
    await meiContext.unroute('**/portal/answers/*');
    expect(await lossesOf(writers, first.id, base)).toEqual([
      expect.stringMatching(/^mei-\d+ replaced lead-\d+, which its writer had not seen$/),
    ]);
    for (const page of [...leadContext.pages(), ...meiContext.pages()]) await page.close();
  });

  it('is finished by the colleague without a network and over a closed tab, and signed by the lead', async () => {
    const mei = await meiContext.newPage();
    mei.setDefaultTimeout(20_000);
    await mei.goto(`/portal#/question/${questions.at(-1)?.key}`);
    await mei.getByRole('radio').first().waitFor();
    await meiContext.setOffline(true);
    // Whatever the two left there, this is another answer.
    const level = (await mei.getByRole('radio').nth(3).isChecked()) ? 2 : 3;
    await mei.getByRole('radio').nth(level).check({ force: true });
    await mei.getByText('Waiting for the network').waitFor();
    await mei.close();
    await meiContext.setOffline(false);
    const back = await meiContext.newPage();
    await back.goto('/portal#/');
    await back.getByText(/^Saved /).waitFor();
    await back.goto('/portal#/check');
    await back.getByText(/There is nothing for you to sign/).waitFor();

    const page = await leadContext.newPage();
    await page.goto('/portal#/check');
    await page
      .getByText(/^Answered by Mei Chan/)
      .first()
      .waitFor();
    await page.getByRole('link', { name: 'Go on to sign' }).click();
    await page.getByLabel('Your full name').fill('Rosa Cruz');
    await page.getByLabel('Your position').fill('Head of operations');
    await page.getByLabel('I confirm this statement').check({ force: true });
    await page.getByRole('button', { name: 'Sign and send' }).click();
    await page.getByText('Rosa Cruz').first().waitFor();

    const { answers } = await expectBody(procurement.get<AssessmentDetailView>(`/assessments/${sent.assessment.id}`));
    const last = answers.find(({ questionId }) => questionId === questions.at(-1)?.id);
    expect(last).toMatchObject({ level, answeredBy: { name: 'Mei Chan', email: MEI } });
    const { page: buyer, faults } = await openWindow(browser, register.origin);
    await signInByForm(buyer, 'procurement');
    await buyer.goto(`/assessments/${sent.assessment.id}`);
    await buyer
      .getByText(/^Answered by Mei Chan/)
      .first()
      .waitFor();
    await buyer.getByRole('heading', { name: 'Who answers' }).waitFor();
    expect(faults).toEqual([]);
  });
});
