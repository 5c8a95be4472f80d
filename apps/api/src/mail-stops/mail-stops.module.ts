import { Module } from '@nestjs/common';
import { NoticeChoicesModule } from '../notice-choices/notice-choices.module.js';
import { MailStopsController } from './mail-stops.controller.js';
import { MailStopsService } from './mail-stops.service.js';
import { StopTokens } from './stop-tokens.js';

/** Ends our mails to a person without a sign-in. */
@Module({
  imports: [NoticeChoicesModule],
  controllers: [MailStopsController],
  providers: [StopTokens, MailStopsService],
  exports: [MailStopsService],
})
export class MailStopsModule {}
