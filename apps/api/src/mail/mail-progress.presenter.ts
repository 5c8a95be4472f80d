import { ApiProperty } from '@nestjs/swagger';
import { Instant, OneOf } from '../http/fields.js';
import { JobFailureView } from '../jobs/job.presenter.js';
import type { MailOnItsWay } from './mail.service.js';

const MAIL_PROGRESS = ['queued', 'kept', 'sent', 'failed'] as const;

/** Where a mail stands; a failed one is not tried again unless its job is. Whether it was read, nobody is told. */
export class MailProgressView {
  @OneOf(MAIL_PROGRESS) state: (typeof MAIL_PROGRESS)[number];
  @Instant({ nullable: true, description: 'When the mail server took it.' }) sentAt: string | null;
  @Instant({ nullable: true, description: 'When a queued mail is tried again.' }) nextAttemptAt: string | null;
  @ApiProperty({ type: JobFailureView, nullable: true }) lastError: JobFailureView | null;
}

/** Shows where a mail stands. */
export function presentMailProgress({ mail, job }: MailOnItsWay): MailProgressView {
  return {
    state: mail.state === 'queued' && job?.state === 'failed' ? 'failed' : mail.state,
    sentAt: mail.sentAt?.toISOString() ?? null,
    nextAttemptAt: job?.nextAttemptAt?.toISOString() ?? null,
    lastError: job?.lastError ?? null,
  };
}
