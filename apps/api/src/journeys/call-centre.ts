import type { Page } from 'playwright-core';

/** From a page with the button for it: adds a call centre that reads the contact data of 5,700,000 people, and waits for its flag. */
export async function addFlaggedCallCentre(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'New vendor' }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Name').fill(name);
  await dialog.getByLabel('What kind of supplier is it?').click();
  await page.getByRole('option', { name: 'Call centre', exact: true }).click();
  await dialog.getByRole('button', { name: 'Add vendor' }).click();
  await page.getByRole('heading', { name }).waitFor();
  await describeAccess(page);
  await page
    .getByText(/nothing shows yet that callers are verified/)
    .first()
    .waitFor();
}

async function describeAccess(page: Page): Promise<void> {
  await page
    .getByRole('button', { name: /add access|say what they can touch/i })
    .first()
    .click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('checkbox', { name: 'Contact details' }).check({ force: true });
  await dialog.getByRole('button', { name: 'Next' }).click();
  await dialog.getByRole('textbox', { name: 'People' }).fill('5700000');
  await dialog.getByRole('button', { name: 'Next' }).click();
  await dialog.getByRole('checkbox', { name: 'Reads and exports whole customer lists' }).check({ force: true });
  await dialog.getByRole('radio', { name: /Most records or systems/ }).check({ force: true });
  await dialog.getByRole('button', { name: 'Next' }).click();
  for (const yes of await dialog.getByRole('radio', { name: 'Yes', exact: true }).all())
    await yes.check({ force: true });
  await dialog.getByRole('button', { name: 'Next' }).click();
  await dialog.getByLabel('What do you call this access?').fill('Customer hotline');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await dialog.waitFor({ state: 'hidden' });
}
