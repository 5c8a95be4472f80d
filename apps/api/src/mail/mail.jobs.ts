import { Inject, Injectable, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { JobFailure } from '../jobs/job-failure.js';
import { JobsService } from '../jobs/jobs.service.js';
import { JobHandlers, type JobInputs, type RunningJob } from '../jobs/job-handlers.js';
import { TenantDb } from '../tenancy/tenant-db.js';
import { MailCipher } from './mail-cipher.js';
import { MAIL_TRANSPORT, type MailTransport } from './mail-transport.js';
import { MailsRepository } from './mails.repository.js';

const DAYS_KEPT = 90;
const TOLD_AFTER_MILLISECONDS = 1_000;

/** Sends mail, and forgets delivered mail after a while. */
@Injectable()
export class MailJobs implements OnModuleInit, OnApplicationShutdown {
  constructor(
    @Inject(MAIL_TRANSPORT) private readonly transport: MailTransport | null,
    private readonly handlers: JobHandlers,
    private readonly mails: MailsRepository,
    private readonly cipher: MailCipher,
    private readonly jobs: JobsService,
    private readonly db: TenantDb,
  ) {}

  onModuleInit(): void {
    const { transport } = this;
    // Without a mail server nobody takes these jobs: mail waits, untried, for a start with one.
    if (transport) this.handlers.add('send-mail', (input, job) => this.send(transport, input, job));
    this.handlers.add('forget-mails', (_, { organizationId }) =>
      this.db.run(organizationId, () => this.mails.deleteSentBefore(daysBefore(this.db.now, DAYS_KEPT))),
    );
  }

  onApplicationShutdown(): void {
    this.transport?.close();
  }

  /** No transaction is open while the mail server is waited for. A crash before the last line sends the mail again. */
  private async send(transport: MailTransport, { mailId }: JobInputs['send-mail'], job: RunningJob): Promise<void> {
    const mail = await this.db.run(job.organizationId, () => this.mails.findQueued(mailId));
    if (!mail?.bodyEncrypted) return;
    const text = this.cipher.tryDecrypt(mail.bodyEncrypted);
    if (text === null) throw new JobFailure('mail-unreadable', null, true);
    const { id, recipient: to, subject, stopUrl } = mail;
    try {
      await transport.send({ id, to, subject, text, stopUrl }, job.signal);
    } catch (error) {
      // Whoever waits for an answer to it is told.
      if (error instanceof JobFailure && error.isFinal)
        await this.db.run(job.organizationId, () =>
          this.jobs.add('tell-what-waits', {}, { key: 'tell-what-waits', runAt: soon() }),
        );
      throw error;
    }
    await this.db.run(job.organizationId, () => this.mails.markSent(mailId, this.db.now));
  }
}

/** The queue knows that the job has failed a moment after it was thrown. */
function soon(): Date {
  return new Date(Date.now() + TOLD_AFTER_MILLISECONDS);
}

function daysBefore(instant: Date, days: number): Date {
  return new Date(instant.getTime() - days * 86_400_000);
}
