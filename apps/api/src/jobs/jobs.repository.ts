import type { JobTask } from '@firebreak/domain';
import { Injectable } from '@nestjs/common';
import { TenantDb } from '../tenancy/tenant-db.js';
import { readJobFailure } from './job-failure.js';
import type { Job } from './job.js';

interface JobRow {
  readonly id: string;
  readonly task: JobTask;
  readonly job_key: string | null;
  readonly added_at: Date;
  readonly attempts: number;
  readonly is_running: boolean;
  readonly has_failed: boolean;
  readonly run_at: Date;
  readonly last_error: string | null;
}

/** Jobs of the running transaction's organisation, through the narrow functions that take it from the signed context. */
@Injectable()
export class JobsRepository {
  constructor(private readonly db: TenantDb) {}

  async add(id: string, task: JobTask, input: object, key: string | null, runAt: Date | null): Promise<void> {
    await this.db.em.query('SELECT security.add_job($1, $2, $3, $4, $5)', [
      id,
      task,
      JSON.stringify(input),
      key,
      runAt,
    ]);
  }

  /** Newest first, older than `beforeId` when it is given. */
  list(limit: number, beforeId: string | null): Promise<Job[]> {
    return this.query(null, null, beforeId, limit);
  }

  async find(id: string): Promise<Job | null> {
    return (await this.query(id, null, null, 1))[0] ?? null;
  }

  findByKeys(keys: readonly string[]): Promise<Job[]> {
    return this.query(null, keys, null, keys.length);
  }

  /** At most `most`. */
  async count(most: number): Promise<number> {
    const [row] = await this.db.em.query<{ count: number }[]>('SELECT security.count_jobs($1) AS count', [most]);
    return row?.count ?? 0;
  }

  /** Makes the job due now with all its attempts before it; false when it runs or is gone. */
  async retry(id: string): Promise<boolean> {
    const [row] = await this.db.em.query<{ done: boolean }[]>('SELECT security.retry_job($1) AS done', [id]);
    return row?.done ?? false;
  }

  private async query(
    id: string | null,
    keys: readonly string[] | null,
    beforeId: string | null,
    limit: number,
  ): Promise<Job[]> {
    const rows = await this.db.em.query<JobRow[]>('SELECT * FROM security.list_jobs($1, $2, $3, $4)', [
      id,
      keys,
      beforeId,
      limit,
    ]);
    return rows.map(toJob);
  }
}

function toJob(row: JobRow): Job {
  const state = row.is_running ? 'running' : row.has_failed ? 'failed' : 'waiting';
  // The process that ran it ended before it could say why: nothing was written down.
  const unsaid = row.has_failed ? 'interrupted' : null;
  const error = row.last_error ?? unsaid;
  return {
    id: row.id,
    task: row.task,
    key: row.job_key,
    state,
    addedAt: row.added_at,
    attempts: row.attempts,
    nextAttemptAt: state === 'waiting' ? row.run_at : null,
    lastError: error === null ? null : readJobFailure(error),
  };
}
