import { EventEmitter } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import type { JobTask } from '@firebreak/domain';
import {
  Inject,
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { Logger as QueueLogger, parseCronItems, run, type Runner, type Task, type TaskList } from 'graphile-worker';
import type { DatabaseConnection } from '../database/database-connection.js';
import { DATABASE_CONNECTION } from '../tenancy/tenant-db.js';
import { CrashWatch } from './crash-watch.js';
import { DailyTasks } from './daily-tasks.js';
import { JobFailure } from './job-failure.js';
import { JobHandlers, type JobHandler } from './job-handlers.js';

const CONCURRENT_JOBS = 4;
const POLL_MILLISECONDS = 2_000;
const RESTART_MILLISECONDS = 5_000;
const PATIENCE_AT_THE_END_MILLISECONDS = 3_000;
// The colon keeps it out of reach of security.add_job, which takes plain names only.
const DAILY = 'instance:daily';
const AT_MIDNIGHT_UTC = '0 0 * * *';

const USE_UP_ATTEMPTS = 'UPDATE graphile_worker._private_jobs SET max_attempts = attempts WHERE id = $1';

/** What security.add_job puts into the queue. */
interface StampedPayload {
  readonly organizationId: string;
  readonly input: never;
}

/** Takes jobs from the queue and has them done, a few at a time, as long as the application runs. */
@Injectable()
export class JobRunner implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(JobRunner.name);
  private readonly stopping = new AbortController();
  private runner: Runner | null = null;
  private running: Promise<void> = Promise.resolve();

  constructor(
    @Inject(DATABASE_CONNECTION) private readonly connection: DatabaseConnection,
    private readonly handlers: JobHandlers,
    @Inject(DailyTasks) private readonly daily: Pick<DailyTasks, 'add'>,
  ) {}

  onApplicationBootstrap(): void {
    this.running = this.keepRunning();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopping.abort();
    await this.runner?.stop().catch(() => undefined);
    await this.running;
  }

  /** The queue library gives up when it loses the database for good; the application does not. */
  private async keepRunning(): Promise<void> {
    const { signal } = this.stopping;
    while (!signal.aborted) {
      try {
        await this.runOnce();
      } catch (error) {
        this.logger.warn(`The runner of jobs stopped: ${String(error)}`);
      }
      if (!signal.aborted) await sleep(RESTART_MILLISECONDS, undefined, { signal }).catch(() => undefined);
    }
  }

  private async runOnce(): Promise<void> {
    const watch = new CrashWatch(this.connection.workerUrl);
    const events = new EventEmitter();
    events.on('pool:create', ({ workerPool }: { workerPool: { id: string } }) => watch.start(workerPool.id));
    try {
      const runner = await run({
        connectionString: this.connection.workerUrl,
        // One more, which listens.
        maxPoolSize: CONCURRENT_JOBS + 1,
        events,
        concurrency: CONCURRENT_JOBS,
        pollInterval: POLL_MILLISECONDS,
        gracefulShutdownAbortTimeout: PATIENCE_AT_THE_END_MILLISECONDS,
        noHandleSignals: true,
        logger: new QueueLogger(() => (level, message, meta) => {
          // A job that fails is told by its row, and by its handler when nobody foresaw it.
          if (isError(level) && meta?.['failure'] !== true) this.logger.warn(message);
        }),
        taskList: this.taskList(),
        parsedCronItems: parseCronItems([{ task: DAILY, match: AT_MIDNIGHT_UTC, identifier: DAILY }]),
      });
      this.runner = runner;
      if (this.stopping.signal.aborted) await runner.stop();
      else await Promise.all([runner.promise, runner.addJob(DAILY, {}, { jobKey: DAILY })]);
      await runner.promise;
    } finally {
      await this.runner?.stop().catch(() => undefined);
      this.runner = null;
      await watch.stop();
    }
  }

  private taskList(): TaskList {
    const tasks = [...this.handlers.list()].map(([task, handler]) => [task, this.toQueueTask(task, handler)] as const);
    return { ...Object.fromEntries(tasks), [DAILY]: () => this.daily.add() };
  }

  private toQueueTask(task: JobTask, handler: JobHandler<JobTask>): Task {
    return async (payload, helpers) => {
      const { organizationId, input } = payload as StampedPayload;
      try {
        await handler(input, { organizationId, signal: helpers.abortSignal });
      } catch (error) {
        const failure = error instanceof JobFailure ? error : new JobFailure('unforeseen');
        if (failure !== error) this.logger.error(error, `Job ${task}`);
        // The library has no word for "do not try again": all attempts are used up.
        if (failure.isFinal) {
          await helpers.query(USE_UP_ATTEMPTS, [helpers.job.id]);
        }
        throw failure;
      }
    };
  }
}

/** The library's levels are an enumeration of words that it does not export as values. */
function isError(level: string): boolean {
  return level === 'error';
}
