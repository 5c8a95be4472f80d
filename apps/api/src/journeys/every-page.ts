import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { callCentreScope, daysFromNow, ownQuestionnaire } from '../testing/builders.js';
import type { OutboxEntryView } from '../mail/outbox.presenter.js';
import {
  addVendor,
  coreQuestionnaireId,
  expectBody,
  sendCore,
  submitAssessment,
  tokenOf,
} from '../testing/respondent.js';
import type { HttpClient } from '../testing/http-client.js';
import { startTestApplication, type TestApplication } from '../testing/test-application.js';
import { openBrowser, openWindow, signInByForm } from './browser.js';
import { listStates } from './vendor-list.js';
import { growOlder, readMapByKeyboard } from './map-by-keyboard.js';
import { readNoticesByKeyboard } from './notices-by-keyboard.js';
import { importAList } from './import-a-list.js';

// So many pages under axe take minutes on a busy machine.
jest.setTimeout(600_000);

const LONG_NAME =
  '九龍灣國際貿易及物流管理服務有限公司（前稱維多利亞港聯合貨運代理）Kowloon Bay International Trading and Logistics';

const INVITED = 'lam@first.test';

/** Describes every page as it is looked at in one way: each way has a file of its own, so that two workers share them. */
export function describeEveryPage(look: string, options: BrowserContextOptions): void {
  describe(`every page ${look}`, () => {
    let register: TestApplication;
    let browser: Browser;
    let paths: string[];
    let token: string;
    /** The address of the form for a new supplier. */
    let intake: string;
    /** Pages for those who are not signed in. */
    let entries: string[];

    beforeAll(async () => {
      register = await startTestApplication();
      browser = await openBrowser();
      const staff = await register.signIn('procurement');
      const vendor = await addVendor(staff, { name: LONG_NAME, archetype: 'call_centre_bpo' }, [callCentreScope()]);
      const submitted = await submitAssessment(register, staff, vendor.id, 1);
      const { vendorId: accepted, findingId } = await findSomething(register, staff);
      const leaving = await addVendor(staff, { name: 'Nothing known', archetype: 'other' }, []);
      await expectBody(staff.post(`/vendors/${leaving.id}/offboarding`, {}));
      await expectBody(staff.post(`/vendors/${leaving.id}/contracts`, { name: 'Frame', endsOn: daysFromNow(40) }));
      const held = await archiveAndHold(staff);
      for (const locale of ['en', 'zh-HK'])
        await addVendor(staff, { name: `Known ${locale}`, archetype: 'other', service: null }, []);
      token = tokenOf((await sendCore(staff, vendor.id)).invitation);
      const requestId = await decideAndAsk(register, staff, vendor.id);
      await growOlder(register.database, 70);
      // Everything above has happened by now: this is the past.
      const asOf = new Date().toISOString();
      paths = [
        '/',
        '/vendors',
        '/vendors?band=low',
        `/vendors/${vendor.id}`,
        `/vendors/${leaving.id}`,
        `/vendors/${held}`,
        `/vendors/${vendor.id}/what-if`,
        '/assessments',
        `/assessments/${submitted.id}`,
        '/findings',
        `/findings?vendorId=${accepted}&overdue=true`,
        `/findings/${findingId}`,
        '/requests',
        '/requests?status=declined',
        `/requests/${requestId}`,
        '/requests/new',
        '/vendors?need=decision',
        '/questionnaires',
        `/questionnaires/${await coreQuestionnaireId(staff)}`,
        '/exports',
        '/trail',
        `/trail?vendor=${vendor.id}&asOf=${asOf}`,
        `/?asOf=${asOf}`,
        `/vendors/${vendor.id}?asOf=${asOf}`,
        '/vendors?asOf=2099-01-01T00:00:00Z',
        '/settings/people',
        '/settings/organization',
        '/settings/you',
        '/notices',
        '/notices?all=true',
        '/settings/notices',
        '/settings/deletion',
        '/settings/webhooks',
        '/settings/outbox',
        '/settings/jobs',
        '/no-such-page',
      ];
      const admin = await register.signIn('admin');
      const own = await expectBody(admin.post<{ id: string }>('/questionnaires', ownQuestionnaire()));
      paths.push(`/questionnaires/${own.id}/edit`, `/questionnaires/${await coreQuestionnaireId(staff)}/versions`);
      const { webhook } = await expectBody(
        admin.post<{ webhook: { id: string } }>('/webhooks', {
          url: `https://receiver.test/${'x'.repeat(200)}`,
          events: [],
        }),
      );
      await admin.post(`/webhooks/${webhook.id}/test`);
      const link = new URL((await expectBody(admin.post<{ url: string }>('/intake-link'))).url);
      intake = `${link.pathname}${link.hash}`;
      await expectBody(admin.post('/users/invitations', { email: INVITED, name: 'Lam Siu Ming', role: 'auditor' }));
      const { items } = await expectBody(admin.get<{ items: OutboxEntryView[] }>('/outbox?limit=1'));
      entries = [
        `/join#${/\/join#(\S+)/.exec(items[0]?.text ?? '')?.[1] ?? ''}`,
        '/join',
        '/reset-password#unknown',
        '/forgot-password',
        '/stop-mails#unknown',
        '/stop-mails',
        '/first-administrator',
      ];
    });

    afterAll(async () => {
      await browser?.close();
      await register?.stop();
    });

    it('of the dashboard is accessible, fits and breaks no policy', async () => {
      const { context, page, faults } = await openWindow(browser, register.origin, { ...options, locale: 'en' });
      await page.goto('/');
      expect(await seriousIssues(page)).toEqual([]);
      for (const path of entries) {
        await page.goto(path);
        await page.getByRole('heading', { level: 1 }).first().waitFor();
        await inspect(page);
      }
      await signInByForm(page, 'admin');
      if (options.locale === 'zh-HK')
        await page.getByRole('button', { name: '繁' }).or(page.getByText('繁')).first().click();
      for (const path of paths) {
        await page.goto(path);
        await page.waitForLoadState('networkidle');
        await page.getByRole('heading', { level: 1 }).first().waitFor();
        expect({ path, issues: await seriousIssues(page) }).toEqual({ path, issues: [] });
        expect({ path, overflow: await overflowOf(page) }).toEqual({ path, overflow: 0 });
      }
      await page.goto(paths[3] ?? '');
      await page.locator('#decision button').first().click();
      await page.getByRole('dialog').getByRole('radio').nth(1).click();
      await inspect(page);
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      await page.getByRole('button', { name: /^(Why is|為何建議)/ }).click();
      await page.getByRole('dialog').waitFor();
      await inspect(page);
      // Bars stick to the window over the rows; in a window that holds the whole list they cover none.
      const window = { width: options.viewport?.width ?? 0, height: options.viewport?.height ?? 0 };
      await page.setViewportSize({ ...window, height: 3_000 });
      for await (const state of listStates(page)) {
        expect({ state, issues: await seriousIssues(page) }).toEqual({ state, issues: [] });
        expect({ state, overflow: await overflowOf(page) }).toEqual({ state, overflow: 0 });
      }
      await page.setViewportSize(window);
      // The page that sends to many has an address that only the list of vendors makes.
      await page.goto('/vendors');
      await page.locator('[data-index] input').first().waitFor();
      for (const box of await page.locator('[data-index] input').all()) await box.check();
      await page.getByRole('button', { name: /^(Send questionnaires|發出問卷)$/ }).click();
      await page
        .getByRole('button', { name: /^(Leave|略過) / })
        .first()
        .waitFor();
      await inspect(page);
      await importAList(page, options.locale ?? '', inspect);
      expect(faults).toEqual([]);
      await context.close();
    });

    it('of the map is read by keyboard alone', async () => {
      const { context, page, faults } = await openWindow(browser, register.origin, { ...options, locale: 'en' });
      await signInByForm(page, 'procurement');
      if (options.locale === 'zh-HK')
        await page.getByRole('button', { name: '繁' }).or(page.getByText('繁')).first().click();
      await readMapByKeyboard(page, () => inspect(page));
      expect(faults).toEqual([]);
      await context.close();
    });

    it('of what one is told is read and chosen by keyboard alone', async () => {
      const { context, page, faults } = await openWindow(browser, register.origin, { ...options, locale: 'en' });
      await signInByForm(page, 'procurement');
      if (options.locale === 'zh-HK')
        await page.getByRole('button', { name: '繁' }).or(page.getByText('繁')).first().click();
      await readNoticesByKeyboard(page, register, () => inspect(page));
      expect(faults).toEqual([]);
      await context.close();
    });

    it('of the form for a new supplier is accessible, fits and breaks no policy', async () => {
      const { context, page, faults } = await openWindow(browser, register.origin, options);
      for (const path of ['/request#unknown', intake]) {
        await page.goto('about:blank');
        await page.goto(path);
        await page.getByRole('heading', { level: 1 }).waitFor();
        await inspect(page);
      }
      await page.getByRole('checkbox').first().check();
      await page.getByRole('button', { name: /^(Ask for it|提交申請)$/ }).click();
      await page.getByRole('alert').waitFor();
      await inspect(page);
      expect(faults).toEqual([]);
      await context.close();
    });

    it('of the portal is accessible, fits and breaks no policy', async () => {
      const { context, page, faults } = await openWindow(browser, register.origin, options);
      await page.goto(`/portal#${token}`);
      await inspect(page);
      await page.getByRole('button', { name: /^(Start|開始)$/ }).click();
      await page
        .getByText(/^(Begin|開始作答)$/)
        .first()
        .waitFor();
      await inspect(page);
      await page
        .getByText(/^(Begin|開始作答)$/)
        .first()
        .click();
      await page.getByRole('radio').first().waitFor();
      await inspect(page);
      expect(faults).toEqual([]);
      await context.close();
    });

    it('is not accessible when it is broken on purpose: the control', async () => {
      const { context, page } = await openWindow(browser, register.origin);
      await page.goto('/');
      await page.getByLabel('E-mail').waitFor();
      await page.evaluate(() => {
        for (const label of document.querySelectorAll('label')) label.remove();
        document.body.style.width = '4000px';
      });
      expect(await seriousIssues(page)).not.toEqual([]);
      expect(await overflowOf(page)).toBeGreaterThan(0);
      await context.close();
    });
  });
}

async function inspect(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  expect(await seriousIssues(page)).toEqual([]);
  expect(await overflowOf(page)).toBe(0);
}

/** An archived vendor that is on hold; gives its id. */
async function archiveAndHold(staff: HttpClient): Promise<string> {
  const { id, etag } = await addVendor(staff, { name: `${LONG_NAME} (until 2024)`, archetype: 'other' }, []);
  await staff.delete(`/vendors/${id}`, etag);
  await expectBody(staff.post(`/vendors/${id}/hold`, { reason: 'A dispute about the last invoices.' }));
  return id;
}

/**
 * Serious and critical issues by WCAG 2.2 AA, with the element that has them. Of what is in order axe keeps nothing, it
 * fetches nothing, and it opens no second page for frames of other origins, which no page has: a quarter of the time.
 */
async function seriousIssues(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .options({ resultTypes: ['violations'], runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'], preload: false })
    .setLegacyMode()
    .analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
}

/** Pixels by which the page is wider than the window. */
function overflowOf(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

/** A vendor whose weak answers were accepted, and one of its findings with something said about it. */
async function findSomething(
  register: TestApplication,
  staff: HttpClient,
): Promise<{ vendorId: string; findingId: string }> {
  const { id: vendorId } = await addVendor(staff, { archetype: 'it_helpdesk_outsourcer' }, [callCentreScope()]);
  const { id } = await submitAssessment(register, staff, vendorId, 1);
  await expectBody(staff.post(`/assessments/${id}/accept`, {}));
  const { items } = await expectBody(staff.get<{ items: { id: string }[] }>(`/findings?vendorId=${vendorId}`));
  const findingId = items[0]?.id ?? '';
  await expectBody(staff.post(`/findings/${findingId}/notes`, { kind: 'comment', text: 'When will it be mended?' }));
  return { vendorId, findingId };
}

/** The vendor approved on conditions and out of date since, a request that waits, and one that was declined. */
async function decideAndAsk(register: TestApplication, staff: HttpClient, vendorId: string): Promise<string> {
  const admin = await register.signIn('admin');
  const conditions = [{ text: '每位員工使用可抵禦釣魚的登入方式', dueOn: new Date().toISOString().slice(0, 10) }];
  const decision = { outcome: 'approved_with_conditions', reason: 'Needed until spring.', conditions };
  await expectBody(admin.post(`/vendors/${vendorId}/decisions`, decision));
  await expectBody(admin.post(`/vendors/${vendorId}/decisions`, { ...decision, reason: 'Needed until summer.' }));
  const wish = { supplierName: LONG_NAME, purpose: LONG_NAME, archetype: 'call_centre_bpo', accessLevel: 'high' };
  const access = { dataCategories: ['contact', 'identity_document'], accessTypes: ['crm_bulk_read'], critical: true };
  const ask = () =>
    expectBody(staff.post<{ id: string; etag: string }>('/supplier-requests', { ...wish, ...access, usage: 'always' }));
  const { id, etag } = await ask();
  const decline = { json: { reason: 'We have one.' }, headers: { 'if-match': etag } };
  await expectBody(staff.send('POST', `/supplier-requests/${id}/decline`, decline));
  return (await ask()).id;
}
