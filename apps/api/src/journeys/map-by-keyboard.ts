import { expect } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import type { TestDatabase } from '../testing/test-database.js';
import { tabTo } from './keyboard.js';

/** Moves all that a register remembers so many days back, so that it has a past to look at. */
export async function growOlder(database: TestDatabase, days: number): Promise<void> {
  const tables = await database.query<{ name: string }>(
    `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'history'`,
  );
  for (const { name } of tables)
    await database.query(
      `UPDATE history.${name} SET valid_from = valid_from - make_interval(days => $1),
              valid_to = valid_to - make_interval(days => $1)`,
      [days],
    );
}

/**
 * Reads the map of the first page by keyboard alone: to it, over its cells, as a table and back, a month into the past
 * and to now again, and into the list of a cell. `check` is asked in each state.
 */
export async function readMapByKeyboard(page: Page, check: () => Promise<void>): Promise<void> {
  await page.goto('/');
  await page.getByRole('grid').waitFor();
  await tabTo(page, page.locator('[role=gridcell][tabindex="0"]'));
  await page.keyboard.press('ArrowLeft');
  expect(await focused(page).getAttribute('data-at')).toBe('5-4');
  await page.keyboard.press('t');
  await page.locator('table:focus').waitFor();
  await check();
  await page.keyboard.press('t');
  await page.locator('[role=gridcell]:focus').waitFor();
  await check();

  const slider = page.getByRole('slider');
  await tabTo(page, slider);
  await page.keyboard.press('PageDown');
  await page.waitForURL(/asOf=/);
  await check();
  await page.keyboard.press('End');
  await page.waitForURL((address) => !address.search.includes('asOf'));

  const full = page.locator('[role=gridcell]:not([data-empty])').first();
  const total = /\d+/.exec(await full.innerText())?.[0];
  await full.focus();
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/vendors\?/);
  await page.getByRole('heading', { level: 1, name: new RegExp(`^${total}\\b|${total} `) }).waitFor();
}

function focused(page: Page): Locator {
  return page.locator(':focus');
}
