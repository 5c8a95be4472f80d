import { spawn } from 'node:child_process';
import { install, root } from './prepare.mjs';

install();

const node = process.execPath;
const bin = (path) => [node, `node_modules/${path}`];
const tsc = bin('@typescript/native/bin/tsc');

/** Types come first: later gates read what tsc has compiled. */
const gates = {
  types: [...tsc, '-b'],
  'types of tests': [...tsc, '--noEmit', '-p', 'tsconfig.spec.json'],
  format: [...bin('prettier/bin/prettier.cjs'), '--check', '--log-level', 'warn', '.'],
  lint: [...bin('oxlint/bin/oxlint'), '--type-aware', '--max-warnings', '0'],
  architecture: [node, 'scripts/architecture.mjs'],
  'dead code': bin('knip/bin/knip.js'),
  'lock file': [node, 'scripts/lockfile.mjs'],
  dependencies: [node, 'scripts/dependencies.mjs'],
  'security requirements': [node, 'scripts/asvs.mjs'],
  drift: [node, 'scripts/drift.mjs'],
};

let failed = 0;
for (const [name, [program, ...args]] of Object.entries(gates)) {
  const startedAt = performance.now();
  const { output, exitCode } = await run(program, args);
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  console.log(`${exitCode === 0 ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)`);
  if (exitCode !== 0) {
    failed += 1;
    console.log(output.trimEnd());
  }
}
console.log(`${Object.keys(gates).length - failed} checks passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);

function run(program, args) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
    child.once('close', (exitCode) => resolve({ output, exitCode }));
  });
}
