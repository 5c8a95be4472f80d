import { describe, expect, it, jest } from '@jest/globals';
import { createTestDatabase } from '../testing/test-database.js';
import { runJobTrial, type JobTrial, type JobTrialOutcome } from './job-trial.js';

// Thirty processes are started one after the other.
jest.setTimeout(180_000);

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
    const outcome = await tryWith({ jobs: 2_000, kills: 30 });
    expect(outcome).toMatchObject({ causes: 1_800, effects: 1_800, lost: 0, invented: 0, kills: 30 });
    // Otherwise no kill hit a worker between the effect and the end of its job, and the trial showed nothing.
    expect(outcome.repeated).toBeGreaterThan(0);
  });

  it('are missed by the same count when the queue forgets a job before its effect is there', async () => {
    expect((await tryWith({ jobs: 400, kills: 10, isForgetful: true })).lost).toBeGreaterThan(0);
  });
});
