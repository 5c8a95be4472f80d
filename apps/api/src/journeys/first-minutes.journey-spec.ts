import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { findFreePort } from '../local-postgres/free-port.js';
import { startOwnProcess, type OwnProcess } from '../testing/own-process.js';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.js';
import { openBrowser, openWindow } from './browser.js';
import { pressOn, typeInto } from './keyboard.js';
import { plugInDevice } from './second-factor-device.js';

jest.setTimeout(240_000);

describe('the first minutes, by keyboard alone', () => {
  let database: TestDatabase;
  let register: OwnProcess;
  let browser: Browser;
  let page: Page;
  let faults: string[];

  beforeAll(async () => {
    database = await createTestDatabase();
    const port = await findFreePort(undefined);
    register = await startOwnProcess({ DATABASE_URL: database.connection.ownerUrl, PORT: String(port) });
    browser = await openBrowser();
    ({ page, faults } = await openWindow(browser, `http://localhost:${port}`, { colorScheme: 'dark' }));
    await plugInDevice(page);
  });

  afterAll(async () => {
    await browser?.close();
    await register?.stop();
    await database?.drop();
  });

  it('lead into the demo without a password, and out of it', async () => {
    await page.goto('/');
    await pressOn(page, page.getByRole('button', { name: 'Procurement' }));
    await page.getByRole('grid').waitFor();
    await page.getByText('Lion Rock Travel & Markets').first().waitFor();
    await pressOn(page, page.getByRole('button', { name: 'Leave the demo' }));
    await page.getByText('Your own register begins with the link that the terminal printed at the start.').waitFor();
  });

  it('begin a register of one’s own beside the demo, which says what to do next', async () => {
    await page.goto(/http:\/\/localhost:\d+\/first-administrator#[\w-]{43}/.exec(register.welcome)?.[0] ?? '');
    await typeInto(page, page.getByLabel('Name of your organisation'), 'Lantau Ferries');
    await typeInto(page, page.getByLabel('Your name'), 'Chan Tai Man');
    await typeInto(page, page.getByLabel('E-mail'), 'tm.chan@lantau.test');
    await typeInto(page, page.getByLabel('New password'), 'three ferries to lamma');
    await page.keyboard.press('Enter');
    await pressOn(page, page.getByRole('button', { name: 'Set up a passkey' }));
    await page.getByLabel('What do you call this device?').waitFor();
    await page.keyboard.press('Enter');
    await pressOn(page, page.getByRole('button', { name: 'I have kept them' }));
    await page.getByText('Add the first vendor').waitFor();
  });

  it.each([
    ['English', 'Add the first vendor', 'Or look at an example first', 'Leave the demo', '繁'],
    ['Chinese', '加入第一個供應商', '或先看看範例', '離開示範', 'EN'],
  ])('look at the example from the empty register and come back to it, in %s', async (_, first, look, leave, other) => {
    await page.getByText(first).waitFor();
    await pressOn(page, page.getByRole('button', { name: look }));
    await page.getByRole('grid').waitFor();
    await page.getByText('Lion Rock Travel & Markets').first().waitFor();
    await pressOn(page, page.getByRole('button', { name: leave }));
    await page.getByText('Lantau Ferries').first().waitFor();
    await page.getByText(first).waitFor();
    await pressOn(page, page.getByRole('button', { name: other, exact: true }));
    expect(faults).toEqual([]);
  });
});
