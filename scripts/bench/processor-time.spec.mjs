import { describe, expect, it } from '@jest/globals';
import { quantile } from './load.mjs';
import { peakMemoryBytes, processorMilliseconds } from './processor-time.mjs';

/** Works until this process itself says that it has used so many milliseconds. */
function work(milliseconds) {
  const start = process.cpuUsage();
  for (;;) {
    const { user, system } = process.cpuUsage(start);
    if ((user + system) / 1000 >= milliseconds) return (user + system) / 1000;
  }
}

describe('what a process uses', () => {
  it('agrees with what the process itself is told', () => {
    const before = processorMilliseconds(process.pid);
    const used = work(200);
    const seen = processorMilliseconds(process.pid) - before;
    expect(seen).toBeGreaterThan(used * 0.8);
    expect(seen).toBeLessThan(used * 1.5 + 20);
  });

  it('knows the most memory that was held', () => {
    expect(peakMemoryBytes(process.pid)).toBeGreaterThanOrEqual(process.memoryUsage.rss() * 0.9);
  });
});

describe('a quantile', () => {
  it.each([
    [[3, 1, 2], 0.5, 2],
    [[1, 2, 3, 4], 0.99, 4],
    [[7], 0.5, 7],
    [[], 0.5, 0],
  ])('of %j at %d is %d', (values, share, expected) => {
    expect(quantile(values, share)).toBe(expected);
  });
});
