import { Module } from '@nestjs/common';
import { JobsModule } from '../jobs/jobs.module.js';
import { OrganizationsModule } from '../organizations/organizations.module.js';
import { MailCipher } from './mail-cipher.js';
import { MailJobs } from './mail.jobs.js';
import { MailService } from './mail.service.js';
import { MailsRepository } from './mails.repository.js';
import { OutboxController } from './outbox.controller.js';

/** Mail on its way out. */
@Module({
  imports: [JobsModule, OrganizationsModule],
  controllers: [OutboxController],
  providers: [MailCipher, MailsRepository, MailJobs, MailService],
  exports: [MailService],
})
export class MailModule {}
