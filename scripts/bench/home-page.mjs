import { performance } from 'node:perf_hooks';
import { inBrowser, median, timeAnswer, timeUntil, weigh } from './page.mjs';
import { asStaff, READS } from './requests.mjs';

const CELL = '[role="gridcell"]';

/**
 * Opens the first page in a real Chromium: how long until the heatmap can be used, until the last part of it was answered,
 * and what it costs in nodes and memory. The bare server answers the heatmap with the same statements and nothing around.
 */
export function measureHomePage(origin, bareOrigin, organization, rounds) {
  return inBrowser(origin, organization, async (page) => {
    await timeUntil(page, `${origin}/`, CELL);
    const usable = [];
    const whole = [];
    for (let round = 0; round < rounds; round += 1) {
      const startedAt = performance.now();
      let answeredAt = startedAt;
      const note = () => (answeredAt = performance.now());
      page.on('requestfinished', note);
      usable.push(await timeUntil(page, `${origin}/`, CELL));
      await page.waitForLoadState('networkidle');
      page.off('requestfinished', note);
      whole.push(answeredAt - startedAt);
    }
    return {
      page: {
        usableMilliseconds: median(usable),
        wholeMilliseconds: median(whole),
        nodes: await page.evaluate(() => document.querySelectorAll('*').length),
        ...(await weigh(page)),
        apiMilliseconds: await timeAnswer(
          `${origin}${READS['home-page'](organization)}`,
          rounds,
          asStaff(organization),
        ),
        bareMilliseconds: await timeAnswer(`${bareOrigin}/${organization.size}/home-page`, rounds),
      },
    };
  });
}
