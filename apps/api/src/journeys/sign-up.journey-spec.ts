import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { findFreePort } from '../local-postgres/free-port.js';
import { startMailbox, type Mailbox } from '../testing/mailbox.js';
import { startOwnProcess, type OwnProcess } from '../testing/own-process.js';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.js';
import { openBrowser, openWindow } from './browser.js';
import { pressOn, typeInto } from './keyboard.js';

jest.setTimeout(240_000);

const ADDRESS = 'tm.chan@lantau.test';

describe('an organisation that signs itself up, by keyboard alone', () => {
  let database: TestDatabase;
  let mailbox: Mailbox;
  let register: OwnProcess;
  let browser: Browser;
  let origin: string;
  let page: Page;
  let faults: string[];
  let link: string;

  beforeAll(async () => {
    database = await createTestDatabase();
    mailbox = await startMailbox();
    const port = await findFreePort(undefined);
    origin = `http://localhost:${port}`;
    register = await startOwnProcess({
      DEMO: 'off',
      SIGN_UP: 'on',
      DATABASE_URL: database.connection.ownerUrl,
      PORT: String(port),
      SMTP_URL: mailbox.url,
    });
    browser = await openBrowser();
    ({ page, faults } = await openWindow(browser, origin));
  });

  afterAll(async () => {
    await browser?.close();
    await register?.stop();
    await mailbox?.stop();
    await database?.drop();
  });

  async function ask(): Promise<string> {
    await page.getByRole('button', { name: 'Send the link' }).waitFor();
    await typeInto(page, page.getByLabel('E-mail'), ADDRESS);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Look into your mailbox' }).waitFor();
    return (await mailbox.next(ADDRESS)).text;
  }

  it('asks for a link on the sign-in page, and gets it by mail', async () => {
    await page.goto('/');
    await pressOn(page, page.getByRole('link', { name: 'Create an organisation' }));
    link = new RegExp(`^${origin}/sign-up#[\\w-]{43}$`, 'm').exec(await ask())?.[0] ?? '';
    expect(link).not.toBe('');
  });

  it('is told of a password that would be guessed soon, and goes in with a better one', async () => {
    await page.goto(link);
    await page.getByText(`sign in with ${ADDRESS}`).waitFor();
    expect(page.url()).toBe(`${origin}/sign-up`);
    await typeInto(page, page.getByLabel('Name of your organisation'), 'Lantau Ferries');
    await typeInto(page, page.getByLabel('Your name'), 'Chan Tai Man');
    await typeInto(page, page.getByLabel('New password'), 'Lantau2026!!');
    await page.getByText('Weak: guessed within days.').waitFor();
    await page.keyboard.press('Enter');
    await page.getByText(/^This is hardly more than your name|^This would be guessed soon/).waitFor();
    await typeInto(page, page.getByLabel('New password'), 'nine lanterns on the pier');
    await page.getByText(/^Strong:/).waitFor();
    expect(faults).toEqual([]);
    const [answer] = await Promise.all([
      page.waitForResponse((response) => response.url().endsWith('/sign-ups/completion')),
      page.keyboard.press('Enter'),
    ]);
    expect(answer.status()).toBe(201);
    expect(await answer.json()).toMatchObject({ stage: 'enrol', organization: { name: 'Lantau Ferries' } });
    await page.waitForURL((url) => url.pathname !== '/sign-up');
    // A password alone opens the way to a second factor and nothing of the register.
    const vendors = await page.request.get('/api/v1/vendors');
    expect([vendors.status(), (await vendors.json()).code]).toEqual([403, 'mfa-required']);
  });

  it('finds the link used up, and by asking again a mail that leads to the sign-in page and nowhere else', async () => {
    await page.context().clearCookies();
    await page.goto('/sign-in');
    await page.goto(link);
    await page.getByRole('heading', { name: 'This link is not good any more' }).waitFor();
    await pressOn(page, page.getByRole('button', { name: 'Ask for another link' }));
    expect((await ask()).match(/https?:\S+/g)).toEqual([`${origin}/sign-in`]);
  });
});
