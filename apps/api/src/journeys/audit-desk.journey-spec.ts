import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { callCentreScope } from '../testing/builders.js';
import { addVendor, expectBody, submitAssessment } from '../testing/respondent.js';
import { startTestApplication, type TestApplication } from '../testing/test-application.js';
import { openBrowser, openWindow, overflowOf, signInByForm } from './browser.js';
import { seriousIssues } from './every-page.js';

jest.setTimeout(300_000);

describe('an auditor at their desk', () => {
  let register: TestApplication;
  let browser: Browser;
  let desk: Page;
  let faults: string[];
  let vendorId: string;

  beforeAll(async () => {
    register = await startTestApplication();
    browser = await openBrowser();
    const staff = await register.signIn('procurement');
    vendorId = (await addVendor(staff, { name: 'Harbour Calls', archetype: 'call_centre_bpo' }, [callCentreScope()]))
      .id;
    const { id } = await submitAssessment(register, staff, vendorId, 1);
    await expectBody(staff.post(`/assessments/${id}/accept`, {}));
    ({ page: desk, faults } = await openWindow(browser, register.origin));
    await signInByForm(desk, 'auditor');
  });

  afterAll(async () => {
    await browser?.close();
    await register?.stop();
  });

  it('sees what others did, says to have seen it, and can take that back', async () => {
    await desk.goto('/audit');
    await desk.getByRole('heading', { name: 'In the last 30 days' }).waitFor();
    await desk.getByRole('link', { name: 'Vendor added' }).waitFor();
    expect(await seriousIssues(desk)).toEqual([]);
    await desk.getByRole('button', { name: 'I have seen it: count from now' }).click();
    await desk.getByText('Nobody did anything since then.').waitFor();
    await desk.getByRole('button', { name: 'Undo' }).click();
    await desk.getByRole('heading', { name: 'In the last 30 days' }).waitFor();
    await desk.getByRole('link', { name: 'Vendor added' }).click();
    await desk.getByText('Harbour Calls').first().waitFor();
    expect(faults).toEqual([]);
  });

  it('asks about a page; procurement answers; the link leads back to what was seen', async () => {
    await desk.goto(`/vendors/${vendorId}`);
    await desk.getByRole('heading', { name: 'Harbour Calls' }).waitFor();
    await desk.getByRole('button', { name: 'Ask or note something about this page' }).click();
    await desk.getByRole('button', { name: 'Send' }).click();
    await desk.getByText('Write something.').waitFor();
    await desk.getByLabel('Words').fill('Who tested the call-back?');
    await desk.getByRole('button', { name: 'Send' }).click();
    await desk.getByText('Procurement is asked.').waitFor();
    // What is changed later is not what was asked about.
    const staff = await register.signIn('procurement');
    const { etag } = await expectBody(staff.get<{ etag: string }>(`/vendors/${vendorId}`));
    await expectBody(staff.patch(`/vendors/${vendorId}`, { name: 'Harbour Calls, renamed' }, etag));

    const { page: office, faults: officeFaults, context } = await openWindow(browser, register.origin);
    await signInByForm(office, 'procurement');
    await office.getByRole('link', { name: /Audit/ }).click();
    await office.getByRole('link', { name: 'Who tested the call-back?' }).click();
    await office.getByLabel('Answer').fill('Our help desk, in October.');
    await office.getByRole('button', { name: 'Send' }).click();
    await office.getByText('It is sent.').waitFor();
    expect(officeFaults).toEqual([]);
    await context.close();

    await desk.goto('/audit');
    await desk.getByRole('link', { name: 'Who tested the call-back?' }).click();
    await desk.getByText('Our help desk, in October.').waitFor();
    expect(await seriousIssues(desk)).toEqual([]);
    await desk.getByRole('button', { name: 'Close the request' }).click();
    await desk.getByText('The request is closed; nothing more can be said.').waitFor();
    await desk.getByRole('link', { name: 'Open that page as it was' }).click();
    await desk.getByRole('heading', { name: 'Harbour Calls', exact: true }).waitFor();
    expect(new URL(desk.url()).searchParams.get('asOf')).toMatch(/^\d{4}-/);
    expect(faults).toEqual([]);
  });

  it('keeps a working paper that nobody but auditors reads, changes and removes it', async () => {
    await desk.goto('/trail');
    await desk.getByRole('button', { name: 'Ask or note something about this page' }).click();
    await desk.getByRole('button', { name: 'Working paper' }).click();
    await desk.getByLabel('Words').fill('Seen with the paper of Monday.');
    await desk.getByRole('button', { name: 'Keep' }).click();
    await desk.getByText('The working paper is kept.').waitFor();
    await desk.goto('/audit');
    await desk.getByText('Seen with the paper of Monday.').waitFor();
    await desk.getByRole('button', { name: 'Edit' }).click();
    await desk.getByLabel('Words').fill('Seen with the paper of Tuesday.');
    await desk.getByRole('button', { name: 'Save' }).click();
    await desk.getByText('Seen with the paper of Tuesday.').waitFor();
    await desk.getByRole('button', { name: 'Remove' }).click();
    await desk.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
    await desk.getByText('No working papers yet.').waitFor();
    expect(faults).toEqual([]);
  });

  it('draws a sample whose address draws it again', async () => {
    await desk.goto('/audit');
    await desk.getByLabel('Seed').fill('12345');
    await desk.getByRole('button', { name: 'Draw', exact: true }).click();
    await desk.getByRole('link', { name: 'Keep this instant in the address' }).click();
    const rows = desk.getByRole('group', { name: 'Vendors' }).getByRole('row');
    await rows.nth(1).waitFor();
    const drawn = await rows.allTextContents();
    await expectBody((await register.signIn('procurement')).post('/vendors', { name: 'Later', archetype: 'other' }));
    await desk.goto(desk.url());
    await rows.nth(1).waitFor();
    expect(await rows.allTextContents()).toEqual(drawn);
    expect(await seriousIssues(desk)).toEqual([]);
    expect(faults).toEqual([]);
  });

  it('works a verdict out again before their eyes, and sees when it was tampered with', async () => {
    await desk.goto(`/vendors/${vendorId}`);
    await desk.getByRole('link', { name: 'Work this verdict out again, here and now' }).click();
    await desk.getByText('Equal: facts and result are those that were stored.').waitFor();
    expect(await seriousIssues(desk)).toEqual([]);
    await register.database.query(
      `UPDATE judgements SET result = jsonb_set(result, '{residual,score}', '7')
        WHERE vendor_id = $1 AND superseded_at IS NULL`,
      [vendorId],
    );
    await desk.reload();
    await desk.getByText(/^Not equal: what is stored is not what follows from the facts/).waitFor();
    await desk.getByRole('row', { name: /Points 7 \d+ no/ }).waitFor();
    expect(faults).toEqual([]);
  });

  it('does so in Chinese on a phone by night, and nothing is wider than it', async () => {
    const { page, context } = await openWindow(browser, register.origin, {
      locale: 'zh-HK',
      colorScheme: 'dark',
      viewport: { width: 360, height: 780 },
      storageState: await desk.context().storageState(),
    });
    for (const [address, words] of [
      ['/audit', '審計工作台'],
      ['/audit/sample?table=people&seed=a&size=3', /3 列|列中的/],
      [new URL(desk.url()).pathname, '重新計算評級'],
    ] as const) {
      await page.goto(address);
      await page.getByRole('heading', { name: words }).waitFor();
      await page.waitForLoadState('networkidle');
      expect([address, await overflowOf(page)]).toEqual([address, 0]);
      expect([address, await seriousIssues(page)]).toEqual([address, []]);
    }
    await context.close();
  });
});
