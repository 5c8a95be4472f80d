// Breaks things on purpose and counts what is lost or not noticed, by name: npm run faults -- jobs|isolation
import { parseArgs } from 'node:util';
import { build, compile, fail, install } from './prepare.mjs';
import { startThrowawayPostgres } from './throwaway-postgres.mjs';

const USAGE = `Usage: npm run faults -- jobs [--jobs 10000] [--kills 500] [--forgetful]
       npm run faults -- isolation [--only WORDS OF A NAME OR A TEST FILE]`;

const { values, positionals } = readOptions();
const trials = { jobs: loseJobs, isolation: missFaults };
const trial = trials[positionals.length === 1 ? positionals[0] : ''] ?? fail(USAGE);
install();
process.exit((await trial()) ? 0 : 1);

/** Kills workers of the queue of jobs; true when no job was lost and none invented. */
async function loseJobs() {
  compile(['apps/api']);
  const { prepareDatabase } = await import('../apps/api/dist/database/prepare-database.js');
  const { runJobTrial } = await import('../apps/api/dist/jobs/trial/job-trial.js');
  const postgres = await startThrowawayPostgres();
  try {
    const connection = await prepareDatabase(postgres.url);
    const outcome = await runJobTrial(connection, {
      jobs: Number(values.jobs),
      kills: Number(values.kills),
      isForgetful: values.forgetful,
    });
    console.log(JSON.stringify(outcome));
    return outcome.lost === 0 && outcome.invented === 0;
  } finally {
    await postgres.stop();
  }
}

/** Takes away what keeps tenants and roles apart, one thing at a time; true when a test noticed each. */
async function missFaults() {
  build();
  const { FAULTS } = await import('./isolation-faults/faults.mjs');
  const { countCaught } = await import('./isolation-faults/run.mjs');
  const outcome = await countCaught(FAULTS.filter(({ name, tests }) => `${name} ${tests}`.includes(values.only ?? '')));
  console.log(JSON.stringify(outcome));
  return outcome.faults > 0 && outcome.missed.length === 0;
}

function readOptions() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        jobs: { type: 'string', default: '10000' },
        kills: { type: 'string', default: '500' },
        forgetful: { type: 'boolean', default: false },
        only: { type: 'string' },
      },
    });
  } catch (error) {
    return fail(`${error.message}\n${USAGE}`);
  }
}
