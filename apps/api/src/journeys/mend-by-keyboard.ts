import { findingTitle, HKCERT_CORE, type Locale } from '@firebreak/domain';
import { expect } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { openWindow, signInByForm } from './browser.js';
import { pressOn, tabTo, typeInto } from './keyboard.js';

const QUESTION = HKCERT_CORE.questions.find(({ key }) => key === 'MFA-04');
if (!QUESTION) throw new Error('Nobody asks how callers are verified.');

/** What is pressed and read on the way, in each language. */
const WORDS = {
  en: {
    start: 'Start',
    show: 'Show what was sent',
    sendCode: 'Send a code',
    inOutbox: /the code is in its outbox/,
    code: 'Code from the mail, or PIN',
    verify: 'Show my answers',
    answer: 'Answer',
    mended: 'It is mended',
    words: 'In your words',
    send: 'Send',
    sent: 'Sent.',
    said: 'Every caller is called back now.',
    close: 'It is mended…',
    confirm: 'Close it',
    closed: 'Mended',
    undo: 'Undo',
  },
  'zh-Hant': {
    start: '開始',
    show: '顯示已送出的內容',
    sendCode: '發送驗證碼',
    inOutbox: /驗證碼存放於示範寄件匣/,
    code: '電郵中的驗證碼，或 PIN',
    verify: '顯示答案',
    answer: '回覆',
    mended: '已經修正',
    words: '請加以說明',
    send: '發送',
    sent: '已發送。',
    said: '現時每次都會回撥核實。',
    close: '已修正⋯⋯',
    confirm: '結案',
    closed: '已修正',
    undo: '復原',
  },
} as const;

/** What the way needs beside a browser. */
interface Mending {
  readonly origin: string;
  /** The vendor's link, from the first `/` on. */
  readonly link: string;
  readonly vendorId: string;
  readonly newestCode: () => Promise<string>;
  /** Whether the flag that only this answer keeps up is there. */
  readonly isFlagged: () => Promise<boolean>;
}

/**
 * The vendor says on a phone that it has mended what its weak answer left open; the buyer closes the finding at a desk,
 * and takes that back: both by keyboard alone. Gives what went wrong in the pages' scripts.
 */
export async function mendByKeyboard(browser: Browser, mending: Mending, locale: Locale): Promise<string[]> {
  const options = { locale: locale === 'en' ? 'en' : 'zh-HK' };
  const phone = await openWindow(browser, mending.origin, { ...options, viewport: { width: 390, height: 844 } });
  await answer(phone.page, mending, locale);
  await phone.context.close();
  const desk = await openWindow(browser, mending.origin);
  await signInByForm(desk.page, 'procurement');
  await desk.page.evaluate((chosen) => window.localStorage.setItem('firebreak.locale', chosen), locale);
  await close(desk.page, mending, locale);
  await desk.context.close();
  return [...phone.faults, ...desk.faults];
}

async function answer(page: Page, { link, newestCode }: Mending, locale: Locale): Promise<void> {
  const words = WORDS[locale];
  await page.goto(link);
  await pressOn(page, page.getByRole('button', { name: words.start }));
  await pressOn(page, page.getByRole('link', { name: words.show }));
  await pressOn(page, page.getByRole('button', { name: words.sendCode }));
  await page.getByText(words.inOutbox).waitFor();
  await typeInto(page, page.getByLabel(words.code), await newestCode());
  await pressOn(page, page.getByRole('button', { name: words.verify }));
  const heading = page.getByRole('heading', { level: 3, name: QUESTION?.text[locale] ?? '' });
  const card = page.getByRole('listitem').filter({ has: heading });
  await pressOn(page, card.getByRole('button', { name: words.answer, exact: true }));
  // One tab stop for each group of choices; the arrows choose within it.
  await tabTo(page, card.getByRole('radio').first());
  await page.keyboard.press('ArrowDown');
  expect(await card.getByRole('radio', { name: words.mended }).isChecked()).toBe(true);
  await tabTo(page, card.getByRole('radio').nth(3));
  await page.keyboard.press('Space');
  for (let step = 0; step < 2; step += 1) await page.keyboard.press('ArrowDown');
  expect(await card.getByRole('radio').nth(5).isChecked()).toBe(true);
  await typeInto(page, card.getByLabel(words.words), words.said);
  await pressOn(page, card.getByRole('button', { name: words.send, exact: true }));
  await card.getByText(words.sent).waitFor();
}

async function close(page: Page, { vendorId, isFlagged }: Mending, locale: Locale): Promise<void> {
  const words = WORDS[locale];
  const title = findingTitle(QUESTION as NonNullable<typeof QUESTION>, 1)[locale];
  await page.goto(`/findings?status=fixed&vendorId=${vendorId}`);
  await pressOn(page, page.getByRole('link', { name: title }));
  await page.getByText(words.said).waitFor();
  expect(await isFlagged()).toBe(true);
  await pressOn(page, page.getByRole('button', { name: words.close }));
  const dialog = page.getByRole('dialog');
  await pressOn(page, dialog.getByRole('button', { name: words.confirm }));
  await dialog.waitFor({ state: 'detached' });
  await page.getByRole('heading', { name: words.closed, exact: true }).waitFor();
  expect(await isFlagged()).toBe(false);
  await pressOn(page, page.getByRole('button', { name: words.undo }));
  await page.getByRole('button', { name: words.close }).waitFor();
  expect(await isFlagged()).toBe(true);
}
