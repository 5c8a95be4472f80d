import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { build, checkNode, install, root, say } from './prepare.mjs';

checkNode();
install();
build();
say('API on http://localhost:3000, web app with hot reload on http://localhost:5173. Ctrl-C ends both.');

const programs = [
  start(['node_modules/@typescript/native/bin/tsc', '-b', '--watch', '--preserveWatchOutput']),
  start(['--watch', '--watch-preserve-output', 'apps/api/dist/main.js']),
  start([join(root, 'node_modules/vite/bin/vite.js')], join(root, 'apps/web')),
];
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => programs.forEach((program) => program.kill(signal)));
}

function start(args, cwd = root) {
  return spawn(process.execPath, args, { cwd, stdio: 'inherit' });
}
