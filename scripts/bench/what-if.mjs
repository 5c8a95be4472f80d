import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const DOMAIN = join(import.meta.dirname, '..', '..', 'libs', 'domain', 'dist');
// Nothing is asked of any network: every request is answered from the folder.
const ORIGIN = 'http://domain.test';

/** How long what-ifs take in this process: one answer changed, judged, explained, and what would change the verdict. */
export async function timeHere(facts, count) {
  return spreadOf(await timesOf({ domain: pathToFileURL(join(DOMAIN, 'index.js')).href, facts, count }));
}

/** How long the same what-ifs take in a browser, to the tenth of a millisecond that a page's clock has. */
export async function timeInBrowser(executablePath, facts, count) {
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  try {
    const page = await browser.newPage();
    await page.route(`${ORIGIN}/**`, (route) => {
      const { pathname } = new URL(route.request().url());
      return pathname === '/'
        ? route.fulfill({ contentType: 'text/html', body: '' })
        : route.fulfill({ contentType: 'text/javascript', path: join(DOMAIN, pathname) });
    });
    await page.goto(ORIGIN);
    return spreadOf(await page.evaluate(timesOf, { domain: '/index.js', facts, count }));
  } finally {
    await browser.close();
  }
}

/** Runs here and in the page, and so holds on to nothing around it. */
async function timesOf({ domain, facts, count }) {
  const { DEFAULT_MODEL, changedFacts, judge } = await import(domain);
  const whatIf = (index) => {
    const vendor = facts[index % facts.length];
    const { key } = vendor.questions[index % vendor.questions.length];
    const changed = changedFacts(vendor, { answers: [{ questionKey: key, level: index % 5 }] });
    return judge(changed, DEFAULT_MODEL, { explain: true, levers: true });
  };
  for (let index = 0; index < facts.length; index += 1) whatIf(index);
  return Array.from({ length: count }, (_, index) => {
    const startedAt = performance.now();
    whatIf(index);
    return performance.now() - startedAt;
  });
}

function spreadOf(times) {
  const sorted = times.toSorted((a, b) => a - b);
  return {
    p50Milliseconds: sorted[Math.floor(sorted.length * 0.5)],
    p99Milliseconds: sorted[Math.floor(sorted.length * 0.99)],
  };
}
