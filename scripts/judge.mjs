// Judges a file of facts without a register: npm run judge -- --rows FILE --json
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { loadDomain } from './domain.mjs';

const USAGE = 'Usage: npm run judge -- --rows FILE [--json]';
const UNUSABLE_INPUT = 2;

/** Prints one line on stderr and ends. */
function stop(message, exitCode) {
  process.stderr.write(`${message}\n`);
  process.exit(exitCode);
}

function readOptions() {
  try {
    return parseArgs({ options: { rows: { type: 'string' }, json: { type: 'boolean' } } }).values;
  } catch (error) {
    return stop(`${error.message}\n${USAGE}`, UNUSABLE_INPUT);
  }
}

function readInput(file) {
  let text;
  try {
    // npm runs scripts in the project's folder; a relative path is meant from where the command was typed.
    text = readFileSync(resolve(process.env.INIT_CWD ?? '.', file), 'utf8');
  } catch (error) {
    return stop(`Cannot read ${file}: ${error.message}`, UNUSABLE_INPUT);
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    return stop(`${file} is not JSON: ${error.message}`, UNUSABLE_INPUT);
  }
}

const { rows: file, json } = readOptions();
if (file === undefined) stop(USAGE, UNUSABLE_INPUT);
const input = readInput(file);

const { DEFAULT_MODEL, HKCERT_CORE, RowError, judgeRow, readRows } = await loadDomain();
try {
  const rows = readRows(input).map((row) => judgeRow(row, HKCERT_CORE, DEFAULT_MODEL));
  if (json) {
    process.stdout.write(`${JSON.stringify({ rows }, null, 2)}\n`);
  } else {
    for (const { id, score, band, flags } of rows.toSorted((a, b) => b.score - a.score)) {
      process.stdout.write(`${String(score).padStart(4)}  ${band.padEnd(8)}  ${id}  ${flags.join(', ')}\n`);
    }
  }
} catch (error) {
  if (!(error instanceof RowError)) throw error;
  stop(error.message, UNUSABLE_INPUT);
}
