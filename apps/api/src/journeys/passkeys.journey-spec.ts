import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { offerFirstAdministrator } from '../database/first-administrator-link.js';
import { startTestApplication, type TestApplication } from '../testing/test-application.js';
import { openBrowser, openWindow } from './browser.js';
import { plugInDevice, setUpPasskey } from './second-factor-device.js';

jest.setTimeout(240_000);

describe('somebody with a passkey', () => {
  let register: TestApplication;
  let browser: Browser;
  let page: Page;
  let faults: string[];
  let codes: string[];

  beforeAll(async () => {
    register = await startTestApplication({ DEMO: 'off', PUBLIC_URL: 'http://localhost' }, { empty: true });
    browser = await openBrowser();
    // Browsers know passkeys by names, and this machine's is localhost.
    ({ page, faults } = await openWindow(browser, register.origin.replace('127.0.0.1', 'localhost')));
    await plugInDevice(page);
  });

  afterAll(async () => {
    await browser?.close();
    await register?.stop();
  });

  const passTime = (minutes: number): Promise<unknown> =>
    register.database.query(`UPDATE sessions SET verified_at = verified_at - $1 * interval '1 minute'`, [minutes]);

  it('comes from the first link to the first flagged vendor', async () => {
    const token = await offerFirstAdministrator(register.database.connection.ownerUrl);
    await page.goto(`/first-administrator#${token}`);
    await page.getByLabel('Name of your organisation').fill('Lantau Ferries');
    await page.getByLabel('Your name').fill('Chan Tai Man');
    await page.getByLabel('E-mail').fill('tm.chan@lantau.test');
    await page.getByLabel('New password').fill('three ferries to lamma');
    await page.getByRole('button', { name: 'Set up and sign in' }).click();
    await page.getByRole('heading', { name: 'Set up a second factor' }).waitFor();
    // Nothing else opens.
    await page.goto('/vendors');
    codes = await setUpPasskey(page);
    expect(codes).toHaveLength(10);
    await page.getByRole('button', { name: 'New vendor' }).first().click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Name', { exact: true }).fill('Harbour Voice');
    await dialog.getByRole('combobox', { name: /kind/i }).click();
    await page
      .getByRole('option', { name: /call centre/i })
      .first()
      .click();
    await dialog.getByRole('button', { name: /Add/ }).click();
    await page.getByRole('heading', { name: 'Harbour Voice' }).waitFor();
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
    await page.getByLabel('E-mail').fill('tm.chan@lantau.test');
    await page.getByLabel('Password', { exact: true }).fill('three ferries to lamma');
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
