import { underLoadInOneLine, underLoadTargets } from './under-load.mjs';

const MOST_TIMES_THE_BARE = 2.5;
const LEAST_SHARE_OF_COPY = 0.5;
const MOST_MEMORY_MEGABYTES = 256;
const LEAST_JUDGEMENTS_PER_SECOND = 100_000;
const MOST_WHAT_IF_MILLISECONDS = 5;
const MOST_PAGE = { usable: 1_500, whole: 3_000, filter: 200, search: 200, nodes: 1_500, heapMegabytes: 150 };
const MOST_DRY_RUN_SECONDS = 10;
const MOST_SHARE_OF_STORING = 0.05;
// Two medians that differ by less than this are the same one, measured twice.
const SAME = 1.1;

const number = (value, digits = 2) => value.toFixed(digits);
const range = ({ median, least, most }) => `${number(median)} (${number(least)}–${number(most)})`;
const thousands = ({ median, least, most }) =>
  `${number(median / 1000, 0)} (${number(least / 1000, 0)}–${number(most / 1000, 0)}) thousand`;
const megabytes = (bytes) => bytes / 1024 / 1024;

/** The figures as tables for a terminal. */
export function formatReport({ results, control, targets, environment }) {
  const compared = results.filter(({ ratio }) => ratio);
  const files = results.filter(({ share }) => share);
  const judged = results.filter(
    ({ perSecond, rowsPerSecond, storingSeconds, fairness, overload }) =>
      perSecond ?? rowsPerSecond ?? storingSeconds ?? fairness ?? overload,
  );
  const parts = [
    `Node ${environment.node}, PostgreSQL ${environment.postgres}, ${environment.processors} processors, load ${environment.load.map((load) => number(load, 1)).join(' ')}`,
  ];
  parts.push(...judged.map(inOneLine));
  if (compared.length > 0)
    parts.push(formatTable(COMPARED_HEADINGS, [...compared, ...(control ? [control] : [])].map(comparedRow)));
  if (files.length > 0) parts.push(formatTable(FILE_HEADINGS, files.map(fileRow)));
  parts.push(targets.map(({ met, sentence }) => `${met ? 'met   ' : 'MISSED'} ${sentence}`).join('\n'));
  return parts.join('\n\n');
}

const COMPARED_HEADINGS = [
  'case',
  'vendors',
  '× bare (spread)',
  'with database',
  '× least (spread)',
  'with database',
  'ms CPU',
  'bare',
  'least',
  'database',
  'p50 ms',
  'p99 ms',
  'bare p50',
  'p99',
  'per s',
  'bare',
];

function comparedRow({ name, size, api, bare, least, ...ratios }) {
  return [
    name,
    String(size),
    range(ratios.ratio),
    range(ratios.ratioWithDatabase),
    least ? range(ratios.ratioToLeast) : '',
    least ? range(ratios.ratioToLeastWithDatabase) : '',
    number(api.processMilliseconds),
    number(bare.processMilliseconds),
    least ? number(least.processMilliseconds) : '',
    number(api.databaseMilliseconds),
    number(api.p50Milliseconds, 1),
    number(api.p99Milliseconds, 1),
    number(bare.p50Milliseconds, 1),
    number(bare.p99Milliseconds, 1),
    number(api.requestsPerSecond, 0),
    number(bare.requestsPerSecond, 0),
  ];
}

const FILE_HEADINGS = ['case', 'vendors', 'of COPY (spread)', 'MB', 'MB/s', 'COPY MB/s', 'ms CPU', 'peak MB'];

function fileRow({ name, size, share, api, copy, peakMemoryBytes }) {
  return [
    name,
    String(size),
    range(share),
    number(api.bytes / 1e6),
    number(api.megabytesPerSecond, 1),
    number(copy.megabytesPerSecond, 1),
    number(api.processMilliseconds, 0),
    number(megabytes(peakMemoryBytes), 0),
  ];
}

function formatTable(headings, rows) {
  const widths = headings.map((heading, column) => Math.max(heading.length, ...rows.map((row) => row[column].length)));
  const line = (cells) =>
    cells.map((cell, column) => (column === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[column]))).join('  ');
  return [line(headings), widths.map((width) => '-'.repeat(width)).join('  '), ...rows.map(line)].join('\n');
}

const takes = ({ name, p50Milliseconds, p99Milliseconds }) =>
  `a ${name} takes ${number(p50Milliseconds, 1)} ms, 99 % at most ${number(p99Milliseconds, 1)}`;

/** The what-ifs that were timed: here, and in a browser where there was one. */
function whatIfs({ whatIf, whatIfInBrowser }) {
  return [
    { name: 'what-if', ...whatIf },
    ...(whatIfInBrowser ? [{ name: 'what-if in the browser', ...whatIfInBrowser }] : []),
  ];
}

/** One result, told while others are still on their way. */
export function inOneLine({ name, size, ratio, ratioToLeast, share, perSecond, page, ...judged }) {
  if (judged.fairness || judged.overload) return underLoadInOneLine({ size, ...judged });
  if (page)
    return `${name} of ${size} vendors: ${pageTargets({ name, size, page })
      .map(({ measured }) => measured)
      .join(', ')}`;
  if (perSecond)
    return `judgement: ${thousands(perSecond)} a second of one core, ${thousands(judged.explainedPerSecond)} explained; ${whatIfs(judged).map(takes).join('; ')}`;
  if (judged.rowsPerSecond)
    return `import: a dry run of ${size} rows in ${range(judged.dryRunSeconds)} s, ${thousands(judged.rowsPerSecond)} rows a second, ${range(judged.timesTheParse)} times the bare parse`;
  if (judged.storingSeconds) {
    const { alone, beside } = judged;
    return `storing: ${size} rows in ${number(judged.storingSeconds, 1)} s; a change beside it took ${number(beside.longestMilliseconds, 0)} ms at most, alone ${number(alone.longestMilliseconds, 0)}; ${beside.putOff} of ${beside.changes} were put off`;
  }
  const least = ratioToLeast ? `, ${range(ratioToLeast)} the least` : '';
  const found = share
    ? `${range(share)} of COPY's throughput`
    : `${range(ratio)} times the bare processor time${least}`;
  return `${name} of ${size} vendors: ${found}`;
}

/** What was to be shown, and whether these figures show it. */
export function judgeTargets(results) {
  const reads = results.filter(({ name, ratio }) => ratio && name !== 'save');
  const files = results.filter(({ share }) => share);
  return [
    ...results.filter(({ perSecond }) => perSecond).flatMap(judgementTargets),
    ...results.filter(({ page }) => page).flatMap(pageTargets),
    ...results.flatMap(underLoadTargets),
    ...results
      .filter(({ dryRunSeconds }) => dryRunSeconds)
      .map(({ size, dryRunSeconds }) => ({
        met: dryRunSeconds.median <= MOST_DRY_RUN_SECONDS,
        sentence: `import: a dry run of ${size} rows in ${number(dryRunSeconds.median, 1)} s, at most ${MOST_DRY_RUN_SECONDS}`,
      })),
    ...results
      .filter(({ storingSeconds }) => storingSeconds)
      .map(({ size, storingSeconds, beside }) => ({
        met: beside.putOff === 0 && beside.longestMilliseconds <= storingSeconds * MOST_SHARE_OF_STORING * 1_000,
        sentence: `storing of ${size}: nobody is put off, and a change beside it waits for ${number((beside.longestMilliseconds / storingSeconds / 1_000) * 100, 1)} % of the time that it takes, at most ${MOST_SHARE_OF_STORING * 100} %`,
      })),
    ...reads.map(({ name, size, ratio }) => ({
      met: ratio.median <= MOST_TIMES_THE_BARE,
      sentence: `${name} of ${size}: ${number(ratio.median)} times the bare processor time, at most ${MOST_TIMES_THE_BARE}`,
    })),
    ...growths(reads),
    ...files.flatMap(({ name, size, share, peakMemoryBytes }) => [
      {
        met: share.median >= LEAST_SHARE_OF_COPY,
        sentence: `${name} of ${size}: ${number(share.median * 100, 0)} % of COPY's throughput, at least ${LEAST_SHARE_OF_COPY * 100} %`,
      },
      {
        met: megabytes(peakMemoryBytes) <= MOST_MEMORY_MEGABYTES,
        sentence: `${name} of ${size}: ${number(megabytes(peakMemoryBytes), 0)} MB at most in memory, at most ${MOST_MEMORY_MEGABYTES} MB`,
      },
    ]),
  ];
}

/** What a page of the dashboard was to show in a browser. */
function pageTargets({ name, size, page }) {
  const { usableMilliseconds, apiMilliseconds, bareMilliseconds, nodes, heapBytes } = page;
  const target = (met, measured, limit) => ({ met, measured, sentence: `${name} of ${size}: ${measured}, ${limit}` });
  const most = (value, limit, words) => target(value <= limit, words, `at most ${limit}`);
  const times = `${number(apiMilliseconds / bareMilliseconds)} times the bare query's ${number(bareMilliseconds, 0)}`;
  const answered = `by the API in ${number(apiMilliseconds, 0)}, ${times}`;
  return [
    most(usableMilliseconds, MOST_PAGE.usable, `usable after ${number(usableMilliseconds, 0)} ms`),
    ...(page.rowsPassed === undefined ? wholeTargets(page, answered, most) : listTargets(page, answered, most, target)),
    most(nodes, MOST_PAGE.nodes, `${nodes} nodes`),
    most(megabytes(heapBytes), MOST_PAGE.heapMegabytes, `${number(megabytes(heapBytes), 0)} MB of heap`),
  ];
}

function wholeTargets({ wholeMilliseconds }, answered, most) {
  const measured = `all of it there after ${number(wholeMilliseconds, 0)} ms (the heatmap ${answered})`;
  return [most(wholeMilliseconds, MOST_PAGE.whole, measured)];
}

function listTargets({ filterMilliseconds, searchMilliseconds, ...page }, answered, most, target) {
  return [
    most(
      filterMilliseconds,
      MOST_PAGE.filter,
      `a filter answered after ${number(filterMilliseconds, 0)} ms (${answered})`,
    ),
    most(searchMilliseconds, MOST_PAGE.search, `a search answered after ${number(searchMilliseconds, 0)} ms`),
    target(
      page.blankFrames === 0,
      `${page.blankFrames} of ${page.frames} frames blank over ${page.rowsPassed} rows`,
      'none',
    ),
  ];
}

function judgementTargets({ perSecond, ...judged }) {
  return [
    {
      met: perSecond.median >= LEAST_JUDGEMENTS_PER_SECOND,
      sentence: `judgement: ${thousands(perSecond)} a second of one core, at least ${LEAST_JUDGEMENTS_PER_SECOND / 1000} thousand`,
    },
    ...whatIfs(judged).map(({ name, p99Milliseconds }) => ({
      met: p99Milliseconds <= MOST_WHAT_IF_MILLISECONDS,
      sentence: `${name}: ${number(p99Milliseconds, 1)} ms for all but one of a hundred, at most ${MOST_WHAT_IF_MILLISECONDS}`,
    })),
  ];
}

/** Whether the ratio stays the same from the smallest register to the largest. */
function growths(reads) {
  return [...new Set(reads.map(({ name }) => name))].flatMap((name) => {
    const sizes = reads.filter((read) => read.name === name).toSorted((a, b) => a.size - b.size);
    const [smallest, largest] = [sizes[0], sizes.at(-1)];
    if (smallest === largest) return [];
    return [
      {
        met: largest.ratio.median <= smallest.ratio.median * SAME,
        sentence: `${name}: ${number(smallest.ratio.median)} times at ${smallest.size}, ${number(largest.ratio.median)} times at ${largest.size}, no more`,
      },
    ];
  });
}
