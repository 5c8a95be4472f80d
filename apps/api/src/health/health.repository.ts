import type { JobState } from '@firebreak/domain';
import { Inject, Injectable } from '@nestjs/common';
import { Client, type Pool } from 'pg';
import { DataSource } from 'typeorm';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';
import type { DatabaseConnection } from '../database/database-connection.js';
import { DATABASE_CONNECTION } from '../tenancy/tenant-db.js';

const PATIENCE_MILLISECONDS = 2_000;

/** How many jobs of a task stand where, in all organisations. */
interface JobCount {
  readonly task: string;
  readonly state: JobState;
  readonly count: number;
}

/** Whether the database answers, and what it and the pool before it have to do. */
@Injectable()
export class HealthRepository {
  constructor(
    private readonly dataSource: DataSource,
    @Inject(DATABASE_CONNECTION) private readonly connection: DatabaseConnection,
  ) {}

  async databaseAnswers(): Promise<boolean> {
    const question = this.dataSource.query('SELECT 1').then(
      () => true,
      () => false,
    );
    let timer: NodeJS.Timeout | undefined;
    const patience = new Promise<boolean>((resolve) => {
      timer = setTimeout(() => resolve(false), PATIENCE_MILLISECONDS);
    });
    try {
      return await Promise.race([question, patience]);
    } finally {
      clearTimeout(timer);
    }
  }

  /** Connections of the pool that are at work or idle, and requests that wait for one. */
  countConnections(): Readonly<Record<'busy' | 'idle' | 'wanted', number>> {
    const { totalCount, idleCount, waitingCount } = (this.dataSource.driver as PostgresDriver).master as Pool;
    return { busy: totalCount - idleCount, idle: idleCount, wanted: waitingCount };
  }

  /** Null while the database does not answer. A connection of its own: the pool may be what is exhausted. */
  async countJobs(): Promise<readonly JobCount[] | null> {
    const client = new Client({
      connectionString: this.connection.workerUrl,
      connectionTimeoutMillis: PATIENCE_MILLISECONDS,
      query_timeout: PATIENCE_MILLISECONDS,
    });
    client.on('error', () => undefined);
    try {
      await client.connect();
      return (await client.query<JobCount>(COUNT_JOBS)).rows;
    } catch {
      return null;
    } finally {
      await client.end().catch(() => undefined);
    }
  }
}

const COUNT_JOBS = `
  SELECT t.identifier AS task,
         CASE WHEN j.locked_at IS NOT NULL THEN 'running'
              WHEN j.attempts >= j.max_attempts THEN 'failed' ELSE 'waiting' END AS state,
         count(*)::integer AS count
    FROM graphile_worker._private_jobs j JOIN graphile_worker._private_tasks t ON t.id = j.task_id
   GROUP BY 1, 2`;
