import { performance } from 'node:perf_hooks';
import { chromium } from 'playwright-core';
import { findBrowser } from '../browser.mjs';
import { asStaff } from './requests.mjs';

/** Gives `work` a page of a real Chromium in which a person of the organisation is signed in. */
export async function inBrowser(origin, organization, work) {
  const executablePath = findBrowser();
  if (executablePath === undefined) throw new Error('Pages are measured in a browser: install Chromium.');
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  try {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en' });
    const [name, value] = asStaff(organization).cookie.split('=');
    await context.addCookies([{ name, value, url: origin }]);
    return await work(await context.newPage());
  } finally {
    await browser.close();
  }
}

/** Milliseconds from an address until what `selector` names stands there. */
export async function timeUntil(page, address, selector) {
  const startedAt = performance.now();
  await page.goto(address, { waitUntil: 'commit' });
  await page.locator(selector).first().waitFor();
  return performance.now() - startedAt;
}

/** Bytes of the page's heap after a collection. */
export async function weigh(page) {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  await session.send('Performance.enable');
  const { metrics } = await session.send('Performance.getMetrics');
  return { heapBytes: metrics.find(({ name }) => name === 'JSHeapUsedSize').value };
}

/** Milliseconds that an answer takes without a browser, as a median of twice as many as there are rounds. */
export async function timeAnswer(url, rounds, headers = {}) {
  const times = [];
  for (let round = 0; round < 2 * rounds; round += 1) {
    const startedAt = performance.now();
    const response = await fetch(url, { headers });
    await response.arrayBuffer();
    if (!response.ok) throw new Error(`${url}: ${response.status}`);
    times.push(performance.now() - startedAt);
  }
  return median(times);
}

/** The value in the middle. */
export function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
}
