// Breaks things on purpose and counts what is lost: npm run faults -- jobs [--jobs 10000] [--kills 500] [--forgetful]
import { parseArgs } from 'node:util';
import { compile, fail, install } from './prepare.mjs';
import { startThrowawayPostgres } from './throwaway-postgres.mjs';

const USAGE = 'Usage: npm run faults -- jobs [--jobs 10000] [--kills 500] [--forgetful]';

const { values, positionals } = readOptions();
if (positionals.length !== 1 || positionals[0] !== 'jobs') fail(USAGE);

install();
compile(['apps/api']);
const { prepareDatabase } = await import('../apps/api/dist/database/prepare-database.js');
const { runJobTrial } = await import('../apps/api/dist/jobs/trial/job-trial.js');

const postgres = await startThrowawayPostgres();
let outcome;
try {
  const connection = await prepareDatabase(postgres.url);
  outcome = await runJobTrial(connection, {
    jobs: Number(values.jobs),
    kills: Number(values.kills),
    isForgetful: values.forgetful,
  });
} finally {
  await postgres.stop();
}
console.log(JSON.stringify(outcome));
process.exit(outcome.lost === 0 && outcome.invented === 0 ? 0 : 1);

function readOptions() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        jobs: { type: 'string', default: '10000' },
        kills: { type: 'string', default: '500' },
        forgetful: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    return fail(`${error.message}\n${USAGE}`);
  }
}
