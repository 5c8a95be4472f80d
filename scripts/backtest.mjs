// Measures the judgement on the project's own cases: npm run backtest -- [--json] [--write] [--cases-from FOLDER]
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { buildCases } from './backtest/build-cases.mjs';
import { naiveScore } from './backtest/naive-baseline.mjs';
import { forTerminal, withTables } from './backtest/print-tables.mjs';
import { readCases } from './backtest/read-cases.mjs';
import { buildReport, failedControls } from './backtest/report.mjs';
import { tablesOf } from './backtest/tables.mjs';
import { loadDomain } from './domain.mjs';

const USAGE = `Usage: npm run backtest -- [OPTION]
  --json                the figures as JSON
  --write               the figures into the tables of docs/BACKTEST.md
  --cases-from FOLDER   first writes the cases anew from its incidents.json and benign.json`;
const UNUSABLE_INPUT = 2;
const CASES = join(import.meta.dirname, 'backtest', 'cases.json');
const DOCUMENT = join(import.meta.dirname, '..', 'docs', 'BACKTEST.md');

const readJson = (file) => JSON.parse(readFileSync(file, 'utf8'));

const { json, write, 'cases-from': folder } = readOptions();
const domain = await loadDomain();
const report = buildReport(await loadCases(), judges(), domain.DEFAULT_MODEL.version);
const tables = tablesOf(report);
if (write) writeFileSync(DOCUMENT, withTables(readFileSync(DOCUMENT, 'utf8'), tables));
console.log(json ? JSON.stringify(report, null, 2) : `Model ${report.modelVersion}\n\n${forTerminal(tables)}`);
const failures = failedControls(report);
for (const failure of failures) console.error(`CONTROL FAILED: ${failure}`);
process.exitCode = failures.length > 0 ? 1 : 0;

function readOptions() {
  try {
    const options = { json: { type: 'boolean' }, write: { type: 'boolean' }, 'cases-from': { type: 'string' } };
    return parseArgs({ options }).values;
  } catch (error) {
    console.error(`${error.message}\n${USAGE}`);
    return process.exit(UNUSABLE_INPUT);
  }
}

async function loadCases() {
  try {
    if (folder !== undefined) await writeCases(resolve(process.env.INIT_CWD ?? '.', folder));
    return readCases(readJson(CASES), domain);
  } catch (error) {
    console.error(error.message);
    return process.exit(UNUSABLE_INPUT);
  }
}

/** Writes the case file as Prettier would, from the data set's two files in a folder. */
async function writeCases(from) {
  const { incidents } = readJson(join(from, 'incidents.json'));
  const { vendors } = readJson(join(from, 'benign.json'));
  const cases = readCases(buildCases({ incidents, vendors }, domain), domain);
  const { format, resolveConfig } = await import('prettier');
  writeFileSync(CASES, await format(JSON.stringify(cases), { ...(await resolveConfig(CASES)), parser: 'json' }));
}

/** Both judges; the first is the function behind `npm run judge`. */
function judges() {
  const { DEFAULT_MODEL, HKCERT_CORE, judgeRow, readRows } = domain;
  return {
    model: (row) => judgeRow(readRows({ rows: [row] })[0], HKCERT_CORE, DEFAULT_MODEL),
    baseline: (facts, grades) => naiveScore(facts, grades, domain, DEFAULT_MODEL),
  };
}
