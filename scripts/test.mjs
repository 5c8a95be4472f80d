import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser } from './browser.mjs';
import { build, checkNode, install, root, say } from './prepare.mjs';
import { summarise } from './test-summary.mjs';
import { startThrowawayPostgres } from './throwaway-postgres.mjs';

checkNode();
install();
build();

const filters = process.argv.slice(2);
const browser = findBrowser();
const withoutBrowser = !browser && process.env.FIREBREAK_SKIP_BROWSER === '1';
if (!browser) say('Browser tests need Chromium: on Debian, apt-get install chromium');
if (!browser && !withoutBrowser) process.exit(1);

const folder = mkdtempSync(join(tmpdir(), 'firebreak-test-'));
let jest;
const postgres = await startThrowawayPostgres();
// The terminal sends Ctrl-C to Jest as well; when Jest has ended, the server can go.
process.on('SIGINT', () => undefined);
process.on('SIGTERM', () => jest?.kill('SIGTERM'));

const journeys = withoutBrowser ? await listJourneys() : [];
const projects = withoutBrowser ? ['--selectProjects', 'unit', 'database', 'page'] : [];
jest = runJest([...projects, '--maxWorkers=2', '--json', `--outputFile=${join(folder, 'results.json')}`, ...filters]);
const exitCode = await ended(jest);
await postgres.stop();
const summary = summarise(readResults(join(folder, 'results.json')), exitCode);
rmSync(folder, { recursive: true, force: true });
if (withoutBrowser) say(`Files of browser tests skipped because there is no browser: ${journeys.length}`);
if (summary.remark) say(summary.remark);
console.log(summary.line);
process.exit(summary.exitCode);

function runJest(args, stdio = ['ignore', 'ignore', 'inherit']) {
  const program = join(root, 'node_modules/jest/bin/jest.js');
  const nodeOptions = ['--experimental-vm-modules', '--no-warnings=ExperimentalWarning'];
  return spawn(process.execPath, [...nodeOptions, program, ...args], {
    cwd: root,
    stdio,
    env: { ...process.env, TEST_DATABASE_URL: postgres.url, CHROMIUM_PATH: browser ?? '' },
  });
}

async function listJourneys() {
  const listing = runJest(['--selectProjects', 'journey', '--listTests', ...filters], ['ignore', 'pipe', 'inherit']);
  let output = '';
  listing.stdout.on('data', (chunk) => (output += chunk));
  await ended(listing);
  return output.split('\n').filter((line) => line.endsWith('.ts'));
}

function ended(child) {
  return new Promise((resolve) => {
    child.once('close', (code) => resolve(code ?? 1));
  });
}

function readResults(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
