import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { findFreePort } from '../local-postgres/free-port.js';
import { startMailbox, type Mailbox } from '../testing/mailbox.js';
import { startOwnProcess, type OwnProcess } from '../testing/own-process.js';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.js';
import type { AuthenticatorApp } from '../testing/second-factor.js';
import { openBrowser, openWindow } from './browser.js';
import { plugInDevice, setUpAppByForm, setUpPasskey } from './second-factor-device.js';

jest.setTimeout(240_000);

const COLLEAGUE = 'ho.wing@lantau.test';
const COLLEAGUE_PASSWORD = 'nine lanterns on the pier';

describe('an empty register', () => {
  let database: TestDatabase;
  let mailbox: Mailbox;
  let register: OwnProcess;
  let browser: Browser;
  let origin: string;
  let admin: Page;
  let colleague: Page;
  let app: AuthenticatorApp;
  const faults: string[][] = [];

  beforeAll(async () => {
    database = await createTestDatabase();
    mailbox = await startMailbox();
    const port = await findFreePort(undefined);
    origin = `http://localhost:${port}`;
    register = await startOwnProcess({
      DEMO: 'off',
      DATABASE_URL: database.connection.ownerUrl,
      PORT: String(port),
      SMTP_URL: mailbox.url,
    });
    browser = await openBrowser();
    admin = await open();
    await plugInDevice(admin);
    colleague = await open();
  });

  afterAll(async () => {
    await browser?.close();
    await register?.stop();
    await mailbox?.stop();
    await database?.drop();
  });

  async function open(): Promise<Page> {
    const opened = await openWindow(browser, origin);
    faults.push(opened.faults);
    return opened.page;
  }

  it('is set up by the link that the terminal printed, without demo people on the sign-in page', async () => {
    await admin.goto('/');
    await admin.getByText('Nobody can sign in yet.').waitFor();
    expect(await admin.getByText('This is a demo').count()).toBe(0);
    const link = /http:\/\/localhost:\d+\/first-administrator#[\w-]{43}/.exec(register.welcome)?.[0] ?? '';
    await admin.goto(link);
    await admin.getByLabel('Name of your organisation').fill('Lantau Ferries');
    expect(admin.url()).toBe(`${origin}/first-administrator`);
    await admin.getByLabel('Your name').fill('Chan Tai Man');
    await admin.getByLabel('E-mail').fill('tm.chan@lantau.test');
    await admin.getByLabel('New password').fill('too short');
    await admin.getByRole('button', { name: 'Set up and sign in' }).click();
    await admin.getByText('This has 9 characters; 12 are needed.').waitFor();
    await admin.getByLabel('New password').fill('three ferries to lamma');
    await admin.getByRole('button', { name: 'Set up and sign in' }).click();
    await setUpPasskey(admin);
    await admin.getByText('Lantau Ferries').first().waitFor();
  });

  it('gets a colleague, whom the administrator invites by mail and who chooses a password', async () => {
    await admin.getByRole('link', { name: 'Settings' }).first().click();
    await admin.getByRole('button', { name: 'Invite somebody' }).click();
    const dialog = admin.getByRole('dialog');
    await dialog.getByLabel('E-mail').fill(COLLEAGUE);
    await dialog.getByLabel('Name').fill('Ho Wing');
    await dialog.getByRole('button', { name: 'Send the invitation' }).click();
    await admin.getByText(/Invited, good until/).waitFor();
    await colleague.goto(await linkTo('join'));
    await colleague.getByRole('heading', { name: 'Join Lantau Ferries' }).waitFor();
    expect(colleague.url()).toBe(`${origin}/join`);
    await setPassword('an old quiet harbour');
    app = await setUpAppByForm(colleague);
    await colleague.getByRole('navigation').first().waitFor();
    await colleague.goto('/vendors');
    await colleague.getByRole('button', { name: 'New vendor' }).first().waitFor();
  });

  it('lets the colleague who forgot the password in again by mail', async () => {
    await colleague.context().clearCookies();
    await colleague.goto('/sign-in');
    await colleague.getByRole('link', { name: 'Forgot your password?' }).click();
    // The sign-in page has a field of the same name, and stays until the next page has come.
    await colleague.getByRole('button', { name: 'Send the link' }).waitFor();
    await colleague.getByLabel('E-mail').fill(COLLEAGUE);
    await colleague.getByRole('button', { name: 'Send the link' }).click();
    await colleague.getByRole('heading', { name: 'Look into your mailbox' }).waitFor();
    const link = await linkTo('reset-password');
    await colleague.goto(link);
    await setPassword(COLLEAGUE_PASSWORD);
    // A mail alone is never enough.
    await colleague.getByLabel('Code from the authenticator app').fill(app.code(1));
    await colleague.getByRole('button', { name: 'Continue' }).click();
    await colleague.getByRole('navigation').first().waitFor();
    await colleague.goto('/');
    await colleague.goto(link);
    await colleague.getByRole('heading', { name: 'This link is not good any more' }).waitFor();
    await colleague.goto('/vendors');
    await colleague.getByRole('button', { name: 'New vendor' }).first().waitFor();
  });

  it('shuts the colleague out at once when the administrator disables them', async () => {
    expect((await colleague.request.get('/api/v1/vendors')).status()).toBe(200);
    await admin.reload();
    await admin.getByRole('button', { name: 'Change Ho Wing' }).click();
    await admin.getByRole('menuitem', { name: 'Disable' }).click();
    await admin.getByText('Ho Wing is disabled and signed out everywhere.').waitFor();
    expect((await colleague.request.get('/api/v1/vendors')).status()).toBe(401);
    await colleague.reload();
    await colleague.getByLabel('E-mail').fill(COLLEAGUE);
    await colleague.getByLabel('Password', { exact: true }).fill(COLLEAGUE_PASSWORD);
    await colleague.getByRole('button', { name: 'Sign in' }).click();
    await colleague.getByText('For safety we do not say which.').waitFor();
    expect(faults.flat()).toEqual([]);
  });

  async function linkTo(page: 'join' | 'reset-password'): Promise<string> {
    // Others tell of what became of the account.
    for (;;) {
      const { text } = await mailbox.next(COLLEAGUE);
      const link = new RegExp(`^${origin}/${page}#[\\w-]{43}$`, 'm').exec(text)?.[0];
      if (link !== undefined) return link;
    }
  }

  async function setPassword(password: string): Promise<void> {
    await colleague.getByLabel('New password').fill(password);
    await colleague.getByRole('button', { name: 'Set the password and sign in' }).click();
  }
});
