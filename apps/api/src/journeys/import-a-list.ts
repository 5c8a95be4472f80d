import type { Locator, Page } from 'playwright-core';

/** "供應商" as Big5 writes it. */
const VENDOR = Buffer.from([0xa8, 0xd1, 0xc0, 0xb3, 0xb0, 0xd3]);

/**
 * Imports a list by keyboard alone, in either language: its encoding is chosen, a faulty cell named, a word explained, a
 * vendor that is there already decided on. The import is taken back and made again; the same list once more changes nothing. `Known <mark>` is in the register.
 */
export async function importAList(page: Page, mark: string, look: (page: Page) => Promise<void>): Promise<void> {
  const list = (people: string): Buffer =>
    Buffer.concat([
      VENDOR,
      Buffer.from(',kind,service,records\n'),
      VENDOR,
      Buffer.from(` ${mark},Hotline (outsourced),Calls,${people}\nKnown ${mark} Ltd,other,Cleaning,5\n`),
    ]);
  const press = async (target: Locator, key = 'Enter'): Promise<void> => {
    await target.focus();
    await page.keyboard.press(key);
  };
  const choose = async (people: string): Promise<void> => {
    const chooser = page.waitForEvent('filechooser');
    await press(page.getByRole('button', { name: /^(Choose (a|another) file|選擇(另一)?檔案)$/ }));
    await (await chooser).setFiles({ name: 'ours.csv', mimeType: 'text/csv', buffer: list(people) });
    await page.getByRole('button', { name: /BIG5$/ }).waitFor();
  };
  const settle = async (): Promise<void> => {
    await press(page.getByRole('button', { name: /BIG5$/ }));
    await press(page.getByLabel(/Hotline/), 'ArrowDown');
    await press(page.getByLabel(/^(For all of them|全部適用)$/), 'ArrowDown');
  };

  await page.goto('/vendors/import');
  await look(page);
  await choose('many');
  await look(page);
  await press(page.getByRole('button', { name: /BIG5$/ }));
  await page.getByText('D2', { exact: true }).waitFor();
  await look(page);

  await choose('12k');
  await settle();
  const confirm = page.getByRole('button', { name: /^(Import 2 vendors|匯入 2 個供應商)$/ });
  await confirm.waitFor();
  await look(page);
  await press(confirm);
  const done = page.getByText(/^(One vendor added|已新增 1 個供應商)/);
  await done.waitFor();
  await page.reload();
  await done.waitFor();
  await look(page);

  // Taken back, it can be imported once more; what is imported already cannot.
  await press(page.getByRole('button', { name: /^(Take this import back|撤回此匯入)/ }));
  const dialog = page.getByRole('dialog', { name: /^(Take the import back|撤回匯入)$/ });
  const take = dialog.getByRole('button', { name: /^(Take it back|撤回)$/ });
  await dialog.getByRole('listitem').first().waitFor();
  await look(page);
  await press(take);
  await page.getByText(/^(One vendor archived|已封存 1 個供應商)/).waitFor();
  await look(page);

  const another = page.getByRole('button', { name: /^(Import another list|匯入另一份名單)$/ });
  await press(another);
  await page.getByRole('table', { name: /^(Earlier imports|先前的匯入)$/ }).waitFor();
  await look(page);
  await choose('12k');
  await settle();
  await press(confirm);
  await done.waitFor();
  await press(another);
  await choose('12k');
  await settle();
  await page.getByText(/was imported before|先前已匯入/).waitFor();
}
