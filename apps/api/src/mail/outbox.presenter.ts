import { ApiProperty } from '@nestjs/swagger';
import { Email, Id, Instant, OneOf, Text } from '../http/fields.js';
import { JobFailureView } from '../jobs/job.presenter.js';
import type { OutboxEntry } from './mail.service.js';

const OUTBOX_STATES = ['queued', 'kept', 'sent', 'failed'] as const;

/** A mail in the outbox; a failed one is not tried again unless its job is. */
export class OutboxEntryView {
  @Id() id: string;
  @Email() to: string;
  @Text({ max: 300 }) subject: string;
  @Text({
    max: 10_000,
    multiline: true,
    nullable: true,
    description: 'Null once it is delivered, and outside the demo.',
  })
  text: string | null;
  @OneOf(OUTBOX_STATES) state: (typeof OUTBOX_STATES)[number];
  @Instant() createdAt: string;
  @Instant({ nullable: true, description: 'When a queued mail is tried again.' }) nextAttemptAt: string | null;
  @ApiProperty({ type: JobFailureView, nullable: true }) lastError: JobFailureView | null;
}

/** Shows a mail in the outbox. */
export function presentOutboxEntry({ mail, text, job }: OutboxEntry): OutboxEntryView {
  return {
    id: mail.id,
    to: mail.recipient,
    subject: mail.subject,
    text,
    state: mail.state === 'queued' && job?.state === 'failed' ? 'failed' : mail.state,
    createdAt: mail.createdAt.toISOString(),
    nextAttemptAt: job?.nextAttemptAt?.toISOString() ?? null,
    lastError: job?.lastError ?? null,
  };
}
