import TestSequencer from '@jest/test-sequencer';

/** Files that take a minute and not seconds: whole journeys, processes that are killed, the benchmark itself. */
const LONG = /(\.journey-spec\.ts|\/campaigns\/.+\.ts|\.db-spec\.ts|\/scripts\/[^/]+\.spec\.mjs)$/;

/** Runs the long files first, so that no worker is left alone with one of them at the end. */
export default class LongestFirst extends TestSequencer {
  sort(tests) {
    // oxlint-disable-next-line unicorn/no-array-sort -- Jest's own method of this name gives a new list
    const sorted = super.sort(tests);
    return [...sorted.filter(({ path }) => LONG.test(path)), ...sorted.filter(({ path }) => !LONG.test(path))];
  }
}
