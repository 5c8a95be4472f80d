import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { startMailbox, type Mailbox } from '../testing/mailbox.js';
import { startTestApplication, type TestApplication } from '../testing/test-application.js';
import { openBrowser, openWindow, signInByForm } from './browser.js';
import { addFlaggedCallCentre } from './call-centre.js';
import { sendToMany } from './send-to-many.js';

jest.setTimeout(240_000);

const RESPONDENT = 'security@luzon.example';

/** What the vendor's answers are: the position of the card among the five, per question where it differs. */
type Answers = (question: string) => number;

describe('the story of the call centre', () => {
  let mailbox: Mailbox;
  let register: TestApplication;
  let browser: Browser;
  let buyer: Page;
  let buyerFaults: string[];

  beforeAll(async () => {
    mailbox = await startMailbox();
    register = await startTestApplication({ SMTP_URL: mailbox.url });
    browser = await openBrowser();
    ({ page: buyer, faults: buyerFaults } = await openWindow(browser, register.origin));
    await signInByForm(buyer, 'procurement');
  });

  afterAll(async () => {
    await browser?.close();
    await register?.stop();
    await mailbox?.stop();
  });

  it('adds a call centre that reads the contact data of 5,700,000 people and sees it flagged before any answer', async () => {
    await buyer.goto('/vendors');
    await addFlaggedCallCentre(buyer, 'Luzon Contact Services');
    await buyer.goto('/');
    await buyer.getByText('Luzon Contact Services').first().waitFor();
    expect(await buyer.getByText(/callers are verified/).count()).toBeGreaterThan(0);
    // Without answers the vendor stands in the lane beneath the map and not in a cell.
    expect((await heatmapOf(buyer)).cells).toEqual([]);
    expect((await heatmapOf(buyer)).notAssessed).toBe(1);
  });

  it('sends the questionnaire; the vendor answers badly; the cell moves and the reason names caller verification', async () => {
    await sendQuestionnaire(buyer);
    await answerByInvitation(() => 0);

    await openVendor(buyer);
    await buyer
      .getByText(/callers are not verified/)
      .first()
      .waitFor();
    const heatmap = await heatmapOf(buyer);
    expect(heatmap.notAssessed).toBe(0);
    expect(heatmap.cells).toMatchObject([{ likelihood: 5, count: 1 }]);
    expect((await judgementOf(buyer)).residual.band).toBe('critical');
  });

  it('asks again; phishing-resistant sign-in and tested call-backs bring the band down; the history shows both', async () => {
    const before = (await judgementOf(buyer)).residual;
    await sendQuestionnaire(buyer);
    await answerByInvitation((question) => (/second proof|password|reset/.test(question) ? 4 : 3));

    await openVendor(buyer);
    const after = (await judgementOf(buyer)).residual;
    expect(after.score).toBeLessThan(before.score);
    expect(['very_low', 'low', 'medium']).toContain(after.band);
    await buyer.getByText(/^Fell from critical to /).waitFor();
    expect(await buyer.getByText(/callers are not verified/).count()).toBe(0);
    const { items } = await readJson<{ items: { residual: { band: string } }[] }>(
      buyer,
      `/vendors/${vendorId(buyer)}/judgements`,
    );
    expect(items.map((entry) => entry.residual.band)).toEqual(expect.arrayContaining(['critical', after.band]));
  });

  it('has the row in vendors.csv, as the buyer downloads it', async () => {
    await buyer.goto('/exports');
    const [download] = await Promise.all([
      buyer.waitForEvent('download'),
      buyer
        .getByRole('link', { name: /exact/i })
        .or(buyer.getByRole('button', { name: /exact/i }))
        .first()
        .click(),
    ]);
    const csv = readFileSync(await download.path(), 'utf8');
    const [header, row] = csv.split('\r\n');
    expect(header).toMatch(/^vendor_id,name,archetype,tier,status,owner_email,people_count/);
    expect(row).toContain('Luzon Contact Services,call_centre_bpo');
    expect(row).toContain('5700000');
    expect(row).toContain('submitted');
    expect(buyerFaults).toEqual([]);
  });

  it('sends to 25 others at once, learns which address was refused, and sends nothing twice', async () => {
    await sendToMany(buyer, await register.signIn('procurement'), mailbox);
    expect(buyerFaults).toEqual([]);
  });

  /** The invited person opens the link of the mail, answers every question, reads back with the code, and signs. */
  async function answerByInvitation(answers: Answers): Promise<void> {
    const mail = await mailbox.next(RESPONDENT);
    const token = /\/portal#(\S+)/.exec(mail.text)?.[1];
    expect(mail.text).toContain(/check phrase/i.exec(mail.text)?.[0] ?? '-');
    const { context, page, faults } = await openWindow(browser, register.origin);
    await page.goto(`/portal#${token}`);
    await page.getByRole('button', { name: 'Start', exact: true }).click();
    expect(page.url()).not.toContain(token ?? '-');
    await press(page, 'Begin');
    for (;;) {
      const question = await page.getByRole('heading', { level: 1 }).innerText();
      await page.getByRole('radio').nth(answers(question)).check({ force: true });
      await page
        .getByText(/^Saved /)
        .first()
        .waitFor();
      const isLast = (await page.getByRole('button', { name: 'Next question' }).count()) === 0;
      await press(page, isLast ? 'Check your answers' : 'Next question');
      if (isLast) break;
      await page.waitForFunction((old) => document.querySelector('h1')?.textContent !== old, question);
    }
    await page.getByText('Every question has an answer.').waitFor();

    await page.reload();
    await readBack(page);

    await press(page, 'Go on to sign');
    await page.getByLabel('Your full name').fill('Maricel Santos');
    await page.getByLabel('Your position').fill('Head of compliance');
    await page.getByLabel('I confirm this statement').check({ force: true });
    await page.getByRole('button', { name: 'Sign and send' }).click();
    await page.getByText('Maricel Santos').first().waitFor();
    expect((await mailbox.next(RESPONDENT)).text).toContain('SHA-256 of the receipt');
    expect(faults).toEqual([]);
    await context.close();
  }

  async function readBack(page: Page): Promise<void> {
    await press(page, 'Show what was saved');
    await press(page, 'Send a code');
    const mail = await mailbox.next(RESPONDENT);
    await page.getByLabel('Code from the mail, or PIN').fill(/\b\d{8}\b/.exec(mail.text)?.[0] ?? '');
    await press(page, 'Show my answers');
    await page.getByText('Every question has an answer.').waitFor();
  }
});

/** Presses a button or follows a link of that name. */
async function press(page: Page, name: string): Promise<void> {
  await page
    .getByRole('button', { name, exact: true })
    .or(page.getByRole('link', { name, exact: true }))
    .last()
    .click();
}

async function sendQuestionnaire(page: Page): Promise<void> {
  await openVendor(page);
  await page
    .getByRole('button', { name: 'Send questionnaire' })
    .or(page.getByRole('button', { name: 'Send', exact: true }))
    .first()
    .click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Who answers? Their e-mail').fill(RESPONDENT);
  await dialog.getByRole('button', { name: 'Send', exact: true }).click();
  await dialog
    .getByText(/\/portal#/)
    .first()
    .waitFor();
  await dialog.getByRole('button', { name: 'Done' }).last().click();
}

async function openVendor(page: Page): Promise<void> {
  await page.goto('/vendors?q=Luzon');
  await page.getByRole('link', { name: 'Luzon Contact Services' }).first().click();
  await page.getByRole('heading', { name: 'Luzon Contact Services' }).waitFor();
}

function vendorId(page: Page): string {
  return /\/vendors\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? '';
}

interface Heatmap {
  cells: { likelihood: number; impact: number; count: number }[];
  notAssessed: number;
}

function heatmapOf(page: Page): Promise<Heatmap> {
  return readJson(page, '/risk/heatmap');
}

function judgementOf(page: Page): Promise<{ residual: { band: string; score: number } }> {
  return readJson(page, `/vendors/${vendorId(page)}/judgement`);
}

/** Asks the API with the page's own session. */
async function readJson<T>(page: Page, path: string): Promise<T> {
  const response = await page.request.get(`/api/v1${path}`);
  expect(response.status()).toBe(200);
  return (await response.json()) as T;
}
