import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { startTestApplication, type TestApplication } from '../testing/test-application.js';
import { openBrowser, openWindow, overflowOf, signInByForm } from './browser.js';
import { listStates } from './vendor-list.js';
import { readMapByKeyboard } from './map-by-keyboard.js';
import { readNoticesByKeyboard } from './notices-by-keyboard.js';
import { importAList } from './import-a-list.js';
import { fillRegister, type RegisterPages } from './register-pages.js';

// So many pages under axe take minutes on a busy machine.
jest.setTimeout(600_000);

/** Describes every page as it is looked at in one way: each way has a file of its own, so that two workers share them. */
export function describeEveryPage(look: string, options: BrowserContextOptions): void {
  describe(`every page ${look}`, () => {
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

    it('of the dashboard is accessible, fits and breaks no policy', async () => {
      const { context, page, faults } = await openWindow(browser, register.origin, { ...options, locale: 'en' });
      await page.goto('/');
      expect(await seriousIssues(page)).toEqual([]);
      for (const path of Object.values(pages.entries)) {
        await page.goto(path);
        await page.getByRole('heading', { level: 1 }).first().waitFor();
        await inspect(page);
      }
      await signInByForm(page, 'admin');
      if (options.locale === 'zh-HK')
        await page.getByRole('button', { name: '繁' }).or(page.getByText('繁')).first().click();
      for (const path of Object.values(pages.dashboard)) {
        await page.goto(path);
        await page.waitForLoadState('networkidle');
        await page.getByRole('heading', { level: 1 }).first().waitFor();
        expect({ path, issues: await seriousIssues(page) }).toEqual({ path, issues: [] });
        expect({ path, overflow: await overflowOf(page) }).toEqual({ path, overflow: 0 });
      }
      await page.goto(pages.dashboard['vendor'] ?? '');
      await page.locator('#decision button').first().click();
      await page.getByRole('dialog').getByRole('radio').nth(1).click();
      await inspect(page);
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      await page.getByRole('button', { name: /^(Why is|為何建議)/ }).click();
      await page.getByRole('dialog').waitFor();
      await inspect(page);
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      await page.getByRole('button', { name: /^(Edit contract|編輯合約)$/ }).click();
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
      for (const path of ['/request#unknown', pages.intake]) {
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
      await page.goto(`/portal#${pages.token}`);
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

/**
 * Serious and critical issues by WCAG 2.2 AA, with the element that has them. Of what is in order axe keeps nothing, it
 * fetches nothing, and it opens no second page for frames of other origins, which no page has: a quarter of the time.
 */
export async function seriousIssues(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .options({ resultTypes: ['violations'], runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'], preload: false })
    .setLegacyMode()
    .analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
}
