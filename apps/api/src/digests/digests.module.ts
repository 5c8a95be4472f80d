import { Module } from '@nestjs/common';
import { JobsModule } from '../jobs/jobs.module.js';
import { MailModule } from '../mail/mail.module.js';
import { OrganizationsModule } from '../organizations/organizations.module.js';
import { RecurrenceModule } from '../recurrence/recurrence.module.js';
import { UsersModule } from '../users/users.module.js';
import { DigestsJobs } from './digests.jobs.js';
import { DigestsRepository } from './digests.repository.js';
import { DigestsService } from './digests.service.js';

/** One mail about what is new, instead of one about each. */
@Module({
  imports: [UsersModule, OrganizationsModule, RecurrenceModule, MailModule, JobsModule],
  providers: [DigestsRepository, DigestsService, DigestsJobs],
})
export class DigestsModule {}
