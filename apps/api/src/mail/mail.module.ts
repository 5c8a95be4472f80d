import { Module } from '@nestjs/common';
import { OrganizationsModule } from '../organizations/organizations.module.js';
import { MailCipher } from './mail-cipher.js';
import { MailDispatcher } from './mail-dispatcher.js';
import { MailService } from './mail.service.js';
import { MailsRepository } from './mails.repository.js';
import { OutboxController } from './outbox.controller.js';

/** Mail on its way out. */
@Module({
  imports: [OrganizationsModule],
  controllers: [OutboxController],
  providers: [MailCipher, MailsRepository, MailDispatcher, MailService],
  exports: [MailService],
})
export class MailModule {}
