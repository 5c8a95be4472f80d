import { Module } from '@nestjs/common';
import { JobsModule } from '../jobs/jobs.module.js';
import { MailModule } from '../mail/mail.module.js';
import { OrganizationsModule } from '../organizations/organizations.module.js';
import { VendorsModule } from '../vendors/vendors.module.js';
import { RemindersController } from './reminders.controller.js';
import { RemindersJobs } from './reminders.jobs.js';
import { RemindersRepository } from './reminders.repository.js';
import { RemindersService } from './reminders.service.js';

/** Reminding respondents of the day on which their answers are due. */
@Module({
  imports: [OrganizationsModule, VendorsModule, MailModule, JobsModule],
  controllers: [RemindersController],
  providers: [RemindersRepository, RemindersService, RemindersJobs],
})
export class RemindersModule {}
