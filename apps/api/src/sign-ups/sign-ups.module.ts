import { Module } from '@nestjs/common';
import { FoundingModule } from '../founding/founding.module.js';
import { JobsModule } from '../jobs/jobs.module.js';
import { MailModule } from '../mail/mail.module.js';
import { UsersModule } from '../users/users.module.js';
import { SignUpMailsService } from './sign-up-mails.service.js';
import { SignUpsController } from './sign-ups.controller.js';
import { SignUpsJobs } from './sign-ups.jobs.js';
import { SignUpsRepository } from './sign-ups.repository.js';
import { SignUpsService } from './sign-ups.service.js';

/** How people come by an organisation of their own. */
@Module({
  imports: [FoundingModule, JobsModule, MailModule, UsersModule],
  controllers: [SignUpsController],
  providers: [SignUpsRepository, SignUpMailsService, SignUpsJobs, SignUpsService],
})
export class SignUpsModule {}
