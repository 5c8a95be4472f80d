import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { fail, root, say } from './prepare.mjs';

/** What the tests do in small, at full size: `npm run campaigns` for all, `npm run campaigns -- --only soak,as-of` for some. */
const CAMPAIGNS = {
  properties: { files: ['judge.properties', 'portfolio-loss'], env: { FUZZ_RUNS: '10000' } },
  browser: { files: ['same-judgement'], env: { FUZZ_RUNS: '10000' } },
  'as-of': { files: ['as-of.e2e'], env: { AS_OF_ROUNDS: '1000' } },
  trail: { files: ['trail.db'], env: { TRAIL_EVENTS: '10000' } },
  'trail-tampering': { files: ['trail/tampering'], env: { TAMPERINGS: '1000' } },
  soak: { files: ['campaigns/soak'], env: { SOAK_RESPONSES: '100000', SOAK_TENANTS: '20' } },
  fuzz: { files: ['generated-requests'], env: { FUZZ_REQUESTS: '40000' } },
  scanners: { files: ['campaigns/portal-clients'], env: { SCANNER_ROUNDS: '10' } },
  tokens: { files: ['campaigns/portal-tokens'], env: { PORTAL_TOKENS: '100000', PORTAL_TIMINGS: '1000' } },
  passwords: {
    files: ['campaigns/wrong-passwords'],
    env: { WRONG_PASSWORDS: '10000', SIGN_IN_TIMINGS: '1000' },
  },
  logs: { files: ['campaigns/secrets-in-logs'], env: {} },
  uploads: {
    files: ['campaigns/upload-crashes', 'campaigns/upload-breaks'],
    env: { UPLOAD_KILLS: '200', UPLOAD_ABORTS: '1000' },
  },
  colleagues: { files: ['journeys/colleagues'], env: { INTERLEAVINGS: '100' } },
  upgrade: { files: ['database/upgrade'], env: { UPGRADE_KILLS: 'all' } },
  crashes: { files: ['campaigns/crashes'], env: { CRASH_KILLS: '100' } },
  // Needs LibreOffice: on Debian, apt-get install --no-install-recommends libreoffice-calc.
  formulas: { files: ['campaigns/spreadsheet-formulas'], env: { FORMULA_PAYLOADS: '200' } },
  // Needs Python, which reads the tables.
  'csv-tables': { files: ['campaigns/csv-tables'], env: { CSV_TABLES: '100000' } },
  'exports-under-writes': { files: ['campaigns/exports-under-writes'], env: { EXPORT_WRITES: '1000' } },
  imports: { files: ['campaigns/import-crashes'], env: { IMPORT_KILLS: '100' } },
};

const { values } = parseArgs({ options: { only: { type: 'string' } } });
const chosen = values.only?.split(',') ?? Object.keys(CAMPAIGNS);
const failed = [];
for (const name of chosen) {
  const campaign = CAMPAIGNS[name];
  if (!campaign) fail(`There is no campaign ${name}: choose from ${Object.keys(CAMPAIGNS).join(', ')}.`);
  say(`${name}: ${JSON.stringify(campaign.env)}`);
  const { status } = spawnSync(process.execPath, [join(root, 'scripts/test.mjs'), ...campaign.files], {
    stdio: 'inherit',
    // What the environment says goes before, so that a campaign can be made smaller.
    env: { ...campaign.env, ...process.env },
  });
  if (status !== 0) failed.push(name);
}
console.log(
  `${chosen.length - failed.length} campaigns passed, ${failed.length} failed${failed.map((name) => ` ${name}`).join('')}`,
);
process.exit(failed.length > 0 ? 1 : 0);
