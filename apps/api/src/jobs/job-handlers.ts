import type { JobTask } from '@firebreak/domain';
import { Injectable } from '@nestjs/common';

/**
 * What each task is given: ids only, because the queue is not a tenant's table.
 * A task is added here and in JOB_TASKS; the module that does it names its handler in a file `*.jobs.ts`.
 */
export interface JobInputs extends Record<JobTask, object> {
  'send-mail': { readonly mailId: string };
  'mail-notices': { readonly userId: string };
  'deliver-webhook': { readonly deliveryId: string };
  'remove-files': { readonly fileIds: readonly string[] };
  'judge-vendors': { readonly vendorIds: readonly string[] };
  'make-export-package': { readonly packageId: string };
  'run-import': { readonly importId: string; readonly kind: 'import' | 'take_back' };
}

/** Tasks that every organisation is given once a day, and at every start of the application. */
export const DAILY_TASKS = [
  'renew-contracts',
  'judge-outdated',
  'forget-sessions',
  'forget-portal-sessions',
  'forget-api-tokens',
  'forget-mails',
  'forget-evidence',
  'scan-evidence',
  'remind-respondents',
  'ask-again',
  'delete-due-vendors',
  'forget-requesters',
  'forget-sign-ups',
  'tell-what-waits',
  'send-digests',
  'hand-over-checkpoints',
  'forget-notices',
  'forget-webhook-deliveries',
  'forget-export-packages',
] as const satisfies readonly JobTask[];

/** The job that a handler is running. */
export interface RunningJob {
  readonly organizationId: string;
  /** Is set off when the process has to end: whoever waits for something outside should stop. */
  readonly signal: AbortSignal;
}

/**
 * Does one job. It may be run again after a crash at any point, even when it had done everything, so that the second
 * time must change nothing. It opens its own transactions; what it throws is told to administrators if it is a
 * JobFailure, and is tried again unless that one is final.
 */
export type JobHandler<Task extends JobTask> = (input: JobInputs[Task], job: RunningJob) => Promise<void>;

/** Who does what: modules name their handlers here before the application starts. */
@Injectable()
export class JobHandlers {
  private readonly handlers = new Map<JobTask, JobHandler<JobTask>>();

  /** Names who does a task. A task without a handler waits in the queue and is not tried. */
  add<Task extends JobTask>(task: Task, handler: JobHandler<Task>): void {
    this.handlers.set(task, handler as JobHandler<JobTask>);
  }

  list(): ReadonlyMap<JobTask, JobHandler<JobTask>> {
    return this.handlers;
  }
}
