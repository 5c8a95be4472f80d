import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { callCentreScope } from '../testing/builders.js';
import { PDF } from '../testing/evidence.js';
import type { HttpClient } from '../testing/http-client.js';
import { addVendor, expectBody, sendCore } from '../testing/respondent.js';
import { startTestApplication, type TestApplication } from '../testing/test-application.js';
import type { VendorView } from '../vendors/vendor.presenter.js';
import { openBrowser, openWindow, signInByForm } from './browser.js';
import { pressOn } from './keyboard.js';

jest.setTimeout(240_000);

const PROOF = { name: 'Access closed.pdf', mimeType: 'application/pdf', buffer: PDF };

/** What the buyer presses and reads, in each language. */
const WORDS = {
  en: {
    more: 'More actions',
    part: 'Part with this vendor',
    list: 'Before they are gone',
    about: 'More about: End the access “Callers”',
    done: 'Done',
    proof: 'A file that proves it',
    save: 'Save',
    isDone: /^Done: /,
    progress: '5 of 5 done',
    finish: 'Finish and archive',
    restore: 'Restore',
  },
  'zh-Hant': {
    more: '更多動作',
    part: '終止合作',
    list: '終止合作清單',
    about: '詳情：終止「Callers」的存取',
    done: '已完成',
    proof: '證明檔案',
    save: '儲存',
    isDone: /^完成：/,
    progress: '已完成 5／5 項',
    finish: '完成並封存',
    restore: '還原',
  },
} as const;

describe('a vendor that leaves', () => {
  let register: TestApplication;
  let browser: Browser;
  let staff: HttpClient;

  beforeAll(async () => {
    register = await startTestApplication();
    browser = await openBrowser();
    staff = await register.signIn('procurement');
  });

  afterAll(async () => {
    await browser?.close();
    await register?.stop();
  });

  it.each(['en', 'zh-Hant'] as const)(
    'is parted with, archived and brought back by keyboard alone: %s',
    async (locale) => {
      const words = WORDS[locale];
      const vendor = await addVendor(staff, {}, [callCentreScope({ name: 'Callers', accessTypes: ['crm_lookup'] })]);
      await sendCore(staff, vendor.id);
      const { context, page, faults } = await openWindow(browser, register.origin);
      await signInByForm(page, 'procurement');
      await page.evaluate((chosen) => window.localStorage.setItem('firebreak.locale', chosen), locale);
      await page.goto(`/vendors/${vendor.id}`);
      await press(page, words.more);
      await arrowTo(page, words.part);
      await page.keyboard.press('Enter');
      const list = page.getByRole('region', { name: words.list });
      await list.waitFor();
      await press(page, words.about);
      await proveAccess(page, words);
      await list.getByRole('link', { name: PROOF.name }).waitFor();
      for (let left = await list.getByRole('button', { name: words.isDone }).count(); left > 0; left -= 1) {
        await press(page, words.isDone);
        await expectCount(list.getByRole('button', { name: words.isDone }), left - 1);
      }
      await list.getByText(words.progress).waitFor();
      await press(page, words.finish);
      await press(page, words.restore);
      await list.getByRole('button', { name: words.finish }).waitFor();
      const { status, dataReturnedOn, scopeSummary } = await expectBody(staff.get<VendorView>(`/vendors/${vendor.id}`));
      expect([status, dataReturnedOn, scopeSummary.count]).toEqual([
        'offboarding',
        new Date().toISOString().slice(0, 10),
        1,
      ]);
      expect(await openLinks(vendor.id)).toBe(0);
      expect(faults).toEqual([]);
      await context.close();
    },
  );

  async function openLinks(vendorId: string): Promise<number> {
    return (await expectBody(staff.get<{ openLinks: number }>(`/vendors/${vendorId}/offboarding`))).openLinks;
  }
});

/** Presses the first button of that name. */
function press(page: Page, name: string | RegExp): Promise<void> {
  return pressOn(page, page.getByRole('button', { name }).first());
}

/** Goes down an open menu to an entry. */
async function arrowTo(page: Page, name: string): Promise<void> {
  const wanted = page.getByRole('menuitem', { name });
  await wanted.waitFor();
  for (let presses = 0; presses < 10; presses += 1) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('ArrowDown');
  }
  throw new Error('The arrows do not reach it.');
}

/** Waits until there are so many. */
async function expectCount(found: ReturnType<Page['getByRole']>, count: number): Promise<void> {
  await found.nth(count).waitFor({ state: 'detached' });
  expect(await found.count()).toBe(count);
}

/** Says in the dialog that the access is ended, with a file that proves it. */
async function proveAccess(page: Page, words: (typeof WORDS)[keyof typeof WORDS]): Promise<void> {
  const dialog = page.getByRole('dialog');
  const done = dialog.getByRole('button', { name: words.done });
  await pressOn(page, done);
  expect(await done.getAttribute('aria-pressed')).toBe('true');
  // Chromium may take a key before the wish to intercept that was sent ahead of it; the way to the field lets that arrive.
  const [choosing] = await Promise.all([
    page.waitForEvent('filechooser'),
    pressOn(page, dialog.getByLabel(words.proof)),
  ]);
  await choosing.setFiles(PROOF);
  await pressOn(page, dialog.getByRole('button', { name: words.save }));
  await dialog.waitFor({ state: 'hidden' });
}
