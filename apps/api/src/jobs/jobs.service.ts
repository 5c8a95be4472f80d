import { DomainError, notFound, type JobTask } from '@firebreak/domain';
import { Injectable } from '@nestjs/common';
import { v7 as createId } from 'uuid';
import type { PageQuery } from '../http/page.query.js';
import { cutPage, decodeCursor, EXACT_TOTAL_LIMIT, toTotal, type Page } from '../http/paging.js';
import type { JobInputs } from './job-handlers.js';
import type { Job } from './job.js';
import { JobsRepository } from './jobs.repository.js';

const SORT = '-added';

interface JobOptions {
  /** Takes the place of a waiting job of the organisation that has the same key. */
  readonly key?: string;
  /** Not before this instant; at once unless given. */
  readonly runAt?: Date;
}

/** What is done in the background for an organisation. */
@Injectable()
export class JobsService {
  constructor(private readonly jobs: JobsRepository) {}

  /** Adds a job that runs once the running transaction is stored, and never if it is rolled back. Gives its id. */
  async add<Task extends JobTask>(task: Task, input: JobInputs[Task], options: JobOptions = {}): Promise<string> {
    const id = createId();
    await this.jobs.add(id, task, input, options.key ?? null, options.runAt ?? null);
    return id;
  }

  /** Jobs that are not done, newest first. */
  async list({ limit, cursor }: PageQuery): Promise<Page<Job>> {
    const jobs = await this.jobs.list(limit + 1, cursor === undefined ? null : decodeCursor(cursor, SORT).id);
    const { items, nextCursor } = cutPage(jobs, limit, (last) => ({ sort: SORT, value: null, id: last.id }));
    return {
      items,
      nextCursor,
      total: toTotal(await this.jobs.count(EXACT_TOTAL_LIMIT + 1)),
    };
  }

  /** Jobs that are not done, by the keys under which they were added. */
  async findByKeys(keys: readonly string[]): Promise<ReadonlyMap<string, Job>> {
    if (keys.length === 0) return new Map();
    return new Map((await this.jobs.findByKeys(keys)).map((job) => [job.key ?? '', job]));
  }

  /** The keys of the newest jobs of a task that are not tried any more, EXACT_TOTAL_LIMIT jobs back. */
  async listFailedKeys(wanted: JobTask): Promise<string[]> {
    const jobs = await this.jobs.list(EXACT_TOTAL_LIMIT, null);
    return jobs.flatMap(({ task, state, key }) => (task === wanted && state === 'failed' && key !== null ? [key] : []));
  }

  /** Has a job tried at once, failed or not. Throws `not-found`, and `invalid-state` while it runs. */
  async retry(id: string): Promise<Job> {
    if (!(await this.jobs.find(id))) throw notFound();
    const isRetried = await this.jobs.retry(id);
    const job = await this.jobs.find(id);
    if (!isRetried || !job) throw new DomainError('invalid-state', 'The job is running at this moment.');
    return job;
  }
}
