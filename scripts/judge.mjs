// Judges a file of facts without a register: npm run judge -- --rows FILE --json
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

const ROOT = join(import.meta.dirname, '..');
const USAGE = 'Usage: npm run judge -- --rows FILE [--json]';
const UNUSABLE_INPUT = 2;

/** Prints one line on stderr and ends. */
function stop(message, exitCode) {
  process.stderr.write(`${message}\n`);
  process.exit(exitCode);
}

/** Runs a command whose output belongs on stderr, because stdout is for the result alone. */
function run(command, args) {
  const { status } = spawnSync(command, args, {
    cwd: ROOT,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (status !== 0) stop(`${command} ${args.join(' ')} failed`, 1);
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

if (!existsSync(join(ROOT, 'node_modules', '@typescript', 'native'))) {
  run('npm', ['ci', '--no-audit', '--no-fund']);
}
run(process.execPath, [join(ROOT, 'node_modules', '@typescript', 'native', 'bin', 'tsc'), '-b', 'libs/domain']);

const { DEFAULT_MODEL, HKCERT_CORE, RowError, judgeRow, readRows } = await import('../libs/domain/dist/index.js');
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
