import {
  JOB_FAILURE_CODES,
  JOB_STATES,
  JOB_TASKS,
  type JobFailureCode,
  type JobState,
  type JobTask,
} from '@firebreak/domain';
import { ApiProperty } from '@nestjs/swagger';
import { Id, Instant, Int, OneOf, Text } from '../http/fields.js';
import type { Job } from './job.js';

/** Why the last attempt came to nothing. */
export class JobFailureView {
  @OneOf(JOB_FAILURE_CODES) code: JobFailureCode;
  @Text({ max: 300, nullable: true, description: 'What the other side said.' }) detail: string | null;
}

/** A job that is not done yet. */
export class JobView {
  @Id() id: string;
  @OneOf(JOB_TASKS) task: JobTask;
  @OneOf(JOB_STATES) state: JobState;
  @Instant() addedAt: string;
  @Int({ min: 0, max: 25 }) attempts: number;
  @Instant({ nullable: true, description: 'Null while it runs and when it has failed.' }) nextAttemptAt: string | null;
  @ApiProperty({ type: JobFailureView, nullable: true }) lastError: JobFailureView | null;
}

/** Shows a job. */
export function presentJob({ id, task, state, addedAt, attempts, nextAttemptAt, lastError }: Job): JobView {
  return {
    id,
    task,
    state,
    addedAt: addedAt.toISOString(),
    attempts,
    nextAttemptAt: nextAttemptAt?.toISOString() ?? null,
    lastError,
  };
}
