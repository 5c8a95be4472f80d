import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { nameOf } from '@firebreak/domain';
import type { Browser, Page } from 'playwright-core';
import type { WhatIfDto } from '../judgements/dto/what-if.dto.js';
import type { VendorFactsView } from '../judgements/facts.presenter.js';
import type { JudgementView } from '../judgements/judgement.presenter.js';
import { callCentreScope } from '../testing/builders.js';
import { databaseContents } from '../testing/database-contents.js';
import { addVendor, expectBody, submitAssessment } from '../testing/respondent.js';
import { startTestApplication, type TestApplication } from '../testing/test-application.js';
import { openBrowser, openWindow, signInByForm } from './browser.js';

jest.setTimeout(240_000);

const MOVED = 'Reads and exports whole customer lists';

describe('what if, in the browser', () => {
  let register: TestApplication;
  let browser: Browser;
  let page: Page;
  let faults: string[];
  let vendorId: string;

  beforeAll(async () => {
    register = await startTestApplication();
    browser = await openBrowser();
    const staff = await register.signIn('procurement');
    const vendor = await addVendor(staff, { archetype: 'call_centre_bpo' }, [callCentreScope()]);
    vendorId = vendor.id;
    await submitAssessment(register, staff, vendorId, 1);
    ({ page, faults } = await openWindow(browser, register.origin));
    await signInByForm(page, 'auditor');
  });

  afterAll(async () => {
    await browser?.close();
    await register?.stop();
  });

  it('shows what the server says of the same answer and the same access, asks it nothing and stores nothing', async () => {
    const facts = await factsNow();
    const question = facts.questions.find(({ key }) => key === 'MFA-01');
    await page.goto(`/vendors/${vendorId}/what-if`);
    const slider = page.getByRole('slider', { name: question?.text ?? '-' });
    await slider.waitFor();
    await page.waitForLoadState('networkidle');
    expect(await figures()).toEqual(await asTheServerSays({}));
    const before = await databaseContents(register.database);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));

    await slider.press('End');
    const answers = [{ questionKey: 'MFA-01', level: 4 as const }];
    const answered = await figures();
    await page.getByRole('button', { name: /^Move: / }).click();
    await page.getByRole('checkbox', { name: MOVED }).uncheck();
    const scopes = facts.scopes.map((scope) => ({
      ...scope,
      accessTypes: scope.accessTypes.filter((accessType) => accessType !== 'crm_bulk_read'),
    }));
    const both = await figures();
    expect(asked).toEqual([]);
    expect(await databaseContents(register.database)).toEqual(before);
    expect(answered).toEqual(await asTheServerSays({ answers }));
    expect(both).toEqual(await asTheServerSays({ answers, scopes }));
    expect(both).not.toEqual(answered);
    expect(faults).toEqual([]);
  });

  /** The supposed verdict as the page shows it: points, both ends, loss. */
  async function figures(): Promise<string[]> {
    const rows = page.getByRole('table', { name: 'Now and supposed, figure by figure' }).getByRole('row');
    const shown = await rows.evaluateAll((all) =>
      all.map((row) => [row.querySelector('th')?.textContent, row.lastElementChild?.textContent]),
    );
    const figure = (label: string) => shown.find(([heading]) => heading === label)?.[1] ?? '';
    return ['Risk', 'Points', 'At best', 'At worst', 'Answered', 'Loss a year, middle', 'Loss a year, high'].map(
      figure,
    );
  }

  /** The same figures by the server's what-if. */
  async function asTheServerSays(change: WhatIfDto): Promise<string[]> {
    const { residual, annualLoss, coveragePercent } = await askWhatIf(change);
    const place = ({ band, score }: typeof residual.best) => `${nameOf('band', band, 'en')}, ${score}`;
    const money = new Intl.NumberFormat('en', {
      style: 'currency',
      currency: annualLoss.currency,
      notation: 'compact',
      maximumSignificantDigits: 2,
    });
    return [
      nameOf('band', residual.band, 'en'),
      String(residual.score),
      place(residual.best),
      place(residual.worst),
      `${coveragePercent}\u00A0%`,
      money.format(annualLoss.p50),
      money.format(annualLoss.p95),
    ];
  }

  async function factsNow(): Promise<VendorFactsView> {
    const staff = await register.signIn('auditor');
    return expectBody(staff.get<VendorFactsView>(`/vendors/${vendorId}/judgement/facts`));
  }

  async function askWhatIf(change: WhatIfDto): Promise<JudgementView> {
    const staff = await register.signIn('auditor');
    return expectBody(staff.post<JudgementView>(`/vendors/${vendorId}/judgement/what-if`, change));
  }
});
