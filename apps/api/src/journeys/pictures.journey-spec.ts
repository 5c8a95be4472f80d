import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { DemoService } from '../demo/demo.service.js';
import { PASSWORD, PEOPLE, startTestApplication, type TestApplication } from '../testing/test-application.js';
import { openBrowser } from './browser.js';
import { type PictureSet, takePictures } from './page-pictures.js';
import { DEMO_ADMIN, enterAs, enterPortal, PORTAL_PAGES, readDemoPages, stay } from './picture-windows.js';
import { fillRegister, type RegisterPages } from './register-pages.js';

// All of them take most of an hour.
jest.setTimeout(7_200_000);

const PICTURES = process.env['PICTURES'];
const PAIRS = Number(process.env['PICTURES_PAIRS'] ?? 2);
const ONLY = process.env['PICTURES_ONLY']?.split(',') ?? [];
// Where a name stands in what a button opens; the demo shows the other dialogs.
const LONG_DIALOGS = ['vendor', 'vendor that leaves', 'vendor on hold', 'finding', 'request', 'webhooks', 'people'];

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

const chosen = (addresses: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(addresses).filter(([name]) => ONLY.length === 0 || ONLY.some((part) => name.includes(part))),
  );

describe('pictures of pages', () => {
  it('show a page in both looks of a pair, what its buttons open, and what comes of a refusal', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'firebreak-pictures-'));
    const webhooks = pages.dashboard['webhooks'] ?? '';
    const set = { register: 'small', origin: register.origin, pages: { webhooks }, dialogs: ['webhooks'] };
    try {
      await takePictures(browser, { ...set, states: ['failing'], enter: enterAs(PEOPLE.admin.email) }, folder, 1);
      const taken = readdirSync(folder);
      for (const width of [1280, 360]) {
        expect(taken).toContain(`small--webhooks--failing--a-${width}.png`);
        expect(taken.filter((name) => name.includes('opened') && name.endsWith(`-${width}.png`))).not.toEqual([]);
        expect(taken.filter((name) => name.includes('refused') && name.endsWith(`-${width}.png`))).not.toEqual([]);
      }
      expect(readdirSync(join(folder, 'sheets'))).toContain('small--webhooks--failing--a.png');
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

/** Takes a set into the folder that was asked for; of no page there is nothing to take. */
async function take(set: PictureSet): Promise<void> {
  const sheets = await takePictures(browser, set, PICTURES ?? '', PAIRS);
  expect(sheets).toBeGreaterThanOrEqual(Object.keys(set.pages).length);
}

// `npm run pictures` says where to.
if (PICTURES !== undefined)
  describe('all pictures', () => {
    it('of a register with long names, and of its portal', async () => {
      const { origin } = register;
      const staff = { register: 'long', origin, pages: chosen(pages.dashboard), dialogs: LONG_DIALOGS };
      await take({ ...staff, states: ['answering'], enter: enterAs(PEOPLE.admin.email) });
      const open = { register: 'open', origin, pages: chosen({ ...pages.entries, 'ask by a link': pages.intake }) };
      await take({ ...open, dialogs: [], states: ['answering', 'failing'], enter: stay });
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
        const found = chosen(await readDemoPages(demo));
        const set = { register: 'demo', origin: demo.origin, pages: found, dialogs: Object.keys(found) };
        await take({ ...set, states: ['answering', 'loading', 'failing'], enter: enterAs(DEMO_ADMIN) });
      } finally {
        await demo.stop();
      }
    });
  });
