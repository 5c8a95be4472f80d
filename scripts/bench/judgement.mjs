import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findBrowser } from '../browser.mjs';
import { timeHere, timeInBrowser } from './what-if.mjs';

const CASES = join(import.meta.dirname, '..', 'backtest', 'cases.json');
const BLOCK_SECONDS = 1;
const WHAT_IFS_PER_BLOCK = 1_000;

/**
 * Measures the pure function in this process, on one core, over the vendors of the backtest, each once without answers and
 * once with all: judgements in a second of processor time, bare and explained, and how long one takes that is explained
 * and says what would change it, as the browser makes one at every move: here and, where there is a Chromium, in it.
 */
export async function measureJudgement(blocks) {
  const { DEFAULT_MODEL, HKCERT_CORE, factsOfRow, judge, readRows } = await import(
    new URL('../../libs/domain/dist/index.js', import.meta.url)
  );
  const cases = JSON.parse(readFileSync(CASES, 'utf8'));
  const facts = rowsOf(cases).flatMap((row) => readRows({ rows: [row] }).map((read) => factsOfRow(read, HKCERT_CORE)));
  const browser = findBrowser();
  const judgeAll = (options) => facts.forEach((vendor) => judge(vendor, DEFAULT_MODEL, options));
  const perSecond = (options) => spreadOf(Array.from({ length: blocks }, () => rate(judgeAll, options, facts.length)));
  judgeAll({ explain: true, levers: true });
  return {
    name: 'judgement',
    vendors: facts.length,
    perSecond: perSecond({ explain: false }),
    explainedPerSecond: perSecond({ explain: true }),
    whatIf: await timeHere(facts, blocks * WHAT_IFS_PER_BLOCK),
    ...(browser && { whatIfInBrowser: await timeInBrowser(browser, facts, blocks * WHAT_IFS_PER_BLOCK) }),
  };
}

/** Each vendor with nothing answered, and with everything answered as well as its measures can be. */
function rowsOf(cases) {
  const measures = [
    'mfa',
    'patching',
    'training',
    'foss_vetting',
    'phishing',
    'third_party_access',
    'incident_response',
  ];
  const all = (level) => Object.fromEntries(measures.map((measure) => [measure, level]));
  return cases.flatMap(({ id, facts }) => [
    { id, ...facts, grades: all(null) },
    { id, ...facts, grades: all(2) },
  ]);
}

function rate(judgeAll, options, count) {
  let judged = 0;
  const before = process.cpuUsage();
  for (;;) {
    judgeAll(options);
    judged += count;
    const { user, system } = process.cpuUsage(before);
    const seconds = (user + system) / 1e6;
    if (seconds >= BLOCK_SECONDS) return judged / seconds;
  }
}

function spreadOf(values) {
  const sorted = values.toSorted((a, b) => a - b);
  return { median: sorted[Math.floor(sorted.length / 2)], least: sorted[0], most: sorted.at(-1) };
}
