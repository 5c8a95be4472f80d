import { Module } from '@nestjs/common';
import { JobsModule } from '../jobs/jobs.module.js';
import { OrganizationsModule } from '../organizations/organizations.module.js';
import type { Env } from '../config/env.js';
import { ENV } from '../config/env.token.js';
import { MailCipher } from './mail-cipher.js';
import { MailJobs } from './mail.jobs.js';
import { MAIL_TRANSPORT, MailTransport } from './mail-transport.js';
import { MailService } from './mail.service.js';
import { MailsRepository } from './mails.repository.js';
import { OutboxController } from './outbox.controller.js';

/** Mail on its way out. */
@Module({
  imports: [JobsModule, OrganizationsModule],
  controllers: [OutboxController],
  providers: [
    MailCipher,
    MailsRepository,
    MailJobs,
    MailService,
    {
      provide: MAIL_TRANSPORT,
      inject: [ENV],
      useFactory: ({ smtpUrl, mailFrom }: Env) => (smtpUrl === null ? null : new MailTransport(smtpUrl, mailFrom)),
    },
  ],
  exports: [MailService, MAIL_TRANSPORT],
})
export class MailModule {}
