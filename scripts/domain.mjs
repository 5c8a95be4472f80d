import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..');

/** The compiled domain, installed and compiled first where needed; every message goes to stderr, stdout is for the result. */
export async function loadDomain() {
  if (!existsSync(join(ROOT, 'node_modules', '@typescript', 'native'))) {
    run('npm', ['ci', '--no-audit', '--no-fund']);
  }
  run(process.execPath, [join(ROOT, 'node_modules', '@typescript', 'native', 'bin', 'tsc'), '-b', 'libs/domain']);
  return import('../libs/domain/dist/index.js');
}

function run(command, args) {
  const { status } = spawnSync(command, args, {
    cwd: ROOT,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (status === 0) return;
  process.stderr.write(`${command} ${args.join(' ')} failed\n`);
  process.exit(1);
}
