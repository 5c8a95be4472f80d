import { inBrowser, median, timeAnswer, timeUntil, weigh } from './page.mjs';
import { asStaff, READS } from './requests.mjs';

const SCREENS = 60;
// A word of the demo's vendors, so that every copy of one of them has it.
const SEARCHED = 'kestrel';
const FIRST_ROW = '[data-index="0"] a';

/**
 * Opens the vendor list in a real Chromium: how long until it can be used, until a filter and a search are answered,
 * what it costs in nodes and memory, and whether scrolling shows frames without rows. The bare server answers the same
 * filter with the same statements and nothing around them.
 */
export function measureListPage(origin, bareOrigin, organization, rounds) {
  return inBrowser(origin, organization, async (page) => {
    const open = () => timeUntil(page, `${origin}/vendors`, FIRST_ROW);
    // The first visit fills the browser's cache and warms the API: later ones are what a buyer sees day by day.
    await open();
    const usable = [];
    for (let round = 0; round < rounds; round += 1) usable.push(await open());
    const filters = [];
    for (let round = 0; round < rounds; round += 1) filters.push(await timeFilter(page));
    const searches = [];
    for (let round = 0; round < rounds; round += 1) searches.push(await timeSearch(page, open));
    await open();
    return {
      page: {
        usableMilliseconds: median(usable),
        filterMilliseconds: median(filters),
        searchMilliseconds: median(searches),
        ...(await scroll(page)),
        ...(await weigh(page)),
        apiMilliseconds: await timeAnswer(
          `${origin}${READS['list-page'](organization)}`,
          rounds,
          asStaff(organization),
        ),
        bareMilliseconds: await timeAnswer(`${bareOrigin}/${organization.size}/list-page`, rounds),
      },
    };
  });
}

/** Milliseconds from a press on another view until its rows stand there, by the page's own clock. */
async function timeFilter(page) {
  const press = (view) =>
    page.evaluate(async (name) => {
      const link = [...document.querySelectorAll('nav a')].find((one) => one.textContent === name);
      const name0 = '[data-index="0"] a';
      const before = document.querySelector(name0)?.textContent;
      const startedAt = performance.now();
      link.click();
      while (document.querySelector(name0)?.textContent === before && performance.now() - startedAt < 5_000)
        await new Promise(requestAnimationFrame);
      return performance.now() - startedAt;
    }, view);
  // Nothing of it is in the page's own store.
  await page.reload();
  await page.locator(FIRST_ROW).waitFor();
  // Whoever filters has looked at the list first: what comes after the rows is there by then.
  await page.waitForLoadState('networkidle');
  const taken = await press('Not assessed');
  await press('All');
  return taken;
}

/** Milliseconds that the answer to a search takes, once nobody types. */
async function timeSearch(page, open) {
  await open();
  await page.waitForLoadState('networkidle');
  const answering = page.waitForResponse((response) => response.url().includes(`q=${SEARCHED}`));
  await page.keyboard.press('/');
  await page.keyboard.type(SEARCHED);
  const response = await answering;
  await response.finished();
  return response.request().timing().responseEnd;
}

/** Scrolls down screen by screen as a wheel does, and counts the frames in which a part of the list was empty. */
function scroll(page) {
  return page.evaluate(async (screens) => {
    let frames = 0;
    let blankFrames = 0;
    let mostNodes = 0;
    for (let step = 0; step < screens * 4; step += 1) {
      scrollBy(0, innerHeight / 4);
      await new Promise(requestAnimationFrame);
      frames += 1;
      // Below the headings, and above the end of what there is.
      const end = document.querySelector('[role="table"]').getBoundingClientRect().bottom;
      const heights = [140, 300, 450, 600, 800].filter((y) => y < Math.min(end, innerHeight) - 4);
      if (scrollY > 400 && heights.some((y) => !document.elementFromPoint(innerWidth / 2, y)?.closest('[data-index]')))
        blankFrames += 1;
      mostNodes = Math.max(mostNodes, document.querySelectorAll('*').length);
    }
    const rows = Number([...document.querySelectorAll('[data-index]')].at(-1).dataset.index);
    return { frames, blankFrames, nodes: mostNodes, rowsPassed: rows };
  }, SCREENS);
}
