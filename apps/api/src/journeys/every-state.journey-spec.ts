import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { DemoService } from '../demo/demo.service.js';
import { PASSWORD, PEOPLE, startTestApplication, type TestApplication } from '../testing/test-application.js';
import { openBrowser, openWindow, overflowOf, signInByForm } from './browser.js';
import { type PictureSet, takePictures } from './page-pictures.js';
import { DEMO_ADMIN, enterAs, enterPortal, PORTAL_PAGES, readDemoPages, stay } from './picture-windows.js';
import { type ApiState, openIn } from './page-states.js';
import { fillRegister, type RegisterPages } from './register-pages.js';

// Pictures of everything take most of an hour.
jest.setTimeout(process.env['PICTURES'] === undefined ? 600_000 : 7_200_000);

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

// Where a name stands in what a button opens; the demo shows the other dialogs.
const LONG_DIALOGS = ['vendor', 'vendor that leaves', 'vendor on hold', 'finding', 'request', 'webhooks', 'people'];
const PICTURES = process.env['PICTURES'];
const PAIRS = Number(process.env['PICTURES_PAIRS'] ?? 2);

function take(set: PictureSet): Promise<number> {
  return takePictures(browser, set, PICTURES ?? '', PAIRS);
}

// Pictures are for people: nothing is asserted of them but that there are some.
if (PICTURES !== undefined)
  describe('every page, in pictures', () => {
    const only = process.env['PICTURES_ONLY']?.split(',') ?? [];
    const chosen = (addresses: Readonly<Record<string, string>>): Record<string, string> =>
      Object.fromEntries(
        Object.entries(addresses).filter(([name]) => only.length === 0 || only.some((part) => name.includes(part))),
      );

    it('of a register with long names, and of its portal', async () => {
      const { origin } = register;
      const staff = { register: 'long', origin, pages: chosen(pages.dashboard), dialogs: LONG_DIALOGS };
      const states = ['answering'] as const;
      expect(await take({ ...staff, states, enter: enterAs(PEOPLE.admin.email) })).toBeGreaterThanOrEqual(0);
      const open = { register: 'open', origin, dialogs: [], states: ['answering', 'failing'] as const };
      await take({ ...open, pages: chosen({ ...pages.entries, 'ask by a link': pages.intake }), enter: stay });
      const portal = { register: 'portal', origin, pages: chosen(PORTAL_PAGES), dialogs: Object.keys(PORTAL_PAGES) };
      await take({ ...portal, states: ['answering', 'loading', 'failing'], enter: enterPortal(pages.token) });
    });

    it('of a register in which there is nothing', async () => {
      const without = Object.entries(pages.dashboard).filter(([, path]) => !/[0-9a-f]{8}-|asOf/.test(path));
      const empty = { register: 'empty', origin: register.origin, pages: chosen(Object.fromEntries(without)) };
      await take({ ...empty, dialogs: [], states: ['answering'], enter: enterAs(PEOPLE.strangeAdmin.email) });
    });

    it('of the demo, also loading and in error', async () => {
      const demo = await startTestApplication({ DEMO_PASSWORD: PASSWORD }, { empty: true });
      try {
        await demo.app.get(DemoService).fill();
        const demoPages = chosen(await readDemoPages(demo));
        const set = {
          register: 'demo',
          origin: demo.origin,
          pages: demoPages,
          dialogs: Object.keys(demoPages),
          enter: enterAs(DEMO_ADMIN),
        };
        await take({ ...set, states: ['answering', 'loading', 'failing'] });
      } finally {
        await demo.stop();
      }
    });
  });
