import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { callCentreScope } from '../testing/builders.js';
import type { HttpClient } from '../testing/http-client.js';
import { addVendor, expectBody } from '../testing/respondent.js';
import { startTestApplication, type TestApplication } from '../testing/test-application.js';
import type { SupplierRequestView } from '../supplier-requests/supplier-request.presenter.js';
import { openBrowser, openWindow, signInByForm } from './browser.js';
import { pressOn, tabTo, typeInto } from './keyboard.js';

jest.setTimeout(240_000);

/** What the administrator presses and reads, in each language. */
const WORDS = {
  en: {
    rule: /^Delete an archived vendor/,
    save: 'Save rules',
    saved: 'Saved.',
    hold: 'Put on hold',
    reason: 'Why?',
    held: /^On hold since|On hold since/,
    lift: 'Lift the hold',
    delete: 'Delete for good',
    name: /^Type the name/,
    differs: 'This is not the name.',
    title: 'Keeping and deleting',
    gone: 'What was deleted',
    takeBack: 'It is not this vendor',
    waits: 'What now?',
  },
  'zh-Hant': {
    rule: /^刪除已封存的供應商/,
    save: '儲存規則',
    saved: '已儲存。',
    hold: '列為保留',
    reason: '原因',
    held: /由 .+ 列為保留/,
    lift: '取消保留',
    delete: '永久刪除',
    name: /^請輸入名稱/,
    differs: '名稱不相符。',
    title: '保留與刪除',
    gone: '已刪除的供應商',
    takeBack: '不是這個供應商',
    waits: '下一步',
  },
} as const;

describe('an archived vendor', () => {
  let register: TestApplication;
  let browser: Browser;
  let admin: HttpClient;

  beforeAll(async () => {
    register = await startTestApplication();
    browser = await openBrowser();
    admin = await register.signIn('admin');
  });

  afterAll(async () => {
    await browser?.close();
    await register?.stop();
  });

  it.each(['en', 'zh-Hant'] as const)('is ruled, held, let go and deleted by keyboard alone: %s', async (locale) => {
    const words = WORDS[locale];
    const vendor = await addVendor(admin, {}, [callCentreScope()]);
    await admin.delete(`/vendors/${vendor.id}`, vendor.etag);
    const { context, page, faults } = await openWindow(browser, register.origin);
    await signInByForm(page, 'admin');
    await page.evaluate((chosen) => window.localStorage.setItem('firebreak.locale', chosen), locale);
    await page.goto('/settings/deletion');
    await tabTo(page, page.getByLabel(words.rule));
    await page.keyboard.press('ArrowDown');
    await pressOn(page, page.getByRole('button', { name: words.save }));
    await page.getByText(words.saved).waitFor();
    await pressOn(page, page.getByRole('link', { name: vendor.name }));

    await press(page, words.hold);
    await typeInto(page, page.getByRole('dialog').getByLabel(words.reason), 'A dispute');
    await pressIn(page, words.hold);
    await page.getByText(words.held).waitFor();
    await press(page, words.lift);
    await pressIn(page, words.lift);

    await press(page, words.delete);
    const name = page.getByRole('dialog').getByLabel(words.name);
    await typeInto(page, name, `${vendor.name}?`);
    await page.keyboard.press('Enter');
    await page.getByText(words.differs).waitFor();
    await typeInto(page, name, vendor.name);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: words.title }).waitFor();
    await page.getByRole('table', { name: words.gone }).getByText(vendor.name).waitFor();
    expect((await admin.get(`/vendors/${vendor.id}`)).status).toBe(404);
    expect(faults).toEqual([]);
    await context.close();
  });

  it.each(['en', 'zh-Hant'] as const)(
    'that was taken for what was asked for gives the request back: %s',
    async (locale) => {
      const words = WORDS[locale];
      const vendor = await addVendor(admin, {}, []);
      const wish = {
        supplierName: 'Pier Cash',
        purpose: 'Cash',
        archetype: 'other',
        accessLevel: 'low',
        usage: 'once',
      };
      const { id, etag } = await expectBody(admin.post<SupplierRequestView>('/supplier-requests', wish));
      const link = { json: { vendorId: vendor.id }, headers: { 'if-match': etag } };
      await expectBody(admin.send('POST', `/supplier-requests/${id}/link`, link));
      const { context, page, faults } = await openWindow(browser, register.origin);
      await signInByForm(page, 'admin');
      await page.evaluate((chosen) => window.localStorage.setItem('firebreak.locale', chosen), locale);
      await page.goto(`/requests/${id}`);
      await press(page, words.takeBack);
      await pressIn(page, words.takeBack);
      await page.getByRole('heading', { name: words.waits }).waitFor();
      expect(await expectBody(admin.get<SupplierRequestView>(`/supplier-requests/${id}`))).toMatchObject({
        status: 'waiting',
        vendor: null,
      });
      expect(faults).toEqual([]);
      await context.close();
    },
  );
});

/** Presses the button of that name on the page. */
function press(page: Page, name: string): Promise<void> {
  return pressOn(page, page.getByRole('button', { name, exact: true }).first());
}

/** Presses the button of that name in the open dialog, and waits until it closes. */
async function pressIn(page: Page, name: string): Promise<void> {
  const dialog = page.getByRole('dialog');
  await pressOn(page, dialog.getByRole('button', { name, exact: true }));
  await dialog.waitFor({ state: 'hidden' });
}
