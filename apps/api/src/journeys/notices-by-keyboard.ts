import { expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { OutboxEntryView } from '../mail/outbox.presenter.js';
import { addVendor, expectBody, submitAssessment } from '../testing/respondent.js';
import { PEOPLE, type TestApplication } from '../testing/test-application.js';
import { tabTo } from './keyboard.js';

const BELL = /^(Notices|通知)/;
const HOW = /^(How you are told|通知方式)[:：] ?(Answers came in|已交回答案)$/;

/**
 * Something happens at a vendor: it stands behind the bell, leads to what it tells of, and is read. Then mail at once is
 * chosen for it, and the next time there is one. All by keyboard alone; `check` is asked in each state.
 */
export async function readNoticesByKeyboard(
  page: Page,
  register: TestApplication,
  check: () => Promise<void>,
): Promise<void> {
  const assessmentId = await answersComeIn(register);
  await page.goto('/');
  const bell = page.getByRole('button', { name: BELL });
  await bell.filter({ hasText: /\d/ }).waitFor();
  const before = await unreadIn(page);
  await tabTo(page, bell);
  await page.keyboard.press('Enter');
  const notice = page.getByRole('dialog').locator(`a[href="/assessments/${assessmentId}"]`);
  await notice.waitFor();
  await check();
  await tabTo(page, notice);
  await page.keyboard.press('Enter');
  await page.waitForURL(`**/assessments/${assessmentId}`);
  await page.waitForFunction(
    ([label, count]) =>
      [...document.querySelectorAll('button[aria-label]')].some(
        (button) =>
          new RegExp(String(label)).test(button.getAttribute('aria-label') ?? '') &&
          Number(button.textContent) < Number(count),
      ),
    [BELL.source, before],
  );

  await page.goto('/settings/notices');
  const choice = page
    .getByRole('combobox', { name: HOW })
    .or(page.getByRole('textbox', { name: HOW }))
    .first();
  await choice.waitFor();
  await tabTo(page, choice);
  await page.keyboard.press('ArrowDown');
  await page.getByRole('option').first().waitFor();
  await check();
  // From the weekly mail to the mail at once.
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await page.getByText(/^(Saved|已儲存)$/).waitFor();
  // What is focused stays, however long the mail takes.
  await tabTo(page, page.getByRole('button', { name: /^(Undo|復原)$/ }));
  const mailed = await mailsToReader(register);
  await answersComeIn(register);
  await expect(grows(() => mailsToReader(register), mailed)).resolves.toContain('/assessments/');
  await page.keyboard.press('Enter');
  await check();
}

async function unreadIn(page: Page): Promise<number> {
  return Number(await page.getByRole('button', { name: BELL }).textContent());
}

async function answersComeIn(register: TestApplication): Promise<string> {
  const staff = await register.signIn('procurement');
  const { id: vendorId } = await addVendor(staff, { name: `Told of ${crypto.randomUUID().replaceAll(/[^a-f]/g, '')}` });
  return (await submitAssessment(register, staff, vendorId, 3)).id;
}

/** The texts of the mails that were written to the reader. */
async function mailsToReader(register: TestApplication): Promise<readonly string[]> {
  const admin = await register.signIn('admin');
  const { items } = await expectBody(admin.get<{ items: OutboxEntryView[] }>('/outbox?limit=200'));
  return items.filter(({ to }) => to === PEOPLE.procurement.email).map(({ text }) => text ?? '');
}

/** Waits until there is one more, and gives the newest. */
async function grows(read: () => Promise<readonly string[]>, before: readonly string[]): Promise<string> {
  for (;;) {
    const [newest = '', ...others] = await read();
    if (others.length >= before.length) return newest;
  }
}
