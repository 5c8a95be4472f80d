import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { createTransport, type Transporter } from 'nodemailer';
import type { Env } from '../config/env.js';
import { ENV } from '../config/env.token.js';
import { TenantDb } from '../tenancy/tenant-db.js';
import { MailCipher } from './mail-cipher.js';
import type { Mail } from './mail.entity.js';
import { MailsRepository } from './mails.repository.js';

const SWEEP_MILLISECONDS = 15_000;
const MOST_ATTEMPTS = 12;
// A mail is sent inside a transaction, which must not wait for a server that hangs.
const PATIENCE = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 } as const;
const FIRST_PAUSE_SECONDS = 5;
const LONGEST_PAUSE_SECONDS = 3_600;

/** Sends what is queued, one mail a transaction, again and again until it is gone or given up. */
@Injectable()
export class MailDispatcher implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(MailDispatcher.name);
  private readonly transport: Transporter | null;
  private sweep: NodeJS.Timeout | undefined;
  private running: Promise<void> | null = null;
  private again = false;
  private stopped = false;

  constructor(
    @Inject(ENV) private readonly env: Env,
    private readonly db: TenantDb,
    private readonly mails: MailsRepository,
    private readonly cipher: MailCipher,
  ) {
    this.transport = env.smtpUrl === null ? null : createTransport({ url: env.smtpUrl, ...PATIENCE });
  }

  onApplicationBootstrap(): void {
    if (!this.transport) return;
    this.sweep = setInterval(() => this.wake(), SWEEP_MILLISECONDS);
    this.wake();
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopped = true;
    clearInterval(this.sweep);
    await this.running;
    this.transport?.close();
  }

  /** Looks for due mail soon; many calls make one look. */
  wake(): void {
    if (!this.transport || this.stopped) return;
    this.again = true;
    this.running ??= this.run().finally(() => {
      this.running = null;
    });
  }

  private async run(): Promise<void> {
    while (this.again && !this.stopped) {
      this.again = false;
      try {
        for (const organizationId of await this.mails.organizationsWithDueMail()) {
          while (!this.stopped && (await this.db.run(organizationId, () => this.sendOne())));
        }
      } catch (error) {
        this.logger.error(error);
      }
    }
  }

  /** Sends one due mail of the transaction's organisation, and says whether there was one. */
  private async sendOne(): Promise<boolean> {
    const mail = await this.mails.takeDue();
    if (!mail) return false;
    try {
      await this.deliver(mail);
      await this.mails.update(mail.id, {
        state: 'sent',
        sentAt: new Date(),
        bodyEncrypted: null,
        lastError: null,
        attempts: mail.attempts + 1,
      });
    } catch (error) {
      const attempts = mail.attempts + 1;
      const pauseSeconds = Math.min(FIRST_PAUSE_SECONDS * 2 ** mail.attempts, LONGEST_PAUSE_SECONDS);
      await this.mails.update(mail.id, {
        attempts,
        state: attempts >= MOST_ATTEMPTS ? 'failed' : 'queued',
        nextAttemptAt: new Date(Date.now() + pauseSeconds * 1_000),
        lastError: error instanceof Error ? error.message.slice(0, 500) : 'unknown',
      });
    }
    return true;
  }

  private async deliver(mail: Mail): Promise<void> {
    if (!mail.bodyEncrypted) throw new Error('The mail has no body any more.');
    await this.transport?.sendMail({
      from: this.env.mailFrom,
      to: mail.recipient,
      subject: mail.subject,
      text: this.cipher.decrypt(mail.bodyEncrypted),
      // The same mail keeps its id, so that a second delivery after a crash can be recognised.
      messageId: `<${mail.id}@firebreak>`,
    });
  }
}
