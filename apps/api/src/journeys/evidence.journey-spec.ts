import { createHash, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import type { SentAssessmentView } from '../assessments/assessment.presenter.js';
import { PDF } from '../testing/evidence.js';
import { addVendor, answerAll, openPortal, sendCore, submit } from '../testing/respondent.js';
import { startTestApplication, type TestApplication } from '../testing/test-application.js';
import { openBrowser, openWindow, signInByForm } from './browser.js';

jest.setTimeout(240_000);

const LARGE = Buffer.concat([PDF.subarray(0, 9), randomBytes(3_500_000), Buffer.from('%%EOF\n')]);
const PHONE = { viewport: { width: 360, height: 740 } };
const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

describe('files of a vendor, in the browser', () => {
  let register: TestApplication;
  let browser: Browser;
  let sent: SentAssessmentView;

  beforeAll(async () => {
    register = await startTestApplication();
    browser = await openBrowser();
    const staff = await register.signIn('procurement');
    sent = await sendCore(staff, (await addVendor(staff)).id);
  });

  afterAll(async () => {
    await browser?.close();
    await register?.stop();
  });

  it('go on after a break with the same bytes, by keyboard and on a phone, and are taken back', async () => {
    const { context, page, faults } = await openWindow(browser, register.origin, PHONE);
    await page.goto(new URL(sent.invitation.url).href.replace(/^.*\/portal/, '/portal'));
    await page.getByRole('button', { name: 'Start', exact: true }).click();
    await page.getByRole('heading', { name: 'Files for the whole questionnaire (optional)' }).waitFor();

    let parts = 0;
    await page.route('**/portal/evidence/*/content', async (route) => {
      parts += 1;
      // The second part meets a line that is cut.
      await (parts === 2 ? route.abort('connectionreset') : route.continue());
    });
    await addFile(page, 'Penetration test.pdf', LARGE);
    await page.getByText('Waiting for the network; it goes on by itself').waitFor();
    await page.getByText(sha256(LARGE)).waitFor();
    expect(parts).toBe(5);

    await addFile(page, 'Draft.pdf', PDF);
    await page.getByText(sha256(PDF)).waitFor();
    await page.getByRole('button', { name: 'Remove Draft.pdf' }).press('Enter');
    await page.getByText(sha256(PDF)).waitFor({ state: 'detached' });
    await addFile(page, 'page.pdf', Buffer.from('<script>alert(1)</script>'));
    await page.getByText(/The content is not what the name says/).waitFor();

    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(PHONE.viewport.width);
    expect(faults).toEqual([]);
    await context.close();
  });

  it('are downloaded by the reviewer after a warning, saved and never shown', async () => {
    const portal = await openPortal(register, sent.invitation);
    await answerAll(portal, 3);
    await submit(portal);
    const { context, page, faults } = await openWindow(browser, register.origin);
    await signInByForm(page, 'procurement');
    await page.goto(`/assessments/${sent.assessment.id}`);
    await page.getByRole('button', { name: 'Download Penetration test.pdf' }).click();
    const dialog = page.getByRole('dialog', { name: 'Download a file that nobody has scanned?' });
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      dialog.getByRole('link', { name: 'Download' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('Penetration test.pdf');
    expect(sha256(readFileSync(await download.path()))).toBe(sha256(LARGE));
    expect(await page.getByRole('button', { name: /^Download/ }).count()).toBe(1);
    await page.goto('/trail');
    await page.getByText('Penetration test.pdf').first().waitFor();
    expect(faults).toEqual([]);
    await context.close();
  });
});

/** Adds a file by the keyboard alone, but for the system's own window that chooses it. */
async function addFile(page: Page, name: string, buffer: Buffer): Promise<void> {
  await page.getByRole('button', { name: 'Add a file' }).press('Enter');
  await page.getByLabel('File', { exact: true }).setInputFiles({ name, mimeType: 'application/pdf', buffer });
  await page.getByLabel('What it is').press('t');
  await page.getByRole('button', { name: 'Send file' }).press('Enter');
}
