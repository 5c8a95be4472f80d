// Measures the API against the bare thing: npm run bench -- --sizes 1000,10000 --requests 500 --only list,csv --json FILE
import { writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import { readOptions } from './bench/options.mjs';
import { build, checkNode, compile, fail, install, say } from './prepare.mjs';

const CONNECTIONS = 8;
// As many as the API keeps.
const POOL_SIZE = 10;
const LONGEST_BLOCK_SECONDS = 30;

checkNode();
const { sizes, cases, requests, blocks, file, nodeOptions } = readOptionsOrFail();
install();
if (cases.some((name) => name.endsWith('-page'))) build();
else compile(['apps/api']);
// What is compiled or installed only now cannot be imported before.
const { canTellProcessorTime } = await import('./bench/processor-time.mjs');
if (!canTellProcessorTime()) fail('The benchmark reads processor times from /proc: run it on Linux.');
const { FILES, captureReplays, READS } = await import('./bench/requests.mjs');
const { compareControl, compareFile, compareRead, compareSave } = await import('./bench/measure.mjs');
const { formatReport, inOneLine, judgeTargets } = await import('./bench/report.mjs');
const { startApi, startBare, startPostgres } = await import('./bench/servers.mjs');
const { openObservedApi } = await import('./bench/capture.mjs');
const { seed } = await import('./bench/seed.mjs');
const { measureJudgement } = await import('./bench/judgement.mjs');
const { measureListPage } = await import('./bench/list-page.mjs');
const { measureHomePage } = await import('./bench/home-page.mjs');
const { measureImport } = await import('./bench/vendor-list.mjs');
const { measureStoring } = await import('./bench/list-storing.mjs');
const { measureFairness } = await import('./bench/fairness.mjs');
const { measureOverload } = await import('./bench/overload.mjs');

const BY_THEMSELVES = ['judgement', 'import', 'storing'];
const captured = cases.filter((name) => !BY_THEMSELVES.includes(name));
// With an API of their own, once all registers are filled.
const UNDER_LOAD = { fairness: measureFairness, overload: measureOverload };
const requested = captured.filter((name) => !name.endsWith('-page') && !(name in UNDER_LOAD));
const postgres = await startPostgres();
for (const signal of ['SIGINT', 'SIGTERM'])
  process.once(signal, () => void postgres.stop().finally(() => process.exit(130)));
let report;
try {
  report = await run();
} finally {
  await postgres.stop();
}
console.log(`\n${formatReport(report)}`);
if (file !== undefined)
  writeFileSync(resolve(process.env.INIT_CWD ?? '.', file), `${JSON.stringify(report, null, 2)}\n`);
process.exit(0);

async function run() {
  const results = [];
  const importHere = () => measureImport(Math.min(20_000, Math.max(...sizes)), blocks);
  const storeHere = () => measureStoring(postgres.url, Math.min(20_000, Math.max(...sizes)));
  const byThemselves = { judgement: () => measureJudgement(blocks), import: importHere, storing: storeHere };
  for (const [name, measureHere] of Object.entries(byThemselves)) {
    if (!cases.includes(name)) continue;
    results.push(await measureHere());
    say(inOneLine(results.at(-1)));
  }
  const environment = await describeEnvironment();
  const measured = captured.length > 0 ? await runRequests() : { results: [] };
  results.push(...measured.results);
  return {
    environment,
    settings: { sizes, requests, blocks, connections: CONNECTIONS },
    results,
    control: measured.control,
    targets: judgeTargets(results),
  };
}

/** Fills the registers, and sends every requested case to the API and to the bare thing. */
async function runRequests() {
  const observed = await openObservedApi(postgres.url);
  const { apiUrl } = observed;
  const organizations = [];
  const replays = {};
  try {
    await observed.fillDemo();
    const startedAt = performance.now();
    organizations.push(...(await seed(postgres.url, sizes, 2 * CONNECTIONS + 1)));
    say(`Filled registers of ${sizes.join(', ')} vendors in ${((performance.now() - startedAt) / 1000).toFixed(0)} s.`);
    for (const organization of organizations) {
      const replayed = await captureReplays(observed, organization, captured, CONNECTIONS);
      for (const [name, steps] of Object.entries(replayed)) replays[`/${organization.size}/${name}`] = steps;
    }
  } finally {
    await observed.close();
  }
  const underLoad = [];
  for (const [name, measureUnderLoad] of Object.entries(UNDER_LOAD)) {
    if (!cases.includes(name)) continue;
    underLoad.push(await measureUnderLoad(postgres.url, organizations, blocks));
    say(inOneLine(underLoad.at(-1)));
  }
  const api = await startApi(postgres.url, nodeOptions);
  const bare = await startBare(apiUrl, POOL_SIZE, replays);
  try {
    const { results, control } = await measure({ api, bare, apiUrl, organizations, replays });
    return { results: [...underLoad, ...results], control };
  } finally {
    await Promise.all([api.stop(), bare.stop()]);
  }
}

async function measure({ api, bare, apiUrl, organizations, replays }) {
  const load = { requests, seconds: LONGEST_BLOCK_SECONDS };
  const settings = { blocks, load, connections: CONNECTIONS, postmaster: postgres.postmaster };
  const results = [];
  for (const organization of organizations) {
    const { size } = organization;
    // Files come first: what they need in memory is told best before other requests have left something there.
    for (const name of requested.toSorted((a, b) => Number(b in FILES) - Number(a in FILES))) {
      const result =
        name in FILES
          ? await compareFile(settings, name, organization, api, apiUrl, replays[`/${size}/${name}`])
          : name === 'save'
            ? await compareSave(settings, organization, api, bare)
            : await compareRead(settings, name, organization, api, bare);
      results.push({ name, size, ...result });
      say(inOneLine(results.at(-1)));
    }
    for (const [name, measurePage] of Object.entries({ 'list-page': measureListPage, 'home-page': measureHomePage })) {
      if (!cases.includes(name)) continue;
      results.push({ name, size, ...(await measurePage(api.origin, bare.origin, organization, blocks)) });
      say(inOneLine(results.at(-1)));
    }
  }
  const controlled = requested.find((name) => name in READS);
  const control = controlled && {
    name: 'control',
    size: organizations[0].size,
    ...(await compareControl(settings, controlled, organizations[0], bare)),
  };
  return { results, control };
}

async function describeEnvironment() {
  const { pg } = await import('./bench/api-packages.mjs');
  const client = new pg.Client({ connectionString: postgres.url });
  await client.connect();
  const { rows } = await client.query('SHOW server_version');
  await client.end();
  return {
    takenAt: new Date().toISOString(),
    node: process.versions.node,
    postgres: rows[0].server_version,
    processors: cpus().length,
    load: loadavg(),
  };
}

function readOptionsOrFail() {
  try {
    return readOptions(process.argv.slice(2));
  } catch (error) {
    return fail(error.message);
  }
}
