import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { v7 as createId } from 'uuid';
import { apiDataSourceOptions } from '../../data-source.js';
import type { DatabaseConnection } from '../../database/database-connection.js';
import { JobsRepository } from '../jobs.repository.js';
import { JobsService } from '../jobs.service.js';
import { TenantDb } from '../../tenancy/tenant-db.js';
import { writeTrialConnection } from './job-trial-connection.js';

/** What the trial shall do. */
export interface JobTrial {
  readonly jobs: number;
  readonly kills: number;
  /** The control: workers that let go of a job before its effect is there. */
  readonly isForgetful?: boolean;
}

/** What it found. */
export interface JobTrialOutcome {
  /** Causes that were stored, each with its job. */
  readonly causes: number;
  readonly effects: number;
  /** Causes without an effect. */
  readonly lost: number;
  /** Effects whose cause was rolled back. */
  readonly invented: number;
  /** Effects that were done more than once, without a difference. */
  readonly repeated: number;
  readonly kills: number;
}

const WORKERS = 2;
const ADDING_AT_ONCE = 8;
const LOOK_MILLISECONDS = 20;
const PATIENCE_MILLISECONDS = 60_000;
const WORKER = fileURLToPath(new URL('../../../dist/jobs/trial/job-trial-worker.js', import.meta.url));

/**
 * Adds jobs, each in the transaction of its cause, of which every tenth is rolled back; has them done by processes that
 * are killed at random; counts what came of them. The database must be prepared, and is not fit for use afterwards.
 */
export async function runJobTrial(connection: DatabaseConnection, trial: JobTrial): Promise<JobTrialOutcome> {
  const owner = new Client({ connectionString: connection.ownerUrl });
  await owner.connect();
  try {
    await owner.query(TABLES);
    await addJobs(connection, trial.jobs);
    const kills = await workAndKill(owner, connection, trial);
    const { rows } = await owner.query<Omit<JobTrialOutcome, 'kills'>>(OUTCOME);
    const [outcome] = rows;
    if (!outcome) throw new Error('The trial has no outcome.');
    return { ...outcome, kills };
  } finally {
    await owner.end();
  }
}

async function addJobs(connection: DatabaseConnection, count: number): Promise<void> {
  const dataSource = await new DataSource(apiDataSourceOptions(connection.apiUrl)).initialize();
  const db = new TenantDb(dataSource, connection);
  const jobs = new JobsService(new JobsRepository(db));
  const organizationId = createId();
  let added = 0;
  const add = async (): Promise<void> => {
    while (added < count) {
      added += 1;
      const isRolledBack = added % 10 === 0;
      const mailId = createId();
      await db
        .run(organizationId, async () => {
          await db.em.query('INSERT INTO trial_causes (id) VALUES ($1)', [mailId]);
          await jobs.add('send-mail', { mailId }, { key: mailId });
          if (isRolledBack) throw new RollBack();
        })
        .catch((error: unknown) => {
          if (!(error instanceof RollBack)) throw error;
        });
    }
  };
  await Promise.all(Array.from({ length: ADDING_AT_ONCE }, add));
  await dataSource.destroy();
}

class RollBack extends Error {}

/** Kills a worker each time another share of the jobs is gone; gives how often it did. */
async function workAndKill(owner: Client, connection: DatabaseConnection, trial: JobTrial): Promise<number> {
  const start = (): ChildProcess =>
    spawn(process.execPath, [WORKER], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: {
        ...process.env,
        ...writeTrialConnection(connection),
        TRIAL_FORGETFUL: trial.isForgetful ? '1' : '0',
        NODE_OPTIONS: '',
      },
    });
  const workers = Array.from({ length: WORKERS }, start);
  const all = await countJobs(owner);
  let kills = 0;
  let left = all;
  let lastProgressAt = Date.now();
  while (left > 0 && Date.now() - lastProgressAt < PATIENCE_MILLISECONDS) {
    await sleep(LOOK_MILLISECONDS);
    const before = left;
    left = await countJobs(owner);
    if (left < before) lastProgressAt = Date.now();
    if (kills < trial.kills && all - left >= ((kills + 1) * all) / (trial.kills + 1)) {
      const unlucky = Math.floor(Math.random() * WORKERS);
      workers[unlucky]?.kill('SIGKILL');
      workers[unlucky] = start();
      kills += 1;
    }
  }
  await Promise.all(
    workers.map(async (worker) => {
      worker.kill('SIGTERM');
      if (worker.exitCode === null && worker.signalCode === null) await once(worker, 'exit');
    }),
  );
  return kills;
}

async function countJobs(owner: Client): Promise<number> {
  const { rows } = await owner.query<{ left: number }>(
    `SELECT count(*)::integer AS left FROM graphile_worker.jobs WHERE task_identifier = 'send-mail'`,
  );
  return rows[0]?.left ?? 0;
}

const TABLES = `
  CREATE TABLE trial_causes (id uuid PRIMARY KEY);
  CREATE TABLE trial_effects (id uuid PRIMARY KEY, runs integer NOT NULL);
  GRANT SELECT, INSERT, UPDATE ON trial_causes, trial_effects TO firebreak_api`;

const OUTCOME = `SELECT
    (SELECT count(*)::integer FROM trial_causes) AS causes,
    (SELECT count(*)::integer FROM trial_effects) AS effects,
    (SELECT count(*)::integer FROM trial_causes c WHERE NOT EXISTS (SELECT FROM trial_effects e WHERE e.id = c.id)) AS lost,
    (SELECT count(*)::integer FROM trial_effects e WHERE NOT EXISTS (SELECT FROM trial_causes c WHERE c.id = e.id)) AS invented,
    (SELECT count(*)::integer FROM trial_effects WHERE runs > 1) AS repeated`;
