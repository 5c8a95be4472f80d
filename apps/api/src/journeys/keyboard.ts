import type { Locator, Page } from 'playwright-core';

const MOST_STEPS = 120;

/** Presses the tab key until it is there, as somebody without a mouse does. Throws when it is not reached. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  const element = await target.first().elementHandle();
  for (let step = 0; step < MOST_STEPS; step += 1) {
    if (await page.evaluate((wanted) => document.activeElement === wanted, element)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`The tab key does not reach it within ${MOST_STEPS} steps.`);
}

/** Goes to it by the tab key and presses Enter. */
export async function pressOn(page: Page, target: Locator): Promise<void> {
  await target.waitFor();
  await tabTo(page, target);
  await page.keyboard.press('Enter');
}

/** Goes to a field by the tab key and types into it. */
export async function typeInto(page: Page, target: Locator, text: string): Promise<void> {
  await target.waitFor();
  await tabTo(page, target);
  await page.keyboard.press('Control+a');
  await page.keyboard.type(text);
}
