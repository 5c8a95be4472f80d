import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { directDependencies, findDependencyFaults } from './dependency-faults.mjs';
import { findLicenceFaults, foreignPackages } from './licence-faults.mjs';
import { root } from './prepare.mjs';

const read = (path) => JSON.parse(readFileSync(join(root, path), 'utf8'));
const manifest = read('package.json');
const manifests = [manifest, ...manifest.workspaces.map((folder) => read(`${folder}/package.json`))];
const { packages } = read('package-lock.json');
const document = readFileSync(join(root, 'docs/DEPENDENCIES.md'), 'utf8');

const faults = [...findDependencyFaults(document, manifests, packages), ...findLicenceFaults(packages)];
for (const fault of faults) console.error(fault);
console.log(
  `${directDependencies(manifests).length} direct dependencies, ${foreignPackages(packages).length} packages with their licences, ${faults.length} faults`,
);
process.exit(faults.length > 0 ? 1 : 0);
