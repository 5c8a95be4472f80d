import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { openWindow, signInByForm } from './browser.js';
import { tabTo } from './keyboard.js';

/** The words that are pressed and read on the way, in each language. */
const WORDS = {
  en: {
    send: 'Ask for it',
    sent: 'Your request is in',
    touch: 'Money: bank accounts, cards',
    add: 'Add it as a prospect',
    decide: 'Decide',
    outcome: 'Approved with conditions',
    reason: 'Why?',
    condition: 'Condition 1',
    state: 'Active',
  },
  'zh-HK': {
    send: '提交申請',
    sent: '已提交申請',
    touch: '金錢：銀行帳戶、信用卡',
    add: '加入為準供應商',
    decide: '作出決定',
    outcome: '有條件批准',
    reason: '原因',
    condition: '條件 1',
    state: '合作中',
  },
} as const;

/** A language in which the way is gone. */
export type JourneyLocale = keyof typeof WORDS;

/**
 * Asks for a supplier by the link on a phone, then, at a desk, takes it from the queue into the register and approves it
 * on a condition: all by keyboard. Gives what went wrong in the pages' scripts. `hash` is the link's secret behind `#`.
 */
export async function requestToDecision(
  browser: Browser,
  origin: string,
  hash: string,
  locale: JourneyLocale,
): Promise<string[]> {
  const words = WORDS[locale];
  const supplier = `Pier Cash Logistics ${locale}`;
  const phone = await openWindow(browser, origin, { viewport: { width: 360, height: 740 }, locale });
  await ask(phone.page, hash, supplier, words);
  await phone.context.close();
  const desk = await openWindow(browser, origin, LAPTOP);
  await signInByForm(desk.page, 'admin');
  if (locale === 'zh-HK') await press(desk.page, desk.page.getByText('繁').first(), ' ');
  await desk.page.goto('/requests?status=waiting');
  await press(desk.page, desk.page.getByRole('link', { name: supplier }), 'Enter');
  await press(desk.page, desk.page.getByRole('button', { name: words.add }), 'Enter');
  await desk.page.waitForURL(/\/vendors\//);
  await decide(desk.page, words);
  await desk.context.close();
  return [...phone.faults, ...desk.faults];
}

const LAPTOP: BrowserContextOptions = { viewport: { width: 1280, height: 900 }, locale: 'en' };

async function ask(page: Page, hash: string, supplier: string, words: (typeof WORDS)[JourneyLocale]): Promise<void> {
  await page.goto(`/request${hash}`);
  // Empty, it is refused: the summary takes the focus and leads to the first field.
  await press(page, page.getByRole('button', { name: words.send }), 'Enter');
  await page.locator('[role=alert]:focus').waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.locator('#requesterName:focus').waitFor();
  const typed = { requesterName: 'Chan Siu Ming', requesterEmail: 'siuming@first.test', supplierName: supplier };
  for (const [id, text] of Object.entries({ ...typed, purpose: 'Brings the takings to the bank' })) {
    await tabTo(page, page.locator(`#${id}`));
    await page.keyboard.type(text);
  }
  await press(page, page.getByLabel(words.touch), ' ');
  await press(page, page.getByRole('button', { name: words.send }), 'Enter');
  await page.getByRole('heading', { name: words.sent }).waitFor();
}

async function decide(page: Page, words: (typeof WORDS)[JourneyLocale]): Promise<void> {
  await press(page, page.getByRole('button', { name: words.decide, exact: true }), 'Enter');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio').first().waitFor();
  // One tab stop for the three; the arrows choose.
  await tabTo(page, dialog.getByRole('radio').first());
  await page.keyboard.press('ArrowDown');
  await tabTo(page, dialog.getByLabel(words.reason));
  await page.keyboard.type('It is needed, and small.');
  await tabTo(page, dialog.getByLabel(words.condition));
  await page.keyboard.type('Two people count together');
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'detached' });
  await page.getByRole('region').getByText(words.outcome).first().waitFor();
  await page.getByText(words.state, { exact: true }).first().waitFor();
  await press(page, page.getByRole('checkbox', { name: 'Two people count together' }), ' ');
  await page.locator('input[type=checkbox]:checked').first().waitFor();
}

async function press(page: Page, wanted: ReturnType<Page['locator']>, key: string): Promise<void> {
  await tabTo(page, wanted);
  await page.keyboard.press(key);
}
