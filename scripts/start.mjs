import { existsSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build, checkNode, fail, install, root } from './prepare.mjs';

checkNode();
install();
build();

const main = fileURLToPath(new URL('../apps/api/dist/main.js', import.meta.url));
if (!existsSync(main)) fail(`${main} is missing: delete apps/api/dist and start again.`);
process.chdir(root);
// In this very process: one process fewer that must pass signals on and can be killed on its own.
process.argv[1] = main;
await import(pathToFileURL(main).href);
