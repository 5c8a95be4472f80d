import { describe, expect, it, jest } from '@jest/globals';
import { createTestDatabase } from '../../testing/test-database.js';
import { runJobTrial, type JobTrial, type JobTrialOutcome } from './job-trial.js';

// Each kill starts another process. `npm run faults -- jobs` does the same with ten thousand jobs and five hundred kills.
jest.setTimeout(300_000);

async function tryWith(trial: JobTrial): Promise<JobTrialOutcome> {
  const database = await createTestDatabase();
  try {
    return await runJobTrial(database.connection, trial);
  } finally {
    await database.drop();
  }
}

describe('jobs whose workers are killed', () => {
  it('are all done, and none whose cause was rolled back', async () => {
    const outcome = await tryWith({ jobs: 500, kills: 8 });
    expect(outcome).toMatchObject({ causes: 450, effects: 450, lost: 0, invented: 0, kills: 8 });
    // Otherwise no kill hit a worker between the effect and the end of its job, and the trial showed nothing.
    expect(outcome.repeated).toBeGreaterThan(0);
  });

  it('are missed by the same count when the queue forgets a job before its effect is there', async () => {
    expect((await tryWith({ jobs: 200, kills: 4, isForgetful: true })).lost).toBeGreaterThan(0);
  });
});
