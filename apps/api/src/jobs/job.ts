import type { JobFailureCode, JobState, JobTask } from '@firebreak/domain';

/** A job that is not done yet. */
export interface Job {
  readonly id: string;
  readonly task: JobTask;
  /** The name under which it was added, for whoever added it. */
  readonly key: string | null;
  readonly state: JobState;
  readonly addedAt: Date;
  readonly attempts: number;
  /** Null while it runs and when it has failed. */
  readonly nextAttemptAt: Date | null;
  readonly lastError: { readonly code: JobFailureCode; readonly detail: string | null } | null;
}
