import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import type { JudgementView } from '../judgements/judgement.presenter.js';
import { callCentreScope } from '../testing/builders.js';
import type { HttpClient } from '../testing/http-client.js';
import {
  addVendor,
  answerAll,
  expectBody,
  newestCode,
  openPortal,
  sendCore,
  submit,
  tokenOf,
} from '../testing/respondent.js';
import { startTestApplication, type TestApplication } from '../testing/test-application.js';
import { tabTo } from './keyboard.js';
import { openBrowser, openWindow, signInByForm } from './browser.js';
import { requestToDecision } from './request-to-decision.js';

jest.setTimeout(240_000);

const TITLE = 'Callers are not verified before a password is reset';
/** What only this answer keeps up. */
const FLAG = 'credential_reset_by_phone';
const QUESTION = /重設密碼或第二重認證/;

describe('a finding, from the weak answer to the confirmed fix', () => {
  let register: TestApplication;
  let browser: Browser;
  let admin: HttpClient;
  let vendorId: string;
  let link: string;

  beforeAll(async () => {
    register = await startTestApplication();
    browser = await openBrowser();
    admin = await register.signIn('admin');
    const staff = await register.signIn('procurement');
    const vendor = await addVendor(staff, { archetype: 'call_centre_bpo' }, [callCentreScope()]);
    vendorId = vendor.id;
    const { assessment, invitation } = await sendCore(staff, vendorId);
    link = `/portal#${tokenOf(invitation)}`;
    const portal = await openPortal(register, invitation);
    await answerAll(portal, 1);
    await submit(portal);
    await expectBody(staff.post(`/assessments/${assessment.id}/accept`, {}));
  });

  afterAll(async () => {
    await browser?.close();
    await register?.stop();
  });

  it('is mended by the vendor on a phone in Chinese, and closed by the buyer with the keyboard alone', async () => {
    const phone = await openWindow(browser, register.origin, {
      viewport: { width: 390, height: 844 },
      locale: 'zh-HK',
    });
    await answerFinding(phone.page);
    const desk = await openWindow(browser, register.origin);
    await signInByForm(desk.page, 'procurement');
    await desk.page.goto('/findings?status=fixed');
    await tabTo(desk.page, desk.page.getByRole('link', { name: TITLE }));
    await desk.page.keyboard.press('Enter');
    await desk.page.getByText('現時每次都會回撥核實。').waitFor();
    expect(await flags()).toContain(FLAG);
    await tabTo(desk.page, desk.page.getByRole('button', { name: 'It is mended…' }));
    await desk.page.keyboard.press('Enter');
    await desk.page.getByRole('dialog').waitFor();
    await tabTo(desk.page, desk.page.getByRole('button', { name: 'Close it' }));
    await desk.page.keyboard.press('Enter');
    await desk.page.getByRole('heading', { name: 'Mended', exact: true }).waitFor();
    expect(await flags()).not.toContain(FLAG);
    await tabTo(desk.page, desk.page.getByRole('button', { name: 'Undo' }));
    await desk.page.keyboard.press('Enter');
    await desk.page.getByRole('button', { name: 'It is mended…' }).waitFor();
    expect(await flags()).toContain(FLAG);
    expect([...phone.faults, ...desk.faults]).toEqual([]);
  });

  it.each(['en', 'zh-HK'] as const)(
    'and before it a supplier: asked for by the link, decided about and shown, by keyboard alone in %s',
    async (locale) => {
      const { url } = await expectBody(admin.post<{ url: string }>('/intake-link'));
      expect(await requestToDecision(browser, register.origin, new URL(url).hash, locale)).toEqual([]);
    },
  );

  it('can be lived with: one asks in Chinese, the administrator approves in English', async () => {
    const buyer = await openWindow(browser, register.origin);
    await signInByForm(buyer.page, 'procurement');
    await buyer.page.getByRole('button', { name: '繁' }).or(buyer.page.getByText('繁')).first().click();
    await buyer.page.goto(`/findings?vendorId=${vendorId}&severity=low`);
    const row = buyer.page.getByRole('row').nth(1).getByRole('link').first();
    await row.click();
    await buyer.page.getByRole('button', { name: /^暫時接受風險/ }).click();
    await buyer.page.getByLabel('理由').fill('合約於春季屆滿。');
    await buyer.page.getByRole('button', { name: '要求批准' }).click();
    await buyer.page.getByText('等候批准').first().waitFor();
    const head = await openWindow(browser, register.origin);
    await signInByForm(head.page, 'admin');
    await head.page.goto('/findings?acceptance=waiting');
    await head.page.getByRole('row').nth(1).getByRole('link').first().click();
    await head.page.getByText('合約於春季屆滿。').waitFor();
    await head.page.getByRole('button', { name: 'Approve' }).click();
    await head.page.getByText('In force').waitFor();
    await head.page.goto('/findings?status=accepted');
    await head.page.getByRole('heading', { name: '1 finding' }).waitFor();
    expect([...buyer.faults, ...head.faults]).toEqual([]);
  });

  async function answerFinding(page: Page): Promise<void> {
    await page.goto(link);
    await page.getByRole('button', { name: '開始' }).click();
    await page.getByRole('link', { name: '顯示已送出的內容' }).click();
    await page.getByRole('button', { name: '發送驗證碼' }).click();
    await page.getByText(/示範管理員/).waitFor();
    await page.getByLabel('電郵中的驗證碼，或 PIN').fill(await newestCode(admin));
    await page.getByRole('button', { name: '顯示答案' }).click();
    const card = page.getByRole('listitem').filter({ has: page.getByRole('heading', { level: 3, name: QUESTION }) });
    await card.getByRole('button', { name: '回覆' }).click();
    await card.getByRole('radio', { name: '已經修正' }).check();
    await card.getByRole('radio').nth(5).check();
    await card.getByLabel('請加以說明').fill('現時每次都會回撥核實。');
    await card.getByRole('button', { name: '發送' }).click();
    await card.getByText('已發送。').waitFor();
  }

  async function flags(): Promise<string[]> {
    const judgement = await expectBody(admin.get<JudgementView>(`/vendors/${vendorId}/judgement`));
    return judgement.flags.map(({ key }) => key);
  }
});
