import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { documentFile, generateContract, readIfThere, typesFile } from './contract.mjs';
import { compile, install, root } from './prepare.mjs';
import { startThrowawayPostgres } from './throwaway-postgres.mjs';

install();
compile(['apps/api']);
const contractHolds = checkContract();
const migrationsHold = await checkMigrations();
process.exit(contractHolds && migrationsHold ? 0 : 1);

function checkContract() {
  const folder = mkdtempSync(join(tmpdir(), 'firebreak-contract-'));
  const fresh = { [documentFile]: join(folder, 'openapi.json'), [typesFile]: join(folder, 'schema.gen.ts') };
  generateContract(fresh[documentFile], fresh[typesFile]);
  const stale = Object.keys(fresh).filter((file) => readIfThere(file) !== readIfThere(fresh[file]));
  for (const file of stale)
    console.error(`${relative(root, file)} is not what the API says: run npm run generate and commit it.`);
  rmSync(folder, { recursive: true });
  console.log(`OpenAPI document and client types: ${stale.length === 0 ? 'up to date' : 'stale'}`);
  return stale.length === 0;
}

async function checkMigrations() {
  const postgres = await startThrowawayPostgres();
  const { status } = spawnSync(process.execPath, [join(root, 'apps/api/dist/schema-drift.js')], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, DATABASE_URL: postgres.url },
  });
  await postgres.stop();
  console.log(`Migrations against entities: ${status === 0 ? 'they agree' : 'they differ'}`);
  return status === 0;
}
