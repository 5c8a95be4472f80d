import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from 'playwright-core';
import { PASSWORD, PEOPLE, type PersonKey } from '../testing/test-application.js';

/** Opens the Chromium that the test run found. Throws without CHROMIUM_PATH. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = process.env['CHROMIUM_PATH'];
  if (!executablePath) throw new Error('CHROMIUM_PATH is not set: run npm test, which finds a browser.');
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
  });
}

/** A window whose page fails the test when a script of it fails or the content policy refuses something. */
export async function openWindow(
  browser: Browser,
  origin: string,
  options: BrowserContextOptions = {},
): Promise<{ context: BrowserContext; page: Page; faults: string[] }> {
  const context = await browser.newContext({ baseURL: origin, locale: 'en', ...options });
  context.setDefaultTimeout(20_000);
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
      faults.push(message.text());
  });
  return { context, page, faults };
}

/** Signs a person in by the form, from whichever page. */
export async function signInByForm(page: Page, person: PersonKey): Promise<void> {
  await page.goto('/');
  await page.getByLabel('E-mail').fill(PEOPLE[person].email);
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('navigation').first().waitFor();
}

/** Pixels by which the page, or a dialog on it, is wider than it may be. */
export function overflowOf(page: Page): Promise<number> {
  return page.evaluate(() => {
    const dialogs = [...document.querySelectorAll('[role=dialog], [role=dialog] *')].filter(
      (part) => getComputedStyle(part).overflowY === 'auto' && getComputedStyle(part).overflowX !== 'hidden',
    );
    return Math.max(
      ...[document.documentElement, ...dialogs].map(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth),
    );
  });
}
