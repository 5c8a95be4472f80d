import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findLockfileFaults } from './lockfile-faults.mjs';
import { root } from './prepare.mjs';

const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
const faults = findLockfileFaults(packages);
for (const fault of faults) console.error(fault);
console.log(`${Object.keys(packages).length} packages in package-lock.json, ${faults.length} faults`);
process.exit(faults.length > 0 ? 1 : 0);
