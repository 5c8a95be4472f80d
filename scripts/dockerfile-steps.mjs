// Runs the Dockerfile by hand, where there is no container engine:
//   node scripts/dockerfile-steps.mjs --base FOLDER --into FOLDER
// The base is a folder with what the Dockerfile's image would bring (a Debian with Node, npm and a user "node"); each
// stage becomes a folder beside it in which the steps run under chroot. It needs root, and prints how to start the result.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { parseDockerfile } from './dockerfile.mjs';

const root = join(import.meta.dirname, '..');
const { base, into } = parseArgs({ options: { base: { type: 'string' }, into: { type: 'string' } } }).values;
if (!base || !into) stop('Usage: node scripts/dockerfile-steps.mjs --base FOLDER --into FOLDER');

const context = gatherContext();
const stages = new Map();
let stage;
for (const { instruction, words, text } of parseDockerfile(readFileSync(join(root, 'Dockerfile'), 'utf8'))) {
  console.log(`${instruction} ${text}`);
  if (instruction === 'FROM') beginStage(words);
  else if (instruction === 'ENV') Object.assign(stage.env, Object.fromEntries(words.map((word) => word.split('='))));
  else if (instruction === 'WORKDIR') stage.folder = words[0];
  else if (instruction === 'COPY') copy(words);
  else if (instruction === 'RUN') runInside(text);
  else stage.settings[instruction] = text;
  if (instruction === 'WORKDIR') mkdirSync(join(stage.root, stage.folder), { recursive: true });
}
rmSync(context, { recursive: true });
console.log(JSON.stringify({ root: stage.root, folder: stage.folder, env: stage.env, ...stage.settings }, null, 2));

function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}

function run(program, args, options = {}) {
  const { status } = spawnSync(program, args, { stdio: 'inherit', ...options });
  if (status !== 0) stop(`${program} ${args.join(' ')} ended with ${status}`);
}

/** What Git tracks; .dockerignore names what it does not, and the documents. */
function gatherContext() {
  const folder = mkdtempSync(join(tmpdir(), 'firebreak-context-'));
  run(
    'sh',
    ['-c', `git ls-files -z | grep -zv '^docs/' | tar --create --null --files-from=- | tar --extract -C "${folder}"`],
    {
      cwd: root,
    },
  );
  return folder;
}

function beginStage([image, , name = 'final']) {
  const parent = stages.get(image);
  const folder = resolve(into, name);
  mkdirSync(resolve(into), { recursive: true });
  run('cp', ['--archive', '--reflink=auto', parent ? parent.root : resolve(base), folder]);
  stage = { root: folder, env: { ...parent?.env }, folder: parent?.folder ?? '/', settings: {} };
  stages.set(name, stage);
}

function copy(words) {
  const from = words[0].startsWith('--from=') ? stages.get(words.shift().slice('--from='.length)).root : context;
  const target = words.at(-1);
  for (const source of words.slice(0, -1)) {
    const name = target.endsWith('/') && !isFolder(join(from, source)) ? basename(source) : '';
    cpSync(join(from, source), join(stage.root, stage.folder, target, name), {
      recursive: true,
      verbatimSymlinks: true,
    });
  }
}

function isFolder(path) {
  return spawnSync('test', ['-d', path]).status === 0;
}

function runInside(command) {
  const env = { PATH: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin', HOME: '/root', ...stage.env };
  if (process.env.NODE_EXTRA_CA_CERTS) env.NODE_EXTRA_CA_CERTS = process.env.NODE_EXTRA_CA_CERTS;
  // In a namespace of its own the mount is gone with the step.
  const inside = 'mount -t proc proc "$0/proc" && exec chroot "$0" /bin/sh -c "$1"';
  run('unshare', ['--mount', 'sh', '-c', inside, stage.root, `cd "${stage.folder}" && ${command}`], { env });
}
