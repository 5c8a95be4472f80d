import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import type { AssessmentDetailView, SentAssessmentView } from '../assessments/assessment.presenter.js';
import type { AnswerView, PortalAssessmentView } from '../portal/portal.presenter.js';
import type { HttpClient } from '../testing/http-client.js';
import { addVendor, expectBody, newestCode, openPortal, sendCore, submit, tokenOf } from '../testing/respondent.js';
import { startTestApplication, type TestApplication } from '../testing/test-application.js';
import { openBrowser, openWindow, signInByForm } from './browser.js';

jest.setTimeout(240_000);

const COMMENT = 'Freelancers follow in spring.';
const PHONE = { width: 390, height: 844 };

describe('a supplier that is asked again', () => {
  let register: TestApplication;
  let procurement: HttpClient;
  let admin: HttpClient;
  let browser: Browser;
  let again: SentAssessmentView;
  let vendor: Page;
  let vendorFaults: string[];
  let asked: number;

  beforeAll(async () => {
    register = await startTestApplication();
    procurement = await register.signIn('procurement');
    admin = await register.signIn('admin');
    const { id } = await addVendor(procurement, { name: 'Bright Junk Creative', archetype: 'marketing_agency' });
    await answerLastYear(await sendCore(procurement, id));
    again = await sendCore(procurement, id);
    asked = again.assessment.progress.asked;
    browser = await openBrowser();
    ({ page: vendor, faults: vendorFaults } = await openWindow(browser, register.origin, { viewport: PHONE }));
  });

  afterAll(async () => {
    await browser?.close();
    await register?.stop();
  });

  /** The first cycle: everything at level 2, with a comment to the first question, signed. */
  async function answerLastYear({ invitation }: SentAssessmentView): Promise<void> {
    const portal = await openPortal(register, invitation);
    const { questions } = await expectBody(portal.get<PortalAssessmentView>('/portal/assessment'));
    for (const [index, { id }] of questions.entries()) {
      const body = { level: 2, comment: index === 0 ? COMMENT : null };
      await expectBody(portal.put<AnswerView>(`/portal/answers/${id}`, body, { 'if-none-match': '*' }));
    }
    await submit(portal);
  }

  const press = (name: string): Promise<void> =>
    vendor
      .getByRole('button', { name, exact: true })
      .or(vendor.getByRole('link', { name, exact: true }))
      .last()
      .click();

  const answers = async (): Promise<number> =>
    (await expectBody(procurement.get<AssessmentDetailView>(`/assessments/${again.assessment.id}`))).progress.answered;

  it('sees nothing of the last time by the link alone, and all of it after the one-time code', async () => {
    await vendor.goto(`/portal#${tokenOf(again.invitation)}`);
    await press('Start');
    await vendor.getByText(/Has your company answered before\?/).waitFor();
    expect(await vendor.getByText(/to confirm/).count()).toBe(0);
    await press('Get a code');
    await press('Send a code');
    await vendor.getByText(/the code is in its outbox/).waitFor();
    await vendor.getByLabel('Code from the mail, or PIN').fill(await newestCode(admin));
    await press('Show my answers');
    await vendor.getByRole('heading', { name: `${asked} answers from last time are still to be confirmed` }).waitFor();
    expect(await answers()).toBe(0);
  });

  it('changes one answer and confirms the others, also while the network is away', async () => {
    await press('Begin');
    await vendor.getByText(COMMENT).waitFor();
    await press('Change');
    await vendor.getByRole('radio').nth(4).check({ force: true });
    await vendor.getByText(/^Saved /).waitFor();
    await press('Next question');

    await vendor.context().setOffline(true);
    await confirmShown();
    await vendor.getByText('Waiting for the network').waitFor();
    expect(await answers()).toBe(1);
    await vendor.context().setOffline(false);
    while (vendor.url().includes('/question/')) await confirmShown();
    await vendor.getByText('Every question has an answer.').waitFor();
    await vendor.getByText(/^Saved /).waitFor();
  });

  /** Says with a key that the answer on the page is still true, and waits for the page that follows. */
  async function confirmShown(): Promise<void> {
    await vendor.getByRole('button', { name: 'Still true' }).waitFor();
    const before = vendor.url();
    await vendor.keyboard.press('y');
    await vendor.waitForFunction((url) => window.location.href !== url, before);
    await vendor.waitForFunction(() => document.activeElement?.tagName === 'H1');
  }

  it('signs; the buyer sees what is better and that the rest is confirmed as of today', async () => {
    await press('Go on to sign');
    await vendor.getByLabel('Your full name').fill('Jonas Pang');
    await vendor.getByLabel('Your position').fill('Studio manager');
    await vendor.getByLabel('I confirm this statement').check({ force: true });
    await press('Sign and send');
    await vendor.getByText('Jonas Pang').first().waitFor();
    expect(vendorFaults).toEqual([]);

    const { page: buyer, faults } = await openWindow(browser, register.origin);
    await signInByForm(buyer, 'procurement');
    await buyer.goto(`/assessments/${again.assessment.id}`);
    const rest = asked - 1;
    const summary = `1 better, 0 worse, ${rest} the same (${rest} confirmed word for word), 0 new.`;
    await buyer.getByText(`Since last time: ${summary}`).waitFor();
    await buyer.getByText(`Comment then: ${COMMENT}`).waitFor();
    expect(await buyer.getByText(/^Confirmed: the same as on /).count()).toBe(rest);
    expect(faults).toEqual([]);
  });
});
