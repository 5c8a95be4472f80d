// Writes the bill of materials in CycloneDX: npm run sbom [-- --out FILE]
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { runNpm } from './npm.mjs';
import { fail, root } from './prepare.mjs';
import { findSbomFaults } from './sbom-faults.mjs';

const { out } = parseArgs({ options: { out: { type: 'string', default: 'firebreak.cdx.json' } } }).values;
const file = resolve(process.env.INIT_CWD ?? '.', out);
const { exitCode, stdout, stderr } = await runNpm('sbom', '--sbom-format', 'cyclonedx', '--package-lock-only');
if (exitCode !== 0) fail(`npm sbom did not write a bill of materials: ${stderr.trim()}`);
const bill = JSON.parse(stdout);
// npm calls the project by its folder.
bill.metadata.component.name = 'firebreak';
const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
const faults = findSbomFaults(bill, packages);
for (const fault of faults) console.error(fault);
if (faults.length > 0) process.exit(1);
writeFileSync(file, `${JSON.stringify(bill, null, 2)}\n`);
console.log(`${bill.components.length} components, all packages of package-lock.json among them, in ${file}`);
