import 'reflect-metadata';
import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable, Module, type DynamicModule, type OnModuleInit } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Pool } from 'pg';
import { apiDataSourceOptions } from '../data-source.js';
import type { DatabaseConnection } from '../database/database-connection.js';
import { JobHandlers, type JobInputs } from '../jobs/job-handlers.js';
import { JobsModule } from '../jobs/jobs.module.js';
import { TenancyModule } from '../tenancy/tenancy.module.js';
import { DATABASE_CONNECTION, TenantDb } from '../tenancy/tenant-db.js';
import { readTrialConnection } from './job-trial-connection.js';

const LONGEST_PART_MILLISECONDS = 40;
const connection = readTrialConnection(process.env);
const isForgetful = process.env['TRIAL_FORGETFUL'] === '1';
const queue = new Pool({ connectionString: connection.workerUrl, max: 4 });

/** Leaves an effect that can be counted, with time to be killed before and after it. */
@Injectable()
class TrialJobs implements OnModuleInit {
  constructor(
    private readonly handlers: JobHandlers,
    private readonly db: TenantDb,
  ) {}

  onModuleInit(): void {
    this.handlers.add('send-mail', async ({ mailId }, { organizationId }) => {
      if (isForgetful) await this.forget(`${organizationId}:${mailId}`);
      await sleep(Math.random() * LONGEST_PART_MILLISECONDS);
      await this.db.run(organizationId, () => this.leaveEffect({ mailId }));
      await sleep(Math.random() * LONGEST_PART_MILLISECONDS);
    });
  }

  /** The control: a queue that lets go of a job before its effect is there. */
  private async forget(key: string): Promise<void> {
    await queue.query('DELETE FROM graphile_worker._private_jobs WHERE key = $1', [key]);
  }

  private async leaveEffect({ mailId }: JobInputs['send-mail']): Promise<void> {
    await this.db.em.query(
      `INSERT INTO trial_effects (id, runs) VALUES ($1, 1) ON CONFLICT (id) DO UPDATE SET runs = trial_effects.runs + 1`,
      [mailId],
    );
  }
}

/** The real runner of jobs with one handler; job-trial.ts kills its process. */
@Module({})
class TrialModule {
  static create(to: DatabaseConnection): DynamicModule {
    return {
      module: TrialModule,
      global: true,
      imports: [TypeOrmModule.forRoot(apiDataSourceOptions(to.apiUrl)), TenancyModule, JobsModule],
      providers: [{ provide: DATABASE_CONNECTION, useValue: to }, TrialJobs],
      exports: [DATABASE_CONNECTION],
    };
  }
}

const app = await NestFactory.createApplicationContext(TrialModule.create(connection), {
  logger: ['error'],
  abortOnError: false,
});
process.on('SIGTERM', () => {
  void app.close().then(() => process.exit(0));
});
