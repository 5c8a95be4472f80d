import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root, say } from '../prepare.mjs';
import { startThrowawayPostgres } from '../throwaway-postgres.mjs';
import { HARMLESS } from './faults.mjs';
import { FAULT_VARIABLE } from './transform.mjs';

/**
 * Plants each fault by itself and has its tests run on it: how many of them noticed, and which did not. The first run
 * plants something harmless, with the tests of all that follow: where they fail on that, they would fail on anything.
 */
export async function countCaught(faults) {
  const everyTest = [...new Set(faults.flatMap(({ tests }) => tests.split(' ')))].join(' ');
  const shared = await startThrowawayPostgres();
  try {
    if ((await runTests({ ...HARMLESS, tests: everyTest }, shared)) !== 'passed')
      throw new Error('The tests fail without a fault: what they say of one means nothing.');
    say(`Without a fault ${everyTest.split(' ').length} files of tests pass.`);
    const missed = [];
    for (const [index, fault] of faults.entries()) {
      const outcome = await tryFault(fault, shared);
      if (outcome !== 'failed') missed.push(fault.name);
      say(
        `${index + 1} of ${faults.length}: ${outcome === 'failed' ? 'caught' : `MISSED (${outcome})`}: ${fault.name}`,
      );
    }
    return { faults: faults.length, caught: faults.length - missed.length, missed };
  } finally {
    await shared.stop();
  }
}

/** What is planted in a migration makes a template that no other test may use, so it gets a server of its own. */
async function tryFault(fault, shared) {
  if (!fault.file.startsWith('migrations/')) return runTests(fault, shared);
  const own = await startThrowawayPostgres();
  try {
    return await runTests(fault, own);
  } finally {
    await own.stop();
  }
}

/** `passed`, `failed` where a test noticed, `broken` or `too slow` where the tests did not come to an end. */
async function runTests(fault, { url }) {
  const folder = mkdtempSync(join(tmpdir(), 'firebreak-fault-'));
  const report = join(folder, 'results.json');
  const jest = join(root, 'node_modules/jest/bin/jest.js');
  const options = ['--selectProjects', 'database', '--maxWorkers=1', '--silent', '--json', `--outputFile=${report}`];
  const args = ['--experimental-vm-modules', '--no-warnings=ExperimentalWarning', jest, ...options];
  const child = spawn(process.execPath, [...args, ...fault.tests.split(' ')], {
    cwd: root,
    stdio: 'ignore',
    env: { ...process.env, TEST_DATABASE_URL: url, [FAULT_VARIABLE]: JSON.stringify(fault) },
  });
  await new Promise((resolve) => {
    child.once('close', resolve);
  });
  try {
    return existsSync(report) ? outcomeOf(JSON.parse(readFileSync(report, 'utf8'))) : 'broken';
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * A suite whose preparation fails has failed tests too; one that could not be loaded has none. A test that took too long
 * says something about the machine and nothing about a fault.
 */
export function outcomeOf({ numPassedTests, numRuntimeErrorTestSuites, testResults }) {
  if (numRuntimeErrorTestSuites > 0) return 'broken';
  const failures = testResults.flatMap(({ assertionResults }) =>
    assertionResults.filter(({ status }) => status === 'failed').map(({ failureMessages }) => failureMessages.join()),
  );
  if (failures.some((message) => !message.includes('Exceeded timeout'))) return 'failed';
  if (failures.length > 0) return 'too slow';
  return numPassedTests > 0 ? 'passed' : 'broken';
}
