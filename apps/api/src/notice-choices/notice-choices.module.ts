import { Module } from '@nestjs/common';
import { UsersModule } from '../users/users.module.js';
import { NoticeChoicesController } from './notice-choices.controller.js';
import { NoticeChoicesRepository } from './notice-choices.repository.js';
import { NoticeChoicesService } from './notice-choices.service.js';

/** What each person wants to be told of, and how. */
@Module({
  imports: [UsersModule],
  controllers: [NoticeChoicesController],
  providers: [NoticeChoicesRepository, NoticeChoicesService],
  exports: [NoticeChoicesService],
})
export class NoticeChoicesModule {}
