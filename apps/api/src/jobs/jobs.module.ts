import { Module } from '@nestjs/common';
import { OrganizationsModule } from '../organizations/organizations.module.js';
import { DailyTasks } from './daily-tasks.js';
import { JobHandlers } from './job-handlers.js';
import { JobRunner } from './job-runner.js';
import { JobsController } from './jobs.controller.js';
import { JobsRepository } from './jobs.repository.js';
import { JobsService } from './jobs.service.js';

/** What is done in the background. */
@Module({
  imports: [OrganizationsModule],
  controllers: [JobsController],
  providers: [JobHandlers, JobsRepository, JobsService, DailyTasks, JobRunner],
  exports: [JobHandlers, JobsService],
})
export class JobsModule {}
