import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { countRows, findAsvsFaults, readRows } from './asvs-faults.mjs';
import { root } from './prepare.mjs';

const folder = join(root, 'docs');
const list = readFileSync(join(folder, 'ASVS.md'), 'utf8');
const read = (path) => (existsSync(join(folder, path)) ? readFileSync(join(folder, path), 'utf8') : undefined);
const faults = findAsvsFaults(list, read);
for (const fault of faults) console.error(fault);
const [, shown, notYet, doesNotApply, all] = countRows(readRows(list)).at(-1);
console.log(
  `${all} requirements: ${shown} shown, ${notYet} not yet, ${doesNotApply} that do not apply; ${faults.length} faults`,
);
process.exit(faults.length > 0 ? 1 : 0);
