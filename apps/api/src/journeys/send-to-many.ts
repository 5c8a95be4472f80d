import { expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { AssessmentView } from '../assessments/assessment.presenter.js';
import type { HttpClient } from '../testing/http-client.js';
import type { Mailbox } from '../testing/mailbox.js';
import { addVendor, expectBody } from '../testing/respondent.js';

const VENDORS = 25;
const GONE = 'gone@many.example';
const HERE = 'here@many.example';

const nameOf = (number: number): string => `Many ${String(number).padStart(2, '0')}`;

/** Sends to 25 vendors at once, one of them under an address that the mail server refuses; then nothing can be sent twice. */
export async function sendToMany(buyer: Page, staff: HttpClient, mailbox: Mailbox): Promise<void> {
  const addresses = Array.from({ length: VENDORS }, (_, index) => (index === 6 ? GONE : `who${index}@many.example`));
  mailbox.refuse(GONE);
  for (const index of addresses.keys()) await addVendor(staff, { name: nameOf(index) }, []);
  const choose = async (): Promise<void> => {
    await buyer.goto('/vendors?q=Many&sort=name');
    await buyer.getByRole('link', { name: nameOf(0) }).waitFor();
    await buyer.getByRole('checkbox', { name: /^Choose all/ }).check();
    await buyer.getByRole('button', { name: 'Send questionnaires' }).click();
  };

  await choose();
  for (const [index, address] of addresses.entries())
    await buyer.getByLabel(`E-mail of whoever answers for ${nameOf(index)}`).fill(address);
  await buyer.getByRole('button', { name: `Send to ${VENDORS} vendors` }).click();
  await buyer
    .getByRole('dialog')
    .getByRole('button', { name: `Send to ${VENDORS} vendors` })
    .click();
  await buyer.getByRole('heading', { name: `Sent (${VENDORS})` }).waitFor();
  for (const [index, address] of addresses.entries()) {
    const state = address === GONE ? /Refused by the mail server.*550 No such person/ : /Taken by the mail server/;
    await buyer
      .getByRole('listitem', { name: nameOf(index) })
      .getByText(state)
      .first()
      .waitFor();
  }
  for (const address of addresses) expect(mailbox.all(address)).toHaveLength(address === GONE ? 0 : 1);

  await buyer.reload();
  for (const again of [undefined, choose]) {
    await again?.();
    await buyer.getByRole('heading', { name: `Nothing goes to these (${VENDORS})` }).waitFor();
    expect(await buyer.getByRole('button', { name: /^Send to/ }).count()).toBe(0);
  }
  const { items } = await expectBody(staff.get<{ items: AssessmentView[] }>('/assessments?limit=200'));
  expect(items.filter(({ vendor }) => vendor.name.startsWith('Many'))).toHaveLength(VENDORS);

  await buyer.goto('/assessments?needsAddress=true');
  await buyer.getByRole('button', { name: `Change the address of ${nameOf(6)}` }).click();
  await buyer.getByLabel('Their e-mail').fill(HERE);
  await buyer.getByRole('button', { name: 'Invite anew' }).click();
  expect((await mailbox.next(HERE)).text).toContain('/portal#');
  await buyer.getByRole('dialog').getByRole('button', { name: 'Done' }).last().click();
  await buyer.getByText('None in this state').waitFor();
}
