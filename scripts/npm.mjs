import { spawn } from 'node:child_process';
import { root } from './prepare.mjs';

/** Runs npm in the project's folder and gives its exit code and what it said. */
export function runNpm(...args) {
  const npm = process.env.npm_execpath;
  const [program, first] = npm?.endsWith('.js') ? [process.execPath, [npm]] : ['npm', []];
  return new Promise((done) => {
    const child = spawn(program, [...first, ...args], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: program === 'npm' && process.platform === 'win32',
    });
    let stdout = '';
    let stderr = '';
    child.stdout.on('data', (chunk) => (stdout += chunk));
    child.stderr.on('data', (chunk) => (stderr += chunk));
    child.once('close', (exitCode) => done({ exitCode: exitCode ?? 1, stdout, stderr }));
  });
}
