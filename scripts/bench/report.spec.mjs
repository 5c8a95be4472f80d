import { describe, expect, it } from '@jest/globals';
import { formatReport, judgeTargets } from './report.mjs';

const spread = (median) => ({ median, least: median - 0.1, most: median + 0.1 });
const side = {
  processMilliseconds: 2,
  databaseMilliseconds: 1,
  p50Milliseconds: 3,
  p99Milliseconds: 9,
  requestsPerSecond: 400,
};
const compared = (name, size, ratio) => ({
  name,
  size,
  ratio: spread(ratio),
  ratioWithDatabase: spread(1.2),
  api: side,
  bare: side,
});
const csv = (share, megabytes) => ({
  name: 'csv',
  size: 1_000,
  share: spread(share),
  api: { bytes: 400_000, megabytesPerSecond: 20, processMilliseconds: 30 },
  copy: { megabytesPerSecond: 30 },
  peakMemoryBytes: megabytes * 1024 * 1024,
});
const judged = (thousands, p99Milliseconds, inBrowser) => ({
  name: 'judgement',
  perSecond: spread(thousands * 1_000),
  explainedPerSecond: spread(9_000),
  whatIf: { p50Milliseconds: 1, p99Milliseconds },
  ...(inBrowser && { whatIfInBrowser: { p50Milliseconds: 1, p99Milliseconds: inBrowser } }),
});
const page = (change) => ({
  name: 'list-page',
  size: 1_000,
  page: {
    usableMilliseconds: 1_500,
    filterMilliseconds: 200,
    searchMilliseconds: 200,
    nodes: 1_500,
    heapBytes: 150 * 1024 * 1024,
    frames: 100,
    blankFrames: 0,
    rowsPassed: 900,
    apiMilliseconds: 40,
    bareMilliseconds: 20,
    ...change,
  },
});
const home = (wholeMilliseconds) => {
  const { name, size, page: figures } = page({});
  const { filterMilliseconds: _filter, searchMilliseconds: _search, rowsPassed: _rows, ...rest } = figures;
  return { name, size, page: { ...rest, wholeMilliseconds } };
};
const imported = (seconds) => ({ name: 'import', size: 20_000, dryRunSeconds: spread(seconds) });
const missed = (results) => judgeTargets(results).filter(({ met }) => !met);

describe('the targets of the benchmark', () => {
  it('are met by a page that is usable in 1.5 s, and missed by one that is slower, heavier or blank', () => {
    expect(missed([page({})])).toEqual([]);
    for (const change of [
      { usableMilliseconds: 1_501 },
      { filterMilliseconds: 201 },
      { searchMilliseconds: 201 },
      { nodes: 1_501 },
      { heapBytes: 151 * 1024 * 1024 },
      { blankFrames: 1 },
    ])
      expect(missed([page(change)])).toHaveLength(1);
  });

  it('are met by a first page that is whole in 3 s, and missed by one that is not', () => {
    expect(missed([home(3_000)])).toEqual([]);
    expect(missed([home(3_001)])).toHaveLength(1);
  });

  it('are met by reads of at most 2.5 times, half of COPY and 256 MB', () => {
    expect(missed([compared('list', 1_000, 2.5), compared('list', 100_000, 2.6 / 1.1), csv(0.5, 256)])).toEqual([]);
  });

  it('are missed one by one', () => {
    expect(missed([compared('list', 1_000, 2.51)])).toHaveLength(1);
    expect(missed([csv(0.49, 256)])).toHaveLength(1);
    expect(missed([csv(0.5, 257)])).toHaveLength(1);
  });

  it('are met by a hundred thousand judgements a second and a what-if of 5 ms, and missed by less', () => {
    expect(missed([judged(100, 5)])).toEqual([]);
    expect(missed([judged(99, 5)])).toHaveLength(1);
    expect(missed([judged(100, 5.1)])).toHaveLength(1);
    expect(missed([judged(100, 5, 5)])).toEqual([]);
    expect(missed([judged(100, 5, 5.1)]).map(({ sentence }) => sentence)).toEqual([
      'what-if in the browser: 5.1 ms for all but one of a hundred, at most 5',
    ]);
  });

  it('are met by a dry run of 10 s, and missed by a longer one', () => {
    expect(missed([imported(10)])).toEqual([]);
    expect(missed([imported(10.1)])).toHaveLength(1);
  });

  it('are missed by a read that grows faster than the bare one', () => {
    const results = [compared('heatmap', 100_000, 2.3), compared('heatmap', 1_000, 2)];
    expect(missed(results).map(({ sentence }) => sentence)).toEqual([
      'heatmap: 2.00 times at 1000, 2.30 times at 100000, no more',
    ]);
  });

  it('say nothing of a save, which has none', () => {
    expect(judgeTargets([compared('save', 1_000, 9)])).toEqual([]);
  });
});

describe('the report of the benchmark', () => {
  it('shows every case, the control and the targets', () => {
    const results = [compared('list', 1_000, 2.51), csv(0.6, 90)];
    const text = formatReport({
      results,
      control: compared('control', 1_000, 1.9),
      targets: judgeTargets(results),
      environment: { node: '24.0.0', postgres: '18.4', processors: 2, load: [0.5, 0.4, 0.3] },
    });
    expect(text).toMatch(/^list +1000 +2\.51 \(2\.41–2\.61\)/m);
    expect(text).toMatch(/^control +1000 +1\.90/m);
    expect(text).toMatch(/^csv +1000 +0\.60/m);
    expect(text).toMatch(/^MISSED list of 1000: 2\.51 times/m);
    expect(text).toMatch(/load 0\.5 0\.4 0\.3/);
  });
});
