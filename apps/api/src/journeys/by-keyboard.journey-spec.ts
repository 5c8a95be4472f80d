import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { readFileSync } from 'node:fs';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import type { HttpClient } from '../testing/http-client.js';
import { expectBody } from '../testing/respondent.js';
import { startTestApplication, type TestApplication } from '../testing/test-application.js';
import { openBrowser, openWindow, signInByForm } from './browser.js';
import { pressOn, tabTo, typeInto } from './keyboard.js';
import { walkTheList } from './vendor-list.js';

jest.setTimeout(300_000);

const PDF = /^(One page as PDF|一頁摘要（PDF）)$/;

/** By whom: their language, their look, and how they call the vendors of this journey. */
const LOOKS: readonly [mark: string, look: BrowserContextOptions][] = [
  ['Quay', { colorScheme: 'light', locale: 'en' }],
  ['碼頭', { colorScheme: 'dark', locale: 'zh-HK' }],
];

describe.each(LOOKS)('a buyer of %s without a mouse', (mark, look) => {
  let register: TestApplication;
  let browser: Browser;
  let staff: HttpClient;
  let buyer: Page;
  let faults: string[];

  beforeAll(async () => {
    register = await startTestApplication();
    browser = await openBrowser();
    staff = await register.signIn('procurement');
    ({ page: buyer, faults } = await openWindow(browser, register.origin, look));
    await (look.locale === 'en' ? signInByForm(buyer, 'procurement') : signInInChinese());
  });

  afterAll(async () => {
    await browser?.close();
    await register?.stop();
  });

  it('adds a vendor, says what it can touch and sees the verdict move', async () => {
    await buyer.goto('/vendors');
    await pressOn(buyer, buyer.getByRole('button', { name: /^(New vendor|新增供應商)$/ }).first());
    const dialog = buyer.getByRole('dialog');
    await typeInto(buyer, dialog.getByLabel(/^(Name|名稱)/), `${mark} Calls`);
    const kind = dialog
      .getByRole('combobox')
      .or(dialog.getByLabel(/^(What kind of supplier is it\?|屬於哪類供應商？)/));
    await typeInto(buyer, kind.first(), look.locale === 'en' ? 'call centre' : '熱線');
    await buyer.getByRole('option').first().waitFor();
    await buyer.keyboard.press('ArrowDown');
    await buyer.keyboard.press('Enter');
    await pressOn(buyer, dialog.getByRole('button', { name: /^(Add vendor|加入供應商)$/ }));
    await buyer.getByRole('heading', { level: 1, name: `${mark} Calls` }).waitFor();

    await pressOn(buyer, buyer.getByRole('button', { name: /^(Say what they can touch|說明可接觸的內容)$/ }).first());
    await tick(/^(Contact details|聯絡資料)$/);
    await goOn();
    await typeInto(buyer, dialog.getByRole('textbox', { name: /^(People|人數)$/ }), '5700000');
    await goOn();
    await tick(/^(Reads and exports whole customer lists|讀取及匯出整份客戶名單)$/);
    await goOn();
    for (const yes of await dialog.getByRole('radio', { name: /^(Yes|是)$/ }).all()) {
      await yes.focus();
      await buyer.keyboard.press('Space');
    }
    await goOn();
    await typeInto(buyer, dialog.getByLabel(/^(What do you call this access\?|如何稱呼這項存取？)/), 'Hotline');
    await pressOn(buyer, dialog.getByRole('button', { name: /^(Save|儲存)$/ }));
    await dialog.waitFor({ state: 'hidden' });
    const vendorId = new URL(buyer.url()).pathname.split('/').at(-1);
    const { items } = await expectBody(staff.get<{ items: unknown[] }>(`/vendors/${vendorId}/access-scopes`));
    expect(items).toMatchObject([
      {
        peopleCount: 5_700_000,
        dataCategories: ['contact'],
        accessTypes: ['crm_bulk_read', 'helpdesk_credential_reset'],
        canResetCredentials: true,
      },
    ]);
    expect(faults).toEqual([]);

    async function tick(name: RegExp): Promise<void> {
      await tabTo(buyer, dialog.getByRole('checkbox', { name }));
      await buyer.keyboard.press('Space');
    }

    async function goOn(): Promise<void> {
      await pressOn(buyer, dialog.getByRole('button', { name: /^(Next|下一步)$/ }));
    }
  });

  it('corrects it, and saves its one page', async () => {
    await pressOn(buyer, buyer.getByRole('button', { name: /^(More actions|更多動作)$/ }));
    const edit = buyer.getByRole('menuitem', { name: /^(Edit|編輯)$/ });
    await edit.waitFor();
    for (let step = 0; step < 6 && (await edit.and(buyer.locator(':focus')).count()) === 0; step += 1)
      await buyer.keyboard.press('ArrowDown');
    await buyer.keyboard.press('Enter');
    const dialog = buyer.getByRole('dialog');
    await typeInto(buyer, dialog.getByLabel(/^(Name|名稱)/), `${mark} Contact Centre`);
    await pressOn(buyer, dialog.getByRole('button', { name: /^(Save|儲存)$/ }));
    await buyer.getByRole('heading', { level: 1, name: `${mark} Contact Centre` }).waitFor();
    const onePage = buyer.getByRole('link', { name: PDF }).or(buyer.getByRole('button', { name: PDF }));
    const saving = buyer.waitForEvent('download');
    await pressOn(buyer, onePage);
    expect(
      readFileSync(await (await saving).path())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
    expect(faults).toEqual([]);
  });

  it('finds, tags, takes back and keeps a view in the list', async () => {
    await walkTheList(buyer, staff, mark);
    expect(faults).toEqual([]);
  });

  it('changes the language and the look, and finds both again', async () => {
    const isEnglish = look.locale === 'en';
    await buyer.goto('/');
    await pressOn(buyer, buyer.getByRole('button', { name: isEnglish ? '繁' : 'EN', exact: true }));
    await buyer
      .getByRole('link', { name: isEnglish ? '供應商' : 'Vendors', exact: true })
      .first()
      .waitFor();
    await buyer.reload();
    await buyer
      .getByRole('link', { name: isEnglish ? '供應商' : 'Vendors', exact: true })
      .first()
      .waitFor();
    expect(await buyer.evaluate(() => document.documentElement.lang)).toBe(isEnglish ? 'zh-Hant' : 'en');
  });

  async function signInInChinese(): Promise<void> {
    await buyer.goto('/');
    await typeInto(buyer, buyer.getByLabel('電郵地址'), 'procurement@first.test');
    await typeInto(buyer, buyer.getByLabel('密碼', { exact: true }), 'correct horse battery staple');
    await buyer.keyboard.press('Enter');
    await buyer.getByRole('navigation').first().waitFor();
  }
});
