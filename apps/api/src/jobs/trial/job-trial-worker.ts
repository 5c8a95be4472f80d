import 'reflect-metadata';
import { setTimeout as sleep } from 'node:timers/promises';
import { Pool } from 'pg';
import { DataSource } from 'typeorm';
import { apiDataSourceOptions } from '../../data-source.js';
import { JobHandlers } from '../job-handlers.js';
import { JobRunner } from '../job-runner.js';
import { TenantDb } from '../../tenancy/tenant-db.js';
import { readTrialConnection } from './job-trial-connection.js';

// The real runner of jobs, put together by hand because it is started hundreds of times; job-trial.ts kills it.
const LONGEST_PART_MILLISECONDS = 40;
const isForgetful = process.env['TRIAL_FORGETFUL'] === '1';
const connection = readTrialConnection(process.env);
const queue = new Pool({ connectionString: connection.workerUrl, max: 4 });
const dataSource = await new DataSource(apiDataSourceOptions(connection.apiUrl)).initialize();
const db = new TenantDb(dataSource, connection);

/** Leaves an effect that can be counted, with time to be killed before and after it. */
const handlers = new JobHandlers();
handlers.add('send-mail', async ({ mailId }, { organizationId }) => {
  if (isForgetful) await letGoOf(`${organizationId}:${mailId}`);
  await sleep(Math.random() * LONGEST_PART_MILLISECONDS);
  await db.run(organizationId, () => leaveEffect(mailId));
  await sleep(Math.random() * LONGEST_PART_MILLISECONDS);
});

// The trial has no organisations, and so nothing to do once a day.
const daily = { add: () => Promise.resolve() };
const runner = new JobRunner(connection, handlers, daily);
runner.onApplicationBootstrap();
process.on('SIGTERM', () => {
  void runner.beforeApplicationShutdown().then(() => process.exit(0));
});

/** The control: a queue whose job is gone before its effect is there. */
async function letGoOf(key: string): Promise<void> {
  await queue.query('DELETE FROM graphile_worker._private_jobs WHERE key = $1', [key]);
}

async function leaveEffect(id: string): Promise<void> {
  await db.em.query(
    `INSERT INTO trial_effects (id, runs) VALUES ($1, 1) ON CONFLICT (id) DO UPDATE SET runs = trial_effects.runs + 1`,
    [id],
  );
}
