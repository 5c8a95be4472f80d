import { randomInt } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import {
  HKCERT_CORE,
  judge,
  lessThanUsual,
  modelOf,
  MODELS,
  type Judgement,
  type VendorFacts,
} from '@firebreak/domain';
import * as fc from 'fast-check';
import type { Browser, Page } from 'playwright-core';
import { anyContract, anyFacts } from '../../../../libs/domain/src/testing/facts-arbitraries.js';
import { presentJudgement, type JudgementView } from '../judgements/judgement.presenter.js';
import { addVendor } from '../testing/respondent.js';
import { startTestApplication, type TestApplication } from '../testing/test-application.js';
import { openBrowser, openWindow, signInByForm } from './browser.js';

jest.setTimeout(1_800_000);

/** Generated vendors of each model; `npm run campaigns -- --only browser` takes more. */
const RUNS = Number(process.env['FUZZ_RUNS'] ?? 300);
const RUNS_OF_WHAT_IF = Math.ceil(RUNS / 10);
const BATCH = 250;
const SEED = Number(process.env['FUZZ_SEED'] ?? randomInt(1_000_000_000));

const BUILT_DOMAIN = join(import.meta.dirname, '../../../../libs/domain/dist');
const ALL = { explain: true, levers: true } as const;

/** What a what-if body can say: answers of today without reasons, scopes without names, a contract without contradiction. */
const whatIfFacts = fc.tuple(anyFacts, anyContract).map(([facts, contract]) => ({
  ...facts,
  scopes: facts.scopes.map((scope, index) => ({ ...scope, id: `what-if-${index}` })),
  contract: { ...contract, noticeHours: contract.withoutNoticeDuty ? null : contract.noticeHours },
  answers: facts.answers.map((answer) => ({ ...answer, notApplicableReason: null })),
}));

describe('the judgement in a browser', () => {
  let register: TestApplication;
  let browser: Browser;
  let page: Page;
  let faults: string[];

  beforeAll(async () => {
    register = await startTestApplication();
    browser = await openBrowser();
    ({ page, faults } = await openWindow(browser, register.origin));
    await page.route('**/built-domain/**', async (route) => {
      const name = new URL(route.request().url()).pathname.replace('/built-domain/', '');
      await route.fulfill({ contentType: 'text/javascript', body: await readFile(join(BUILT_DOMAIN, name)) });
    });
    await signInByForm(page, 'procurement');
  });

  afterAll(async () => {
    await browser?.close();
    await register?.stop();
  });

  /** What the built domain says in the page, as JSON text. */
  function judgedInPage(vendors: readonly VendorFacts[], modelVersion: string): Promise<string[]> {
    return page.evaluate(
      async ({ given, version, options, address }) => {
        const domain = (await import(address)) as typeof import('@firebreak/domain');
        const { questions } = domain.HKCERT_CORE;
        return given.map((facts) =>
          JSON.stringify(domain.judge({ ...facts, questions }, domain.modelOf(version), options)),
        );
      },
      {
        given: vendors.map((facts) => ({ ...facts, questions: [] })),
        version: modelVersion,
        options: ALL,
        address: '/built-domain/index.js',
      },
    );
  }

  it.each(MODELS)('is that of the server to the bit, by model $version', async (model) => {
    const vendors = fc.sample(anyFacts, { seed: SEED, numRuns: RUNS });
    for (let from = 0; from < vendors.length; from += BATCH) {
      const batch = vendors.slice(from, from + BATCH);
      const here = batch.map((facts) => JSON.stringify(judge(facts, model, ALL)));
      expect({ seed: SEED, judged: await judgedInPage(batch, model.version) }).toEqual({ seed: SEED, judged: here });
    }
  });

  it('is what the page is told when it asks what if', async () => {
    const { id } = await addVendor(await register.signIn('procurement'), {});
    for (const facts of fc.sample(whatIfFacts, { seed: SEED, numRuns: RUNS_OF_WHAT_IF })) {
      const told = await askWhatIf(page, id, facts);
      const { asOfDate, annualLoss, computedAt, modelVersion } = told;
      const answers = facts.answers.map((answer) => ({ ...answer, answeredOn: asOfDate }));
      const asked = { ...facts, asOfDate, answers, currency: annualLoss.currency, questions: HKCERT_CORE.questions };
      const [inPage = ''] = await judgedInPage([asked], modelVersion);
      const judgement = JSON.parse(inPage) as Judgement;
      const usual = lessThanUsual(asked, modelOf(modelVersion));
      const made = { vendorId: id, computedAt: new Date(computedAt), judgement, lessThanUsual: usual };
      const shown = presentJudgement(made, 'en');
      expect({ seed: SEED, ...told }).toEqual({ seed: SEED, ...shown });
    }
    expect(faults).toEqual([]);
  });
});

/** Asks the API from inside of the page, as the page does. */
async function askWhatIf(page: Page, vendorId: string, facts: VendorFacts): Promise<JudgementView> {
  const body = {
    archetype: facts.archetype,
    contract: facts.contract,
    scopes: facts.scopes.map(({ id: _id, ...scope }) => scope),
    answers: facts.answers.map(({ questionKey, level, proof }) => ({ questionKey, level, proof })),
  };
  return page.evaluate(
    async ({ path, sent }) => {
      const headers = { 'content-type': 'application/json', 'accept-language': 'en' };
      const response = await fetch(path, { method: 'POST', headers, body: JSON.stringify(sent) });
      if (response.status !== 200) throw new Error(await response.text());
      return (await response.json()) as JudgementView;
    },
    { path: `/api/v1/vendors/${vendorId}/judgement/what-if`, sent: body },
  );
}
