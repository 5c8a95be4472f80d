/**
 * The closing line, the exit code and a remark if there is one, of a test run, from Jest's own report (`undefined` when it wrote none). A file that
 * could not even be loaded counts as one failed test, and a run in which no test was executed has failed.
 */
export function summarise(results, jestExitCode) {
  if (!results) return { line: '0 passed, 0 failed', exitCode: 1, remark: 'Jest wrote no report.' };
  const passed = results.numPassedTests;
  const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
  const skipped = results.numPendingTests + results.numTodoTests;
  const line = `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
  const remark = passed + failed === 0 ? 'No test was executed.' : undefined;
  return { line, exitCode: failed > 0 || passed === 0 || jestExitCode !== 0 ? 1 : 0, remark };
}
