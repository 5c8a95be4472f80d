import { describe, expect, it } from '@jest/globals';
import { summarise } from './test-summary.mjs';

const results = (changes) => ({
  numPassedTests: 3,
  numFailedTests: 0,
  numRuntimeErrorTestSuites: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  ...changes,
});

describe('the closing line of a test run', () => {
  it('counts what passed and failed', () => {
    expect(summarise(results({}), 0)).toEqual({ line: '3 passed, 0 failed', exitCode: 0 });
  });

  it('fails when a test failed', () => {
    expect(summarise(results({ numFailedTests: 1 }), 1)).toEqual({ line: '3 passed, 1 failed', exitCode: 1 });
  });

  it('counts a file that could not be loaded as failed', () => {
    expect(summarise(results({ numRuntimeErrorTestSuites: 1 }), 0)).toEqual({
      line: '3 passed, 1 failed',
      exitCode: 1,
    });
  });

  it('names what was skipped', () => {
    expect(summarise(results({ numPendingTests: 2, numTodoTests: 1 }), 0).line).toBe('3 passed, 0 failed, 3 skipped');
  });

  it('fails when nothing was executed, and says so', () => {
    expect(summarise(results({ numPassedTests: 0 }), 0)).toEqual({
      line: '0 passed, 0 failed',
      exitCode: 1,
      remark: 'No test was executed.',
    });
  });

  it('fails when Jest says so without a failed test, and when it wrote no report', () => {
    expect(summarise(results({}), 1).exitCode).toBe(1);
    expect(summarise(undefined, 0)).toMatchObject({ line: '0 passed, 0 failed', exitCode: 1 });
  });
});
