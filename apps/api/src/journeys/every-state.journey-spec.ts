import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { startTestApplication, type TestApplication } from '../testing/test-application.js';
import { openBrowser, openWindow, overflowOf, signInByForm } from './browser.js';
import { type ApiState, openIn } from './page-states.js';
import { fillRegister, type RegisterPages } from './register-pages.js';

jest.setTimeout(600_000);

const TABS = 4;
// Failed reads are tried three times, and the machine may do other work.
const PATIENCE_MILLISECONDS = 20_000;
const PHONE = { viewport: { width: 360, height: 780 } };

/** Pages that fetch nothing without which they would not be whole, until somebody does something. */
const FETCH_NOTHING = ['ask', 'you', 'import', 'vendors in the future', 'no such page'];

/** What is wrong with a page in a state, as one reads it. */
interface Look {
  readonly name: string;
  readonly alerts: number;
  readonly isBlank: boolean;
  readonly overflow: number;
}

let register: TestApplication;
let browser: Browser;
let pages: RegisterPages;

beforeAll(async () => {
  register = await startTestApplication();
  browser = await openBrowser();
  pages = await fillRegister(register);
});

afterAll(async () => {
  await browser?.close();
  await register?.stop();
});

/** Looks at all pages of the dashboard in this state, several at a time. */
async function lookAtAll(context: BrowserContext, state: ApiState, names: readonly string[]): Promise<Look[]> {
  const waiting = [...names];
  const looks: Look[] = [];
  const walk = async (): Promise<void> => {
    const page = await context.newPage();
    for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) {
      await openIn(page, state, pages.dashboard[name] ?? '', PATIENCE_MILLISECONDS);
      looks.push({ name, ...(await readPage(page)), overflow: await overflowOf(page) });
    }
    await page.close();
  };
  await Promise.all(Array.from({ length: TABS }, walk));
  return looks;
}

function readPage(page: Page): Promise<Omit<Look, 'name' | 'overflow'>> {
  return page.evaluate(() => ({
    alerts: [...document.querySelectorAll('[role=alert]')].filter((alert) => alert.textContent !== '').length,
    isBlank: ![...document.querySelectorAll('main [role=status], main h1')].some((sign) => sign.checkVisibility()),
  }));
}

describe('every page', () => {
  let context: BrowserContext;
  let faults: string[];

  beforeAll(async () => {
    const opened = await openWindow(browser, register.origin, PHONE);
    ({ context, faults } = opened);
    await signInByForm(opened.page, 'admin');
  });

  afterAll(() => context?.close());

  it('says what went wrong and fits when nothing can be fetched', async () => {
    const names = Object.keys(pages.dashboard).filter((name) => !FETCH_NOTHING.includes(name));
    const looks = await lookAtAll(context, 'failing', names);
    expect(looks.filter(({ alerts, overflow }) => alerts === 0 || overflow > 0)).toEqual([]);
    expect(faults).toEqual([]);
  });

  it('is not blank and fits while everything is being fetched', async () => {
    const looks = await lookAtAll(context, 'loading', Object.keys(pages.dashboard));
    expect(looks.filter(({ isBlank, alerts, overflow }) => isBlank || alerts > 0 || overflow > 0)).toEqual([]);
    expect(faults).toEqual([]);
  });

  it('warns of nothing when everything answers: the control', async () => {
    const looks = await lookAtAll(context, 'answering', ['vendors', 'findings', 'exports']);
    expect(looks.map(({ alerts }) => alerts)).toEqual([0, 0, 0]);
  });
});
