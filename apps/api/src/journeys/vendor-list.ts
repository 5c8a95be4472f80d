import { expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { VendorView } from '../vendors/vendor.presenter.js';
import type { HttpClient } from '../testing/http-client.js';
import { addVendor, expectBody } from '../testing/respondent.js';
import { pressOn } from './keyboard.js';

/** What the list can show beside its rows, one after the other, in either language; the caller looks at each. */
export async function* listStates(page: Page): AsyncGenerator<string> {
  await page.goto('/vendors');
  await page.locator('[data-index] input').first().waitFor();
  await page.keyboard.press('?');
  await page.getByRole('dialog').waitFor();
  yield 'its keys';
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').waitFor();
  await page.keyboard.type('no');
  await page.getByRole('option').first().waitFor();
  yield 'the palette';
  await page.keyboard.press('Escape');
  const columns = page.getByRole('button', { name: /^(Columns|欄位)$/ });
  if (await columns.isVisible()) {
    await columns.click();
    yield 'its columns';
    await page.keyboard.press('Escape');
  }
  await page.goto('/vendors?columns=tags,contract,tier,updated&sort=name');
  await page.getByRole('button', { name: /^(Keep as a view|另存為檢視)$/ }).click();
  await page.getByRole('dialog').waitFor();
  yield 'a view that is kept';
  await page.keyboard.press('Escape');
  await page.locator('[data-index] input').first().check();
  await page.getByRole('button', { name: /^(Tag|標籤)$/ }).click();
  await page.getByRole('button', { name: /^(Add tag|加上標籤)$/ }).waitFor();
  yield 'the form for a tag';
  await page.getByRole('dialog').locator('input').fill('PCI DSS');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: /^(Close|關閉)$/ }).waitFor();
  yield 'what came of an act';
}

/** Finds vendors, chooses, tags, takes back, keeps a view and opens a vendor without a mouse, in either language. */
export async function walkTheList(buyer: Page, staff: HttpClient, mark: string): Promise<void> {
  const ids: string[] = [];
  for (const number of [1, 2, 3])
    ids.push((await addVendor(staff, { name: `${mark} ${number}`, service: 'Payments' }, [])).id);
  const tagsOf = async (): Promise<string[][]> => {
    const vendors = await Promise.all(ids.map((id) => expectBody(staff.get<VendorView>(`/vendors/${id}`))));
    return vendors.map(({ tags }) => tags);
  };
  const focused = (): Promise<string | undefined> => buyer.evaluate(() => document.activeElement?.textContent?.trim());
  const { keyboard } = buyer;

  await buyer.goto('/vendors');
  await buyer.locator('[data-index]').first().waitFor();
  await keyboard.press('/');
  await keyboard.type(`payments ${mark.toLowerCase()}`);
  await buyer.getByRole('heading', { name: /^(3 vendors|3 個供應商)$/ }).waitFor();
  await buyer.locator('[data-index="0"] mark').nth(1).waitFor();
  expect(await buyer.locator('[data-index="0"] mark').allInnerTexts()).toEqual([mark, 'Payments']);
  await keyboard.press('Tab');
  await keyboard.press('j');
  const [first, second] = [await focused(), (await keyboard.press('j'), await focused())];
  expect([first, second].every((name) => name?.startsWith(mark))).toBe(true);
  await keyboard.press('x');
  await keyboard.press('Shift+ArrowDown');
  await buyer.getByText(/^(2 vendors chosen|已選 2 個供應商)$/).waitFor();
  await pressOn(buyer, buyer.getByRole('button', { name: /^(Tag|標籤)$/ }));
  await buyer.getByRole('dialog').locator('input:focus').waitFor();
  await keyboard.type('PCI DSS');
  await keyboard.press('Enter');
  await buyer.getByText(/^(2 vendors tagged: “PCI DSS”|已為 2 個供應商加上標籤「PCI DSS」)/).waitFor();
  expect((await tagsOf()).flat()).toEqual(['PCI DSS', 'PCI DSS']);
  await keyboard.press('Control+z');
  await buyer.getByText(/^(Taken back for 2 vendors|已復原 2 個供應商)/).waitFor();
  expect((await tagsOf()).flat()).toEqual([]);

  await pressOn(buyer, buyer.getByRole('button', { name: /^(Keep as a view|另存為檢視)$/ }));
  await buyer.getByRole('dialog').waitFor();
  await keyboard.type(`Those of ${mark}`);
  await keyboard.press('Enter');
  await buyer.getByRole('link', { name: `Those of ${mark}`, exact: true }).waitFor();
  await keyboard.press('Control+k');
  await buyer.getByRole('combobox').waitFor();
  await keyboard.type(`${mark} 3`);
  await buyer.getByRole('option', { name: new RegExp(`^${mark} 3`) }).waitFor();
  await keyboard.press('ArrowDown');
  await keyboard.press('Enter');
  await buyer.getByRole('heading', { level: 1, name: `${mark} 3` }).waitFor();
}
