import { Module } from '@nestjs/common';
import { JobsModule } from '../jobs/jobs.module.js';
import { MailModule } from '../mail/mail.module.js';
import { MailStopsModule } from '../mail-stops/mail-stops.module.js';
import { NoticeChoicesModule } from '../notice-choices/notice-choices.module.js';
import { OrganizationsModule } from '../organizations/organizations.module.js';
import { UsersModule } from '../users/users.module.js';
import { CheckpointMailsService } from './checkpoint-mails.service.js';
import { CheckpointsController } from './checkpoints.controller.js';
import { CheckpointsJobs } from './checkpoints.jobs.js';
import { CheckpointsRepository } from './checkpoints.repository.js';
import { CheckpointsService } from './checkpoints.service.js';
import { TrailCheckController } from './trail-check.controller.js';

/** What was signed of the trail outside the database, and the check of the trail against it. */
@Module({
  imports: [JobsModule, MailModule, MailStopsModule, NoticeChoicesModule, OrganizationsModule, UsersModule],
  controllers: [CheckpointsController, TrailCheckController],
  providers: [CheckpointsRepository, CheckpointsService, CheckpointMailsService, CheckpointsJobs],
})
export class CheckpointsModule {}
