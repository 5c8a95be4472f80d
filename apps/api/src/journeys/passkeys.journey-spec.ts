import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { startMailbox, type Mailbox } from '../testing/mailbox.js';
import { startTestApplication, type TestApplication } from '../testing/test-application.js';
import { openBrowser, openWindow } from './browser.js';
import { addFlaggedCallCentre } from './call-centre.js';
import { plugInDevice, setUpPasskey } from './second-factor-device.js';

jest.setTimeout(240_000);

const ADDRESS = 'tm.chan@lantau.test';
const SECRET = 'nine lanterns on the pier';

describe('somebody with a passkey', () => {
  let mailbox: Mailbox;
  let register: TestApplication;
  let browser: Browser;
  let page: Page;
  let faults: string[];
  let codes: string[];

  beforeAll(async () => {
    mailbox = await startMailbox();
    const variables = { DEMO: 'off', PUBLIC_URL: 'http://localhost', SMTP_URL: mailbox.url };
    register = await startTestApplication(variables, { empty: true });
    browser = await openBrowser();
    // Browsers know passkeys by names, and this machine's is localhost.
    ({ page, faults } = await openWindow(browser, register.origin.replace('127.0.0.1', 'localhost')));
    await plugInDevice(page);
  });

  afterAll(async () => {
    await browser?.close();
    await register?.stop();
    await mailbox?.stop();
  });

  const passTime = (minutes: number): Promise<unknown> =>
    register.database.query(`UPDATE sessions SET verified_at = verified_at - $1 * interval '1 minute'`, [minutes]);

  it('comes from signing up to the first flagged vendor', async () => {
    await page.goto('/sign-up');
    await page.getByLabel('E-mail').fill(ADDRESS);
    await page.getByRole('button', { name: 'Send the link' }).click();
    const { text } = await mailbox.next(ADDRESS);
    await page.goto(/\/sign-up#[\w-]{43}/.exec(text)?.[0] ?? '');
    await page.getByLabel('Name of your organisation').fill('Lantau Ferries');
    await page.getByLabel('Your name').fill('Chan Tai Man');
    await page.getByLabel('New password').fill(SECRET);
    await page.getByLabel('New password').press('Enter');
    await page.getByRole('heading', { name: 'Set up a second factor' }).waitFor();
    // Nothing else opens.
    await page.goto('/vendors');
    codes = await setUpPasskey(page);
    expect(codes).toHaveLength(10);
    await addFlaggedCallCentre(page, 'Harbour Voice');
  });

  it('signs out, and in again without a password', async () => {
    await page.getByRole('button', { name: 'You: Chan Tai Man' }).click();
    await page.getByRole('menuitem', { name: 'Sign out' }).click();
    await page.getByRole('button', { name: 'Use a passkey' }).click();
    await page.getByRole('button', { name: 'You: Chan Tai Man' }).waitFor();
  });

  it('gives it again before what is grave, which then goes on', async () => {
    await page.goto('/settings/people');
    await passTime(16);
    await page.getByRole('button', { name: 'Invite somebody' }).click();
    const dialog = page.getByRole('dialog', { name: 'Invite somebody' });
    await dialog.getByLabel('E-mail').fill('ho.wing@lantau.test');
    await dialog.getByLabel('Name').fill('Ho Wing');
    await dialog.getByRole('button', { name: 'Send the invitation' }).click();
    const asked = page.getByRole('dialog', { name: 'Is it you?' });
    await asked.getByRole('button', { name: 'Use a passkey' }).click();
    await page.getByText(/Invited, good until/).waitFor();
  });

  it('who only has the password is held back, and comes in by a recovery code, once', async () => {
    await page.context().clearCookies();
    await page.goto('/settings/you');
    await page.getByLabel('E-mail').fill(ADDRESS);
    await page.getByLabel('Password', { exact: true }).fill(SECRET);
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await page.getByRole('heading', { name: 'Your second factor' }).waitFor();
    await page.getByRole('button', { name: 'Use a recovery code' }).click();
    await page.getByLabel('Recovery code').fill('0000-0000-0000-0000-0000-0000-0000');
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByText('This is none of your recovery codes, or it was used already.').waitFor();
    await page.getByLabel('Recovery code').fill(codes[0] ?? '');
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByText('9 recovery codes left').waitFor();
    await page.getByText('Laptop').waitFor();
    expect(faults).toEqual([]);
  });
});
