import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Browser } from 'playwright-core';
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
import { openBrowser, openWindow, signInByForm } from './browser.js';
import { mendByKeyboard } from './mend-by-keyboard.js';
import { requestToDecision } from './request-to-decision.js';

jest.setTimeout(240_000);

/** What only this answer keeps up. */
const FLAG = 'credential_reset_by_phone';

describe('a finding, from the weak answer to the confirmed fix', () => {
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

  it.each(['en', 'zh-Hant'] as const)(
    'is mended by the vendor on a phone and closed by the buyer, both with the keyboard alone: %s',
    async (locale) => {
      const { vendorId, link } = await acceptWeakAnswers();
      const isFlagged = async () => (await flags(vendorId)).includes(FLAG);
      const mending = { origin: register.origin, link, vendorId, newestCode: () => newestCode(admin), isFlagged };
      expect(await mendByKeyboard(browser, mending, locale)).toEqual([]);
    },
  );

  it.each(['en', 'zh-HK'] as const)(
    'and before it a supplier: asked for by the link, decided about and shown, by keyboard alone in %s',
    async (locale) => {
      const { url } = await expectBody(admin.post<{ url: string }>('/intake-link'));
      expect(await requestToDecision(browser, register.origin, new URL(url).hash, locale)).toEqual([]);
    },
  );

  it('can be lived with: one asks in Chinese, the administrator approves in English', async () => {
    const { vendorId } = await acceptWeakAnswers();
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

  /** A call centre that resets passwords, whose weak answers were accepted. */
  async function acceptWeakAnswers(): Promise<{ vendorId: string; link: string }> {
    const staff = await register.signIn('procurement');
    const vendor = await addVendor(staff, { archetype: 'call_centre_bpo' }, [callCentreScope()]);
    const { assessment, invitation } = await sendCore(staff, vendor.id);
    const portal = await openPortal(register, invitation);
    await answerAll(portal, 1);
    await submit(portal);
    await expectBody(staff.post(`/assessments/${assessment.id}/accept`, {}));
    return { vendorId: vendor.id, link: `/portal#${tokenOf(invitation)}` };
  }

  async function flags(vendorId: string): Promise<string[]> {
    const judgement = await expectBody(admin.get<JudgementView>(`/vendors/${vendorId}/judgement`));
    return judgement.flags.map(({ key }) => key);
  }
});
